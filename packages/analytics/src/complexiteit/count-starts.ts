import { type PlainDate, standaardCaseloadregel, verblijfHulpvormen } from '@samenpad/domain';
import type { FigureFilter } from '../figure/filter.ts';
import { choiceFilter } from '../figure/sql-filter.ts';
import type { PairSums } from '../statistics/ratio-of-sums.ts';
import { numberOf, type Snapshot, type SqlRow } from '../store/snapshot.ts';

/** What is seen on the first day of a traject. Each counts once, and none more than another. */
export const kenmerken = ['tegelijk', 'aanbieders', 'wetten', 'verblijf'] as const;
export type Kenmerk = (typeof kenmerken)[number];

/** The trajecten that began in a calendar year; the sums are by jeugdige, since trajecten of one are alike. */
export interface StartYear {
  jaar: number;
  trajecten: number;
  counts: Record<Kenmerk, number>;
  /** Kenmerken (amount) and trajecten (base) of each jeugdige. */
  sums: PairSums;
}

/** The work of a calendar year, in points of the standard rule of caseloads, as far as berichten tell of it. */
export interface WorkYear {
  jaar: number;
  /** With care in the year that began in it or in the two years before. */
  jeugdigen: number;
  verzoeken: number;
  /** Who asked: whom the verzoeken are of. */
  requesters: number;
  /** Everybody with work: care, a verzoek or both. */
  everybody: number;
  punten: number;
  /** Σ of the squared points of each jeugdige. */
  squares: number;
}

/**
 * How far back care that still runs is looked for, in calendar years. A store begins somewhere: without this limit its first
 * years would miss what runs for long, and everything would seem to rise.
 */
export const LOOK_BACK_YEARS = 2;

const VERBLIJF = verblijfHulpvormen.map((vorm) => `'${vorm}'`).join(', ');

const OPEN = "DATE '9999-12-31'";

/** How many trajecten began by calendar year, whatever the filter besides gemeente: tells from when on a store is whole. */
export async function countBegins(snapshot: Snapshot, filter: FigureFilter): Promise<Map<number, number>> {
  const { place, values } = choiceFilter({ gemeenten: filter.gemeenten });
  const rows = await snapshot.query(
    `SELECT year(begin) AS jaar, count(*) AS n FROM traject WHERE variant = 'tInhoud' AND ${place} GROUP BY ALL`,
    values,
  );
  return new Map(rows.map((row) => [numberOf(row, 'jaar'), numberOf(row, 'n')]));
}

/**
 * Whether of each gemeente in which a traject began from `van` up to and including `tot`, help under other laws is known
 * that ended before the end of the year of `van`: an extract of what runs now tells nothing of before, and one gemeente
 * without it would let the share of all rise by itself.
 */
export async function knowsOtherLaws(
  snapshot: Snapshot,
  { gemeenten }: FigureFilter,
  { van, tot }: { van: PlainDate; tot: PlainDate },
): Promise<boolean> {
  const { place, values } = choiceFilter({ gemeenten });
  const rows = await snapshot.query(
    `SELECT gemeente FROM traject WHERE variant = 'tInhoud' AND ${place} AND begin BETWEEN $van::DATE AND $tot::DATE
     EXCEPT SELECT gemeente FROM voorziening
       WHERE ${place} AND wet <> 'jw' AND tot < make_date(year($van::DATE), 12, 31) AND van < tot
     LIMIT 1`,
    { ...values, van, tot },
  );
  return rows.length === 0;
}

