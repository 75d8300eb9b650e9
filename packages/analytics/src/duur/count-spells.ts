import { type Hulpvorm, minDate, toDayNumber } from '@samenpad/domain';
import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import { computeSpells } from '../kernel/count-in-parts.ts';
import { countRiskSets, type RiskSets } from '../statistics/spells.ts';
import type { Snapshot } from '../store/snapshot.ts';

/** So many trajecten that began in the same year and were seen for the same days. */
export interface SpellCount {
  jaar: number;
  hulpvorm: Hulpvorm;
  /** 0 for a traject that began in the period; else the days it had already run on its first day (left truncation). */
  entry: number;
  exit: number;
  /** 1: ended on the day of exit; 0: still running at the end of the period, or ended by death (censored). */
  event: number;
  count: number;
}

/** Durations of the trajecten (T-inhoud) that ran in the period and fit the filter. */
export async function countSpells(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: ReturnType<typeof figurePeriod>,
): Promise<SpellCount[]> {
  if (snapshot.peildatum === null) return [];
  const columns = await snapshot.columns();
  const groups = await computeSpells(columns, {
    filter: kernelFilter(columns, filter, period),
    horizon: toDayNumber(minDate(period.tot, snapshot.peildatum)),
  });
  return groups.map((group) => ({ ...group, hulpvorm: hulpvormOf(columns.hulpvormen[group.hulpvorm] ?? '') }));
}

/** The trajecten of one hulpvorm that began in one year of the period; `jaar` null: that began before it. */
export interface SpellStratum {
  jaar: number | null;
  hulpvorm: Hulpvorm;
  spells: SpellCount[];
}

/** The strata that occur, by year, then hulpvorm: how a table is rounded hangs on the order of its cells. */
export function listStrata(counts: readonly SpellCount[]): SpellStratum[] {
  const byHulpvorm = Map.groupBy(counts, ({ hulpvorm }) => hulpvorm);
  const strata = [...byHulpvorm].flatMap(([hulpvorm, own]) =>
    [...Map.groupBy(own, ({ entry, jaar }) => (entry === 0 ? jaar : null))].map(([jaar, spells]) => ({
      jaar,
      hulpvorm,
      spells,
    })),
  );
  return strata.sort((a, b) => (a.jaar ?? 0) - (b.jaar ?? 0) || (a.hulpvorm < b.hulpvorm ? -1 : 1));
}

/** Of one group; null takes all. Who began before the period is in no year: seen late, with the others together. */
export function listSpells(
  strata: readonly SpellStratum[],
  { jaar, hulpvorm }: { jaar: number | null; hulpvorm: Hulpvorm | null },
): SpellCount[] {
  return strata
    .filter((own) => (hulpvorm === null || own.hulpvorm === hulpvorm) && (jaar === null || own.jaar === jaar))
    .flatMap(({ spells }) => spells);
}

/** Numbers at risk and with an event on each day, of these trajecten. */
export function countRisk(counts: readonly SpellCount[]): RiskSets {
  const length = counts.length;
  const days = () => new Int32Array(length);
  const spells = { entry: days(), exit: days(), event: new Uint8Array(length), times: days() };
  for (const [i, { entry, exit, event, count }] of counts.entries()) {
    spells.entry[i] = entry;
    spells.exit[i] = exit;
    spells.event[i] = event;
    spells.times[i] = count;
  }
  return countRiskSets(spells);
}
