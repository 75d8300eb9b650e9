import type { DuckDBConnection } from '@duckdb/node-api';
import { Kept, readNumbers } from '../store/kept.ts';
import { LEEFTIJDSGROEP_CODE } from '../store/leeftijdsgroep.ts';

/** Months as numbers: 12 × year + month − 1. */
export interface HuishoudenColumns {
  /** How many households ever had a traject of one of theirs. */
  huizen: number;
  /** Gemeenten that sent an extract of households. */
  gemeenten: ReadonlySet<string>;
  /** A stretch of care of a person in a household, by household; texts in the codes of the kernel's columns. */
  zorg: Columns<(typeof ZORG)[number]> & { offsets: Int32Array };
  /** What a household cost in a month, by household; NaN: nothing under that law. */
  kosten: Columns<(typeof KOSTEN)[number]> & { offsets: Int32Array };
  /** Jeugdhulp per gemeente and month: all of it, and that of persons who count in a household. */
  linked: readonly { gemeente: string; maand: number; all: number; linked: number }[];
}

type Columns<Name extends string> = Record<Name, Float64Array>;

const ZORG = [
  'huis',
  'persoon',
  'gemeente',
  'hulpvorm',
  'verwijzer',
  'aanbieder',
  'leeftijdsgroep',
  'wijk',
  'van',
  'tot',
] as const;
const KOSTEN = ['huis', 'maand', 'jeugdwet', 'wmo', 'participatiewet'] as const;

const monthNr = (date: string) => `(12 * year(${date}) + month(${date}) - 1)`;
const OF_TEXT = '(12 * left(maand, 4)::INTEGER + right(maand, 2)::INTEGER - 1)';
const FOREVER = 999_999;

/**
 * Persons and households by number (much faster than by their names), with the months in which a person counts in a
 * household: those on whose last day they are registered there.
 */
const STUKKEN = `
  met_hulp AS MATERIALIZED (
    SELECT gemeente, huishouden, row_number() OVER (ORDER BY gemeente, huishouden) - 1 AS huis FROM (
      SELECT DISTINCT gemeente, huishouden FROM lid
      SEMI JOIN (SELECT gemeente, jeugdige FROM traject WHERE variant = 'tInhoud') USING (gemeente, jeugdige))
  ), personen AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY gemeente, jeugdige) AS persoon, gemeente, jeugdige, count(*) AS adressen FROM lid
    GROUP BY gemeente, jeugdige
  ), stukken AS MATERIALIZED (
    SELECT persoon, gemeente, jeugdige, adressen, huishouden, huis, ${monthNr('van')} AS van,
      coalesce(${monthNr('tot')} - (tot < last_day(tot))::INTEGER, ${FOREVER}) AS tot
    FROM lid JOIN personen USING (gemeente, jeugdige) LEFT JOIN met_hulp USING (gemeente, huishouden)
  )`;

const code = (column: string) =>
  `(SELECT ${column}, row_number() OVER (ORDER BY ${column}) - 1 AS code FROM (SELECT DISTINCT ${column} FROM traject))`;

const ZORG_SQL = `WITH ${STUKKEN}
  SELECT huis, persoon, g.code AS gemeente, h.code + 1 AS hulpvorm, v.code AS verwijzer, a.code AS aanbieder,
    ${LEEFTIJDSGROEP_CODE} AS leeftijdsgroep, w.code AS wijk,
    greatest(s.van, ${monthNr('begin')}) AS van, least(s.tot, coalesce(${monthNr('eind')}, ${FOREVER})) AS tot
  FROM traject t JOIN stukken s ON s.gemeente = t.gemeente AND s.jeugdige = t.jeugdige
  JOIN ${code('gemeente')} g ON g.gemeente = t.gemeente JOIN ${code('hulpvorm')} h ON h.hulpvorm = t.hulpvorm
  JOIN ${code('verwijzer')} v ON v.verwijzer = t.verwijzer JOIN ${code('aanbieder')} a ON a.aanbieder = t.aanbieder
  JOIN ${code('wijk')} w ON w.wijk = t.wijk
  WHERE variant = 'tInhoud'
    AND greatest(s.van, ${monthNr('begin')}) <= least(s.tot, coalesce(${monthNr('eind')}, ${FOREVER}))
  ORDER BY huis, persoon, t.nr, s.van`;

/** From a year before the first care up to the peildatum. */
const MAANDEN = `
  grenzen AS MATERIALIZED (
    SELECT (SELECT min(${monthNr('begin')}) - 11 FROM traject WHERE variant = 'tInhoud') AS eerste,
      (SELECT ${monthNr('peildatum::DATE')} FROM meta) AS laatste
  ), maanden AS MATERIALIZED (
    SELECT nr, make_date((nr // 12)::INTEGER, (nr % 12)::INTEGER + 1, 1) AS eerste,
      last_day(make_date((nr // 12)::INTEGER, (nr % 12)::INTEGER + 1, 1)) AS laatste
    FROM (SELECT unnest(generate_series(eerste, laatste)) AS nr FROM grenzen)
  )`;