/** Trajecten that began from `van` up to and including `tot`, by calendar year, with their kenmerken on the first day. */
export async function countStarts(
  snapshot: Snapshot,
  filter: FigureFilter,
  { van, tot, used }: { van: PlainDate; tot: PlainDate; used: readonly Kenmerk[] },
): Promise<StartYear[]> {
  const { where, place, values } = choiceFilter(filter);
  const points = used.map((kenmerk) => `${kenmerk}::INTEGER`).join(' + ');
  const rows = await snapshot.query(
    `WITH begonnen AS MATERIALIZED (
       SELECT gemeente, jeugdige, nr, aanbieder, hulpvorm, begin FROM traject
       WHERE variant = 'tInhoud' AND ${where} AND begin BETWEEN $van::DATE AND $tot::DATE
     ), naast AS (
       SELECT gemeente, jeugdige, b.nr, bool_or(o.aanbieder <> b.aanbieder) AS elders
       FROM begonnen b JOIN (SELECT gemeente, jeugdige, nr, aanbieder, begin, coalesce(eind, ${OPEN}) AS eind FROM traject
         WHERE variant = 'tInhoud' AND ${place}) o USING (gemeente, jeugdige)
       WHERE o.nr <> b.nr AND b.begin BETWEEN o.begin AND o.eind AND year(o.begin) >= year(b.begin) - ${LOOK_BACK_YEARS}
       GROUP BY ALL
     ), thuis AS (
       SELECT b.gemeente, b.jeugdige, nr, b.begin, l.huishouden FROM begonnen b JOIN lid l USING (gemeente, jeugdige)
       WHERE b.begin BETWEEN l.van AND coalesce(l.tot, ${OPEN})
     ), personen AS (
       SELECT gemeente, jeugdige, nr, begin, jeugdige AS persoon FROM begonnen
       UNION SELECT t.gemeente, t.jeugdige, nr, begin, o.jeugdige FROM thuis t JOIN lid o USING (gemeente, huishouden)
         WHERE begin BETWEEN o.van AND coalesce(o.tot, ${OPEN})
     ), ander AS (
       SELECT DISTINCT p.gemeente, p.jeugdige, nr FROM personen p JOIN voorziening v
         ON v.gemeente = p.gemeente AND v.jeugdige = p.persoon
       WHERE v.wet <> 'jw' AND begin BETWEEN v.van AND coalesce(v.tot, ${OPEN})
     ), start AS (
       SELECT gemeente, jeugdige, year(begin) AS jaar, n.nr IS NOT NULL AS tegelijk, coalesce(n.elders, FALSE) AS aanbieders,
         a.nr IS NOT NULL AS wetten, hulpvorm IN (${VERBLIJF}) AS verblijf
       FROM begonnen LEFT JOIN naast n USING (gemeente, jeugdige, nr) LEFT JOIN ander a USING (gemeente, jeugdige, nr)
     ), kind AS (
       SELECT jaar, count(*) AS x, sum(${points}) AS y, ${kenmerken.map((one) => `count_if(${one}) AS ${one}`).join(', ')}
       FROM start GROUP BY jaar, gemeente, jeugdige
     )
     SELECT jaar, count(*) AS n, sum(x) AS base, sum(y) AS amount, sum(y * y) AS amountSquares, sum(x * y) AS products,
       sum(x * x) AS baseSquares, ${kenmerken.map((one) => `sum(${one}) AS ${one}`).join(', ')}
     FROM kind GROUP BY jaar ORDER BY jaar`,
    { ...values, van, tot },
  );
  return rows.map(toStartYear);
}

function toStartYear(row: SqlRow): StartYear {
  const [jaar, trajecten] = [numberOf(row, 'jaar'), numberOf(row, 'base')];
  const sum = (name: Exclude<keyof PairSums, 'base'>) => numberOf(row, name);
  return {
    jaar,
    trajecten,
    counts: {
      tegelijk: numberOf(row, 'tegelijk'),
      aanbieders: numberOf(row, 'aanbieders'),
      wetten: numberOf(row, 'wetten'),
      verblijf: numberOf(row, 'verblijf'),
    },
    sums: {
      n: sum('n'),
      amount: sum('amount'),
      base: trajecten,
      amountSquares: sum('amountSquares'),
      products: sum('products'),
      baseSquares: sum('baseSquares'),
    },
  };
}

/** The work of each of these calendar years: a case and each verzoek that led to a toewijzing, by the standard weights. */
export async function countWork(
  snapshot: Snapshot,
  filter: FigureFilter,
  { first, last }: { first: number; last: number },
): Promise<WorkYear[]> {
  const { where, values } = choiceFilter(filter);
  const { basis, verzoek } = standaardCaseloadregel.gewichten;
  const rows = await snapshot.query(
    `WITH jaren AS (SELECT range::INTEGER AS jaar FROM range($first::INTEGER, $last::INTEGER + 1)),
     zaak AS (
       SELECT DISTINCT jaar, gemeente, jeugdige FROM traject JOIN jaren
         ON year(begin) BETWEEN jaar - ${LOOK_BACK_YEARS} AND jaar AND year(coalesce(eind, ${OPEN})) >= jaar
       WHERE variant = 'tInhoud' AND ${where}
     ), gevraagd AS (
       SELECT year(gevraagdOp) AS jaar, gemeente, jeugdige, count(*) AS verzoeken FROM toewijzing
       WHERE ${choiceFilter(filter, 'toewijzing').where} AND year(gevraagdOp) BETWEEN $first::INTEGER AND $last::INTEGER GROUP BY ALL
     ), werk AS (
       SELECT jaar, z.jeugdige IS NOT NULL AS zorg, coalesce(verzoeken, 0) AS verzoeken,
         ${basis} * (z.jeugdige IS NOT NULL)::INTEGER + ${verzoek} * coalesce(verzoeken, 0) AS punten
       FROM (SELECT jaar, gemeente, jeugdige FROM zaak UNION SELECT jaar, gemeente, jeugdige FROM gevraagd)
         LEFT JOIN zaak z USING (jaar, gemeente, jeugdige) LEFT JOIN gevraagd USING (jaar, gemeente, jeugdige)
     )
     SELECT jaar, count_if(zorg) AS jeugdigen, sum(verzoeken) AS verzoeken, count_if(verzoeken > 0) AS requesters,
       count(*) AS everybody, sum(punten) AS punten,
       sum(punten * punten) AS squares FROM werk GROUP BY jaar ORDER BY jaar`,
    { ...values, first, last },
  );
  return rows.map((row) => ({
    jaar: numberOf(row, 'jaar'),
    jeugdigen: numberOf(row, 'jeugdigen'),
    verzoeken: numberOf(row, 'verzoeken'),
    requesters: numberOf(row, 'requesters'),
    everybody: numberOf(row, 'everybody'),
    punten: numberOf(row, 'punten'),
    squares: numberOf(row, 'squares'),
  }));
}
