import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { mergeSmallSizes } from '../publication/merge-small.ts';
import { publishEvents } from '../publication/publish.ts';
import { type Amount, mayShowAmount } from '../publication/publish-amount.ts';
import { type GroupCells, publishGroups } from '../publication/publish-groups.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import { computeRatioOfSums } from '../statistics/ratio-of-sums.ts';
import { showEach } from './show-each.ts';
import type { DoelSums, KostenSums } from './sum-kosten.ts';

/** The goals of the plan that belong to the trajecten of one unit. Where none was recorded they are undetermined, never 0. */
export interface DoelCells {
  /** Trajecten with a goal that was reached or stopped. */
  withGezinsdoelen: Cell;
  /** Goals that were reached. */
  bereikt: Cell;
  /** Costs of `withGezinsdoelen` divided by `bereikt`, in cents. */
  perBereikt: Cell;
  perBereiktVan: Cell;
  perBereiktTot: Cell;
}

type Publication = FigureOptions['publication'];

/**
 * The goals of all together, then those of each unit. What is hidden hangs on the trajecten in which a goal was reached and
 * those in which none was, as one table: of goals there are as many or more. Costs are shown where those of the trajecten
 * without goals may be known as well, since they are what is left of all; and what is hidden is together many enough. Pure.
 */
export function publishDoelen(
  total: KostenSums,
  units: readonly KostenSums[],
  publication: Publication,
): [DoelCells, ...DoelCells[]] {
  const counts = units.map(({ doelen }, i) => ({
    key: String(i),
    yes: doelen?.reached ?? 0,
    no: (doelen?.trajecten ?? 0) - (doelen?.reached ?? 0),
  }));
  const { total: all, cells } = publishGroups(counts, publication);
  const hidden = hideAmounts(units, publication);
  const isWholeHidden = total.doelen !== undefined && !mayShow(total.doelen, publication);
  return [
    describe(total.doelen, all, isWholeHidden, publication),
    ...units.map(({ doelen }, i) => describe(doelen, cells[i] ?? all, hidden.has(String(i)), publication)),
  ];
}

/** What the trajecten with goals cost, and those without. */
type Parts = Amount & { rest: Amount };

function mayShow({ rest, ...doelen }: Parts, publication: Publication): boolean {
  return mayShowAmount(doelen, publication) && mayShowAmount(rest, publication);
}

/** The units of which the costs of goals are hidden: those that may not be shown, with as many others as it takes. */
function hideAmounts(units: readonly KostenSums[], publication: Publication): ReadonlySet<string> {
  const parts = new Map(units.flatMap(({ doelen }, i) => (doelen === undefined ? [] : [[String(i), doelen] as const])));
  const none: Amount = { bedrag: 0, jeugdigen: 0, largest: 0 };
  const groups = mergeSmallSizes([...parts.keys()], {
    of: (key): Parts => parts.get(key) ?? { ...none, rest: none },
    add: (one, other) => ({ ...addAtWorst(one, other), rest: addAtWorst(one.rest, other.rest) }),
    mayShow: (size) => mayShow(size, publication),
  });
  return new Set(
    groups
      .filter(([key = '', ...more]) => {
        const own = parts.get(key);
        return more.length > 0 || (own !== undefined && !mayShow(own, publication));
      })
      .flat(),
  );
}

/** The same jeugdigen may be with several units. */
function addAtWorst(one: Amount, other: Amount): Amount {
  return {
    bedrag: one.bedrag + other.bedrag,
    jeugdigen: Math.max(one.jeugdigen, other.jeugdigen),
    largest: one.largest + other.largest,
  };
}

function describe(
  doelen: DoelSums | undefined,
  cells: GroupCells,
  isHidden: boolean,
  publication: Publication,
): DoelCells {
  const none = undeterminedBy('not-recorded');
  if (doelen === undefined) {
    return { withGezinsdoelen: cells.all, bereikt: none, perBereikt: none, perBereiktVan: none, perBereiktTot: none };
  }
  // Reached with few jeugdigen, or hidden so that it is not known with how many: the goals are hidden too.
  const bereikt =
    cells.yes.kind === 'value' ? publishEvents(doelen.bereikt, doelen.reachedJeugdigen, publication) : cells.yes;
  const base = isHidden ? suppressed : bereikt;
  const each = showEach(computeRatioOfSums(doelen.perBereikt), doelen, doelen.bereikt, base, publication);
  return {
    withGezinsdoelen: cells.all,
    bereikt,
    perBereikt: each.value,
    perBereiktVan: each.lower,
    perBereiktTot: each.upper,
  };
}
