import type { Hulpvorm } from '@samenpad/domain';
import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishCount, publishStatistic } from '../publication/publish.ts';
import { computeLogRank } from '../statistics/log-rank.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import { type SpellStratum, sumRisk } from './count-spells.ts';

/** Log-rank test between hulpvormen: whether their curves differ more than chance alone would do. */
export interface HulpvormToets {
  /** Those that are large enough to test. */
  hulpvormen: Hulpvorm[];
  chiKwadraat: Cell;
  vrijheidsgraden: Cell;
  /** Chance of curves that differ so much when no hulpvorm differs from another. */
  kans: Cell;
}

/** A group stands on so many trajecten (as a trend does), of which so many ended. */
const FEWEST = { spells: 30, events: 10 };

/** The test over the hulpvormen with enough trajecten and ends; undetermined when fewer than two have. Pure. */
export function testHulpvormen(
  strata: readonly SpellStratum[],
  publication: FigureOptions['publication'],
): HulpvormToets {
  const groups = [...Map.groupBy(strata, ({ hulpvorm }) => hulpvorm)]
    .map(([hulpvorm, own]) => ({ hulpvorm, risk: sumRisk(own) }))
    .filter(({ risk }) => risk.n >= FEWEST.spells && sum(risk.events[0] ?? []) >= FEWEST.events)
    .sort((a, b) => (a.hulpvorm < b.hulpvorm ? -1 : 1));
  const found = groups.length < 2 ? undeterminedBy('too-few') : computeLogRank(groups.map(({ risk }) => risk));
  const base = publishCount(sum(groups.map(({ risk }) => risk.n)), publication);
  const show = (read: (test: { chiSquare: number; degreesOfFreedom: number; p: number }) => number): Cell =>
    found.kind === 'undetermined' ? found : publishStatistic(read(found.value), base);
  return {
    hulpvormen: groups.map(({ hulpvorm }) => hulpvorm),
    // One decimal: more says nothing to a reader, and would let exact counts shine through.
    chiKwadraat: show(({ chiSquare }) => (publication === 'exact' ? chiSquare : Math.round(chiSquare * 10) / 10)),
    vrijheidsgraden: show(({ degreesOfFreedom }) => degreesOfFreedom),
    kans: show(({ p }) => p),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
