import type { PlainDate } from '@samenpad/domain';
import type { FigureFilter } from '../figure/filter.ts';
import { choiceFilter, sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot } from '../store/snapshot.ts';

/** So many aanbieders that had care for the same number of jeugdigen in a year. */
export interface SizeCount {
  jaar: number;
  jeugdigen: number;
  aanbieders: number;
}

/** Sizes of aanbieders in the calendar years that lie whole in the period. */
export async function countAanbieders(
  snapshot: Snapshot,
  filter: FigureFilter,
  { van, tot }: { van: PlainDate; tot: PlainDate },
): Promise<SizeCount[]> {
  const { where, values } = choiceFilter(filter);
  const rows = await snapshot.query(
    `WITH jaar AS (
       SELECT jaar, make_date(jaar, 1, 1) AS first, make_date(jaar, 12, 31) AS last
       FROM (SELECT unnest(range(year($van::DATE), year($tot::DATE) + 1))::INTEGER AS jaar)
       WHERE first >= $van::DATE AND last <= least($tot::DATE, $peildatum::DATE)
     ), per_aanbieder AS (
       SELECT jaar, aanbieder, count(DISTINCT (gemeente, jeugdige)) AS jeugdigen
       FROM jaar JOIN (SELECT * FROM traject WHERE variant = 'tInhoud' AND ${where}) AS own
         ON own.begin <= last AND coalesce(own.eind, DATE '9999-12-31') >= first
       GROUP BY ALL
     )
     SELECT jaar, jeugdigen, count(*) AS n FROM per_aanbieder GROUP BY ALL ORDER BY ALL`,
    { ...values, van, tot, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => ({
    jaar: numberOf(row, 'jaar'),
    jeugdigen: numberOf(row, 'jeugdigen'),
    aanbieders: numberOf(row, 'n'),
  }));
}

/** Trajecten that ran in the period: what the figure stands on. */
export async function countTrajecten(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: { van: PlainDate; tot: PlainDate },
): Promise<number> {
  const { where, values } = sqlFilter(filter, period, 'traject');
  const [row] = await snapshot.query(
    `SELECT count(*) AS n FROM traject WHERE variant = 'tInhoud' AND ${where}`,
    values,
  );
  return row === undefined ? 0 : numberOf(row, 'n');
}
