import { firstDayOf, lastDayOf } from '@samenpad/domain';
import type { FigureFilter } from '../figure/filter.ts';
import { choiceFilter } from '../figure/sql-filter.ts';
import type { Months } from '../kosten/read-boekingen.ts';
import { numberOf, type Snapshot, type SqlRow } from '../store/snapshot.ts';
import type { Huishouden } from './count-huishoudens.ts';

/** The households by SQL over all persons and months: what the arrays of the figure are held against. */
export interface HuishoudenInYear extends Huishouden {
  /** Twelve months back, from 0 for the newest. */
  yearsBack: number;
}

/**
 * Months, and the persons and households by number (much faster than by their names) with the addresses on which they count:
 * in a month those on its last day. Only months in which something of a person happens are put beside them: all persons in
 * all months would be a hundred times as much.
 */
function personsSql(gemeenten: string): string {
  return `
    maanden AS MATERIALIZED (
      SELECT strftime(dag, '%Y-%m') AS maand, dag::DATE AS eerste, last_day(dag::DATE) AS laatste,
        date_diff('month', dag::DATE, $tot::DATE) // 12 AS terug
      FROM generate_series($van::TIMESTAMP, $tot::TIMESTAMP, INTERVAL 1 MONTH) AS reeks(dag)
    ), personen AS MATERIALIZED (
      SELECT row_number() OVER () AS persoon, gemeente, jeugdige, count(*) AS adressen FROM lid
      WHERE ${gemeenten} GROUP BY gemeente, jeugdige
    ), huizen AS (
      SELECT row_number() OVER (ORDER BY gemeente, huishouden) AS huis, gemeente, huishouden FROM lid
      WHERE ${gemeenten} GROUP BY gemeente, huishouden
    ), stukken AS MATERIALIZED (
      SELECT persoon, huis, van, coalesce(tot, DATE '9999-12-31') AS tot, adressen
      FROM lid JOIN personen USING (gemeente, jeugdige) JOIN huizen USING (gemeente, huishouden)
    )`;
}

/**
 * What the persons cost per month and law, of households with care: bijstand and the like by day, a sum at once in its month.
 * Wmo of a person is that of the extracts, or else what was granted in iWmo-berichten: never both. What iJw-berichten tell
 * of help that a change of the law moved to the Wmo is in no extract, and counts as Wmo (S2-23).
 */
const COSTS = `
    betrokken AS MATERIALIZED (
      SELECT DISTINCT persoon FROM stukken SEMI JOIN gekozen USING (huis)
    ), voorzien AS MATERIALIZED (
      SELECT voorziening.*, persoon FROM voorziening JOIN personen USING (gemeente, jeugdige) SEMI JOIN betrokken USING (persoon)
    ), kosten_per_maand AS (
      SELECT persoon, wet, maand, CASE per
          WHEN 'eenmalig' THEN bedrag
          ELSE bedrag / (CASE per WHEN 'jaar' THEN 12 ELSE 1 END)
            * (least(coalesce(tot, laatste), laatste) - greatest(van, eerste) + 1) / (laatste - eerste + 1)
        END AS bedrag
      FROM voorzien JOIN maanden ON van <= laatste AND coalesce(tot, DATE '9999-12-31') >= eerste
      UNION ALL
      SELECT persoon, wet, maand, sum(bedrag) AS bedrag
      FROM boeking JOIN personen USING (gemeente, jeugdige) SEMI JOIN betrokken USING (persoon) SEMI JOIN maanden USING (maand)
      WHERE domein = 'jw' OR persoon NOT IN (SELECT persoon FROM voorzien WHERE wet = 'wmo') GROUP BY ALL
    )`;

