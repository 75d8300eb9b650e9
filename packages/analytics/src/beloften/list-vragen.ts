import { daysBetween, type PlainDate, parsePlainDate } from '@samenpad/domain';
import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { choiceFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** One question of an account talk, as it turned out. */
export interface Vraag {
  aanbieder: string;
  beantwoord: boolean;
  /** Null: no day was named, or that day is still to come. */
  belofte: { dagen: number; loopt: boolean } | null;
}

/**
 * The questions of the talks in the period, with the care of that aanbieder that ran on the day of the question. `dagen`
 * from the day that was named to the real end; of care that still runs to the peildatum, so at least that many.
 */
export async function listVragen(
  snapshot: Snapshot,
  filter: FigureFilter,
  { van, tot }: ReturnType<typeof figurePeriod>,
): Promise<Vraag[]> {
  const { where, values } = choiceFilter(filter);
  const peildatum = snapshot.peildatum ?? tot;
  const rows = await snapshot.query(
    `WITH care AS (
       SELECT w.gemeente, w.jeugdige, w.aanbieder, t.begin, t.eind
       FROM toewijzing w JOIN (SELECT * FROM traject WHERE variant = 'tInhoud' AND ${where}) t
         ON t.gemeente = w.gemeente AND t.jeugdige = w.jeugdige AND t.nr = w.traject
       WHERE w.toestand NOT IN ('verwijderd', 'wees')
     )
     SELECT v.aanbieder, v.beantwoord::INTEGER AS beantwoord, strftime(v.beloofd, '%Y-%m-%d') AS beloofd,
       CASE WHEN count(c.eind) = count(*) THEN strftime(max(c.eind), '%Y-%m-%d') END AS eind
     FROM accountvraag v JOIN care c ON c.gemeente = v.gemeente AND c.jeugdige = v.jeugdige AND c.aanbieder = v.aanbieder
       AND c.begin <= v.gevraagdOp AND coalesce(c.eind, DATE '9999-12-31') >= v.gevraagdOp
     WHERE v.gevraagdOp BETWEEN $van::DATE AND $tot::DATE
     GROUP BY v.gemeente, v.jeugdige, v.aanbieder, v.gevraagdOp, v.beantwoord, v.beloofd
     ORDER BY v.aanbieder, v.gemeente, v.jeugdige, v.gevraagdOp`,
    { ...values, van, tot },
  );
  return rows.map((row) => {
    const [beloofd, eind] = [dayOf(row['beloofd']), dayOf(row['eind'])];
    return {
      aanbieder: textOf(row, 'aanbieder'),
      beantwoord: numberOf(row, 'beantwoord') === 1,
      belofte:
        beloofd === null || beloofd > peildatum
          ? null
          : { dagen: daysBetween(beloofd, eind ?? peildatum), loopt: eind === null },
    };
  });
}

function dayOf(value: unknown): PlainDate | null {
  return typeof value === 'string' ? (parsePlainDate(value) ?? null) : null;
}
