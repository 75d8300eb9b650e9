import { type Hulpvorm, minDate, toDayNumber } from '@samenpad/domain';
import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import { computeSpells } from '../kernel/count-in-parts.ts';
import { computeRiskSets, type RiskSets, sumDays, sumRiskSets } from '../statistics/spells.ts';
import type { Snapshot } from '../store/snapshot.ts';

/**
 * The trajecten of one hulpvorm that began in one year of the period; `jaar` null: that began before it, and came in sight
 * on its first day (left truncation). An event is an end; those that still ran, or ended by death, are censored. In
 * `without18` those that ended because the jeugdige turned eighteen are censored on that day too: how long help would last
 * if the law did not end it (domain.md B.6).
 */
export interface SpellStratum {
  jaar: number | null;
  hulpvorm: Hulpvorm;
  risk: RiskSets;
  without18: RiskSets;
}

/**
 * Durations of the trajecten (T-inhoud) that ran in the period and fit the filter: the strata that occur, by year, then
 * hulpvorm, since how a table is rounded hangs on the order of its cells.
 */
export async function countSpells(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: ReturnType<typeof figurePeriod>,
): Promise<SpellStratum[]> {
  if (snapshot.peildatum === null) return [];
  const columns = await snapshot.columns();
  const groups = await computeSpells(columns, {
    filter: kernelFilter(columns, filter, period),
    horizon: toDayNumber(minDate(period.tot, snapshot.peildatum)),
  });
  const named = groups.map((group) => ({
    jaar: group.jaar,
    hulpvorm: hulpvormOf(columns.hulpvormen[group.hulpvorm] ?? ''),
    risk: computeRiskSets({ ...group, ended: sumDays(group.ended, group.eighteen) }),
    without18: computeRiskSets({ ...group, running: sumDays(group.running, group.eighteen) }),
  }));
  // Each thread has groups of its own, and there may be codes that have one name.
  const strata = [...Map.groupBy(named, ({ jaar, hulpvorm }) => `${jaar} ${hulpvorm}`).values()].flatMap((own) =>
    own
      .slice(0, 1)
      .map(({ jaar, hulpvorm }) => ({ jaar, hulpvorm, risk: sumRisk(own), without18: sumRisk(own, 'without18') })),
  );
  return strata.sort((a, b) => (a.jaar ?? 0) - (b.jaar ?? 0) || (a.hulpvorm < b.hulpvorm ? -1 : 1));
}

/** Of one group; null takes all. Who began before the period is in no year: seen late, with the others together. */
export function listSpells(
  strata: readonly SpellStratum[],
  { jaar, hulpvorm }: { jaar: number | null; hulpvorm: Hulpvorm | null },
): SpellStratum[] {
  return strata.filter(
    (own) => (hulpvorm === null || own.hulpvorm === hulpvorm) && (jaar === null || own.jaar === jaar),
  );
}

/** Numbers at risk and with an event on each day, of some strata together. */
export function sumRisk(
  strata: readonly Pick<SpellStratum, 'risk' | 'without18'>[],
  kind: 'risk' | 'without18' = 'risk',
): RiskSets {
  return sumRiskSets(strata.map((stratum) => stratum[kind]));
}