/** Every household in which a traject ran that fits the filter, in as many times twelve months as the months hold. */
export async function listHuishoudens(
  snapshot: Snapshot,
  filter: FigureFilter,
  months: Months,
): Promise<HuishoudenInYear[]> {
  const gemeenten = choiceFilter({ gemeenten: filter.gemeenten }).where;
  const { where, values } = choiceFilter(filter);
  const rows = await snapshot.query(
    `WITH ${personsSql(gemeenten)}, hulp AS MATERIALIZED (
       SELECT persoon, aanbieder, past, maand, laatste, terug
       FROM (
         SELECT persoon, aanbieder, begin, coalesce(eind, DATE '9999-12-31') AS eind, ${where} AS past
         FROM traject JOIN personen USING (gemeente, jeugdige) WHERE variant = 'tInhoud')
       JOIN maanden ON begin <= laatste AND eind >= eerste
     ), zorg AS MATERIALIZED (
       SELECT huis, terug, maand, persoon, aanbieder, past FROM hulp JOIN stukken USING (persoon)
       WHERE van <= laatste AND tot >= laatste
     ), gekozen AS MATERIALIZED (
       SELECT huis, terug, count(DISTINCT aanbieder) AS aanbieders FROM zorg GROUP BY ALL HAVING bool_or(past)
     ), drukte AS (
       SELECT huis, terug, max(n) AS tegelijk
       FROM (SELECT huis, terug, maand, count(DISTINCT persoon) AS n FROM zorg GROUP BY ALL) GROUP BY ALL
     ), ${COSTS}, verdeeld AS (
       -- A person on two addresses counts for equal parts, so that sums stay sums.
       SELECT persoon, huis, maand, 1.0 / count(*) OVER (PARTITION BY persoon, maand) AS deel FROM (
         SELECT DISTINCT persoon, huis, maand FROM stukken JOIN maanden ON van <= laatste AND tot >= laatste
         WHERE adressen > 1)
     ), posten AS (
       SELECT huis, terug, sum(bedrag * deel) FILTER (wet = 'jw') AS jeugdwet,
         sum(bedrag * deel) FILTER (wet = 'wmo') AS wmo, sum(bedrag * deel) FILTER (wet = 'pwet') AS participatiewet
       FROM (
         SELECT huis, terug, wet, bedrag, 1::DOUBLE AS deel
         FROM kosten_per_maand JOIN maanden USING (maand) JOIN stukken USING (persoon)
         WHERE adressen = 1 AND van <= laatste AND tot >= laatste
         UNION ALL
         SELECT huis, terug, wet, bedrag, deel
         FROM kosten_per_maand JOIN maanden USING (maand) JOIN verdeeld USING (persoon, maand)
       ) GROUP BY ALL
     )
     SELECT terug, aanbieders, tegelijk > 1 AS meer_jeugdigen, coalesce(jeugdwet, 0)::DOUBLE AS jeugdwet,
       coalesce(wmo, 0)::DOUBLE AS wmo, coalesce(participatiewet, 0)::DOUBLE AS participatiewet,
       wmo IS NOT NULL AS met_wmo, participatiewet IS NOT NULL AS met_participatiewet
     FROM gekozen JOIN drukte USING (huis, terug) LEFT JOIN posten USING (huis, terug) ORDER BY terug, huis`,
    { ...values, van: firstDayOf(months.first), tot: lastDayOf(months.last) },
  );
  return rows.map(huishoudenOf);
}

function huishoudenOf(row: SqlRow): HuishoudenInYear {
  return {
    yearsBack: numberOf(row, 'terug'),
    jeugdwet: numberOf(row, 'jeugdwet'),
    wmo: numberOf(row, 'wmo'),
    participatiewet: numberOf(row, 'participatiewet'),
    metWmo: row['met_wmo'] === true,
    metParticipatiewet: row['met_participatiewet'] === true,
    severalJeugdigen: row['meer_jeugdigen'] === true,
    aanbieders: numberOf(row, 'aanbieders'),
  };
}

/** Costs of jeugdhulp in cents per twelve months back: of everybody, and of those who count in a household. */
export async function sumLinked(
  snapshot: Snapshot,
  filter: FigureFilter,
  months: Months,
): Promise<Map<number, { all: number; linked: number }>> {
  const { where, values } = choiceFilter({ gemeenten: filter.gemeenten });
  const rows = await snapshot.query(
    `WITH ${personsSql(where)}, jeugdhulp AS MATERIALIZED (
       SELECT persoon, laatste, terug, bedrag FROM (
         SELECT gemeente, jeugdige, maand, sum(bedrag) AS bedrag FROM boeking SEMI JOIN maanden USING (maand)
         WHERE wet = 'jw' AND ${where} GROUP BY ALL)
       JOIN maanden USING (maand) LEFT JOIN personen USING (gemeente, jeugdige)
     ), gekoppeld AS (
       SELECT DISTINCT persoon, laatste FROM jeugdhulp JOIN stukken USING (persoon) WHERE van <= laatste AND tot >= laatste
     )
     SELECT terug, sum(bedrag)::BIGINT AS alle, coalesce(sum(bedrag) FILTER (g.laatste IS NOT NULL), 0)::BIGINT AS gekoppeld
     FROM jeugdhulp LEFT JOIN gekoppeld g USING (persoon, laatste) GROUP BY terug`,
    { ...values, van: firstDayOf(months.first), tot: lastDayOf(months.last) },
  );
  return new Map(
    rows.map((row) => [numberOf(row, 'terug'), { all: numberOf(row, 'alle'), linked: numberOf(row, 'gekoppeld') }]),
  );
}