/**
 * What the persons cost per month and law, of households with care: bijstand and the like by day, a sum at once in its month.
 * Wmo of a person is that of the extracts, or else what was granted in iWmo-berichten: never both. What iJw-berichten tell
 * of help that a change of the law moved to the Wmo is in no extract, and counts as Wmo (S2-23). A person on two addresses
 * counts for equal parts, so that sums stay sums.
 */
const KOSTEN_SQL = `WITH ${STUKKEN}, ${MAANDEN}, voorzien AS MATERIALIZED (
    SELECT voorziening.*, persoon FROM voorziening JOIN personen USING (gemeente, jeugdige)
  ), per_persoon AS (
    SELECT persoon, wet, nr, CASE per
        WHEN 'eenmalig' THEN bedrag
        ELSE bedrag / (CASE per WHEN 'jaar' THEN 12 ELSE 1 END)
          * (least(coalesce(tot, laatste), laatste) - greatest(van, eerste) + 1) / (laatste - eerste + 1)
      END AS bedrag
    FROM voorzien JOIN maanden ON van <= laatste AND coalesce(tot, DATE '9999-12-31') >= eerste
    UNION ALL
    SELECT persoon, wet, ${OF_TEXT} AS nr, sum(bedrag) AS bedrag FROM boeking JOIN personen USING (gemeente, jeugdige)
    WHERE domein = 'jw' OR persoon NOT IN (SELECT persoon FROM voorzien WHERE wet = 'wmo') GROUP BY ALL
  ), verdeeld AS (
    SELECT persoon, huis, nr, 1.0 / count(*) OVER (PARTITION BY persoon, nr) AS deel FROM (
      SELECT DISTINCT persoon, huishouden, huis, nr FROM stukken JOIN maanden ON nr BETWEEN van AND tot WHERE adressen > 1)
  )
  SELECT huis, nr AS maand, sum(bedrag * deel) FILTER (wet = 'jw') AS jeugdwet,
    sum(bedrag * deel) FILTER (wet = 'wmo') AS wmo, sum(bedrag * deel) FILTER (wet = 'pwet') AS participatiewet
  FROM (
    SELECT huis, nr, wet, bedrag, 1::DOUBLE AS deel FROM per_persoon JOIN stukken USING (persoon)
    WHERE adressen = 1 AND nr BETWEEN van AND tot
    UNION ALL
    SELECT huis, nr, wet, bedrag, deel FROM per_persoon JOIN verdeeld USING (persoon, nr)
  ) WHERE huis IS NOT NULL GROUP BY huis, nr ORDER BY huis, nr`;

const LINKED_SQL = `WITH ${STUKKEN}, jeugdhulp AS MATERIALIZED (
    SELECT gemeente, jeugdige, persoon, ${OF_TEXT} AS nr, sum(bedrag) AS bedrag
    FROM boeking LEFT JOIN personen USING (gemeente, jeugdige) WHERE wet = 'jw' GROUP BY ALL
  ), gekoppeld AS (
    SELECT DISTINCT persoon, nr, TRUE AS known FROM jeugdhulp JOIN stukken USING (persoon) WHERE nr BETWEEN van AND tot
  )
  SELECT gemeente, nr::DOUBLE, sum(bedrag)::DOUBLE, coalesce(sum(bedrag) FILTER (known), 0)::DOUBLE
  FROM jeugdhulp LEFT JOIN gekoppeld USING (persoon, nr) GROUP BY gemeente, nr ORDER BY gemeente, nr`;

/** What a version of the store says of households, whatever months, hulpvorm, verwijzer or aanbieder are chosen. */
export const keptHuishoudens = new Kept<HuishoudenColumns>(async (connection) => {
  const sent = await rowsOf(connection, 'SELECT DISTINCT gemeente FROM lid');
  const zorg = await readNumbers(connection, ZORG, ZORG_SQL);
  const kosten = await readNumbers(connection, KOSTEN, KOSTEN_SQL);
  const linked = await rowsOf(connection, LINKED_SQL);
  const huizen = Math.max(-1, zorg.huis.at(-1) ?? -1, kosten.huis.at(-1) ?? -1) + 1;
  return {
    huizen,
    gemeenten: new Set(sent.map(([gemeente]) => String(gemeente))),
    zorg: { ...zorg, offsets: findOffsets(zorg.huis, huizen) },
    kosten: { ...kosten, offsets: findOffsets(kosten.huis, huizen) },
    linked: linked.map(([gemeente, maand, all, known]) => ({
      gemeente: String(gemeente),
      maand: Number(maand),
      all: Number(all),
      linked: Number(known),
    })),
  };
});

async function rowsOf(connection: DuckDBConnection, sql: string) {
  return (await connection.run(sql)).getRows();
}

/** Where the rows of each household begin, and after the last one the number of rows. */
function findOffsets(huis: Float64Array, huizen: number): Int32Array {
  const offsets = new Int32Array(huizen + 1);
  for (const nr of huis) offsets[nr + 1] = (offsets[nr + 1] ?? 0) + 1;
  for (let nr = 0; nr < huizen; nr++) offsets[nr + 1] = (offsets[nr + 1] ?? 0) + (offsets[nr] ?? 0);
  return offsets;
}
