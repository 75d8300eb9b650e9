import type { Hulpvorm } from '@samenpad/domain';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import type { sqlFilter } from '../figure/sql-filter.ts';
import type { Spells } from '../statistics/spells.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

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

/**
 * Durations in days, first and last day included, of the trajecten (T-inhoud) that ran in the period. Death is censored, not
 * an end of care (domain.md B.5, JZ588 code 02). An end before the begin counts as one day, as in `stroom`.
 */
export async function countSpells(
  snapshot: Snapshot,
  { where, values }: ReturnType<typeof sqlFilter>,
): Promise<SpellCount[]> {
  const rows = await snapshot.query(
    `WITH traject_in_period AS (
       SELECT year(begin) AS jaar, hulpvorm, begin, CASE WHEN eind < begin THEN begin ELSE eind END AS last_day, eindReden,
         least($tot::DATE, $peildatum::DATE) AS horizon
       FROM traject WHERE variant = 'tInhoud' AND ${where}
     )
     SELECT jaar, hulpvorm, greatest(0, $van::DATE - begin)::INTEGER AS entry,
       (least(coalesce(last_day, horizon), horizon) - begin + 1)::INTEGER AS exit,
       (coalesce(last_day <= horizon, FALSE) AND coalesce(eindReden, '') <> '02')::INTEGER AS event,
       count(*) AS n
     FROM traject_in_period WHERE begin <= horizon
     GROUP BY ALL ORDER BY ALL`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => ({
    jaar: numberOf(row, 'jaar'),
    hulpvorm: hulpvormOf(textOf(row, 'hulpvorm')),
    entry: numberOf(row, 'entry'),
    exit: numberOf(row, 'exit'),
    event: numberOf(row, 'event'),
    count: numberOf(row, 'n'),
  }));
}

/** The same as one entry a traject. */
export function toSpells(counts: readonly SpellCount[]): Spells {
  const length = counts.reduce((sum, { count }) => sum + count, 0);
  const spells = { entry: new Int32Array(length), exit: new Int32Array(length), event: new Uint8Array(length) };
  let at = 0;
  for (const { entry, exit, event, count } of counts) {
    spells.entry.fill(entry, at, at + count);
    spells.exit.fill(exit, at, at + count);
    spells.event.fill(event, at, at + count);
    at += count;
  }
  return spells;
}
