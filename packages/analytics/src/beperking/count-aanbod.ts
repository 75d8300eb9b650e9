import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { choiceFilter, sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

/** By what the largest aanbieders are the largest. */
export const maatstaven = ['jeugdigen', 'kosten'] as const;
export type Maatstaf = (typeof maatstaven)[number];

/** An aanbieder with care in the period; the largest first. */
export interface AanbiederSize {
  aanbieder: string;
  jeugdigen: number;
  hulpvormen: string[];
}

/** So many jeugdigen, or trajecten, of a group; `moves`: with running care at an aanbieder that does not remain. */
export interface MoveCount {
  key: string;
  moves: boolean;
  count: number;
}

type Period = ReturnType<typeof figurePeriod>;

/** Aanbieders with a traject (T-inhoud) that ran in the period, the largest first, then by code. */
export async function rankAanbieders(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  op: Maatstaf,
): Promise<AanbiederSize[]> {
  const traject = sqlFilter(filter, period, 'traject');
  const boeking = sqlFilter(filter, period, 'boeking');
  const rows = await snapshot.query(
    `WITH own AS (
       SELECT aanbieder, count(DISTINCT (gemeente, jeugdige)) AS jeugdigen,
         string_agg(DISTINCT hulpvorm, ',' ORDER BY hulpvorm) AS hulpvormen
       FROM traject WHERE variant = 'tInhoud' AND ${traject.where} GROUP BY aanbieder
     ), spent AS (SELECT aanbieder, sum(bedrag) AS kosten FROM boeking WHERE ${boeking.where} GROUP BY aanbieder)
     SELECT own.* FROM own LEFT JOIN spent USING (aanbieder)
     ORDER BY ${op === 'kosten' ? 'coalesce(kosten, 0) DESC,' : ''} jeugdigen DESC, aanbieder`,
    { ...boeking.values, ...traject.values },
  );
  return rows.map((row) => ({
    aanbieder: textOf(row, 'aanbieder'),
    jeugdigen: numberOf(row, 'jeugdigen'),
    hulpvormen: textOf(row, 'hulpvormen').split(','),
  }));
}

/** Care that runs on the last day: jeugdigen per gemeente and trajecten per hulpvorm, by whether they must move. */
export async function countMoves(
  snapshot: Snapshot,
  filter: FigureFilter,
  { tot }: Period,
  kept: readonly string[],
): Promise<{ gemeenten: MoveCount[]; hulpvormen: MoveCount[] }> {
  const { where, values } = choiceFilter(filter);
  const running = `SELECT *, aanbieder NOT IN (SELECT unnest(string_split($kept, ','))) AS moves
    FROM traject WHERE variant = 'tInhoud' AND ${where} AND begin <= least($tot::DATE, $peildatum::DATE)
      AND coalesce(eind, DATE '9999-12-31') >= least($tot::DATE, $peildatum::DATE)`;
  const all = { ...values, tot, kept: kept.join(','), peildatum: snapshot.peildatum ?? '1970-01-01' };
  const count = async (sql: string): Promise<MoveCount[]> =>
    (await snapshot.query(sql, all)).map((row) => ({
      key: textOf(row, 'key'),
      moves: row['moves'] === true,
      count: numberOf(row, 'n'),
    }));
  return {
    gemeenten: await count(
      `SELECT key, moves, count(*) AS n FROM (
         SELECT gemeente AS key, bool_or(moves) AS moves FROM (${running}) GROUP BY gemeente, jeugdige)
       GROUP BY ALL ORDER BY ALL`,
    ),
    hulpvormen: await count(`SELECT hulpvorm AS key, moves, count(*) AS n FROM (${running}) GROUP BY ALL ORDER BY ALL`),
  };
}
