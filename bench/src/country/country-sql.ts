/** What a country is made of; the same numbers give the same rows. */
export interface CountrySize {
  seed: number;
  jeugdigen: number;
  gemeenten: number;
}

/** The jeugdigen from `from` up to `to` (not included), made in one go so that little memory is needed. */
export interface Part extends CountrySize {
  from: number;
  to: number;
}

/** Last day of the country. */
export const PEILDATUM = '2025-12-31';

/**
 * The kinds of care by domain.md D.3: weights among first starts and later ones, median and spread of the days, cents and
 * volume a month, unit of declaration (WJ756), and one letter for each twentieth of the verwijzers.
 */
export const KINDS_SQL = `
  CREATE OR REPLACE TEMP TABLE kind (hulpvorm VARCHAR, weight INTEGER, dagen DOUBLE, spread DOUBLE, prijs DOUBLE,
    volume DOUBLE, eenheid VARCHAR, verwijzers VARCHAR);
  INSERT INTO kind VALUES
    ('wijk', 8, 330, .95, 8500, 4.3, '04', '11111111111112344888'),
    ('beg', 28, 285, .85, 7800, 8.2, '04', '11111111112223445888'),
    ('beh', 21, 265, .80, 10500, 5.6, '04', '11111112222222344588'),
    ('ggz', 25, 255, .85, 11700, 3.9, '04', '11222222222222235588'),
    ('dys', 2, 420, .35, 7500, 3.7, '04', '11111111111122238888'),
    ('dia', 5, 60, .50, 12500, 7.3, '04', '11122222222222223458'),
    ('dag', 5, 340, .80, 7600, 14.7, '16', '11111111222344445588'),
    ('plg', 1, 950, 1.10, 6000, 30, '14', '11114444444444444448'),
    ('gzh', 1, 560, 1.00, 20500, 30, '14', '11114444444444444448'),
    ('vrb', 2, 230, .90, 39500, 30, '14', '11111444444444445568'),
    ('ges', 1, 130, .60, 69000, 30, '14', '14444444444444446666'),
    ('cri', 1, 26, .55, 46000, 30, '14', '11111224444444444568');
  CREATE OR REPLACE TEMP TABLE bag AS
    SELECT hulpvorm, row_number() OVER (ORDER BY hulpvorm, i)::INTEGER - 1 AS draw FROM kind, range(weight) t(i);
  CREATE OR REPLACE TEMP TABLE calendar AS
    SELECT i::INTEGER AS month, strftime(DATE '2013-01-01' + to_months(i), '%Y-%m') AS maand,
      strftime(DATE '2013-01-01' + to_months(i + 1), '%Y-%m') AS kasmaand, pow(1.035, i // 12 - 7) AS level
    FROM range(180) t(i);`;

/** A number from 0 up to 1 that hangs on its arguments alone. One hash of several is correlated, so it is hashed again. */
const random = (seed: number, salt: number, ...on: string[]) =>
  `((hash(hash(${on.join(', ')}, ${salt}, ${seed})) >> 11)::DOUBLE / 9007199254740992)`;

const normal = (seed: number, salt: number, ...on: string[]) =>
  `(sqrt(-2 * ln(greatest(1e-12, ${random(seed, salt, ...on)}))) * cos(6.283185307179586 * ${random(seed, salt + 1, ...on)}))`;

/** How many trajecten of a career begin: D.3 goes on with .52, .64, .73, .79, .83 and then .85. */
const stepsSql = (draw: string) => `
  CASE WHEN ${draw} >= .52 THEN 1 WHEN ${draw} >= .333 THEN 2 WHEN ${draw} >= .243 THEN 3 WHEN ${draw} >= .192 THEN 4
    ELSE least(20, 5 + floor(ln(greatest(1e-9, ${draw}) / .192) / ln(.85)))::INTEGER END`;

/**
 * Careers of the jeugdigen of one part in a table `career`. Gemeenten are skewed: the first is some fifty times the
 * smallest. A third keeps its hulpvorm and often its aanbieder; one in four follow-ups begins before the end.
 */
export function careerSql({ seed, jeugdigen, gemeenten, from, to }: Part): string {
  const youth = (salt: number) => random(seed, salt, 'nr');
  const step = (salt: number) => random(seed, salt, 'nr', 'step');
  return `
    CREATE OR REPLACE TEMP TABLE person AS
    SELECT nr, (9001 + floor(${gemeenten} * sqrt(nr / ${jeugdigen}) * (nr / ${jeugdigen})))::INTEGER::VARCHAR AS gemeente,
      lower(printf('%08x', nr)) || substr(md5(nr::VARCHAR || '-${seed}'), 9, 24) AS jeugdige,
      DATE '2013-07-01' + floor(${youth(1)} * 4567)::INTEGER AS first,
      ${stepsSql(youth(2))} AS steps,
      (2000 + floor(${youth(3)} * 18))::INTEGER AS geboortejaar, if(${youth(4)} < .54, '1', '2') AS geslacht,
      floor(${youth(5)} * 100)::INTEGER AS mainDraw,
      floor(${youth(6)} * ${youth(6)} * 120)::INTEGER AS mainAanbieder
    FROM (SELECT range AS nr FROM range(${from}, ${to}));
    CREATE OR REPLACE TEMP TABLE career AS
    WITH drawn AS (
      SELECT nr, gemeente, jeugdige, first, step,
        if(${step(10)} < .35, mainDraw, floor(${step(11)} * 100)::INTEGER) AS draw,
        if(${step(12)} < .45, mainAanbieder, floor(${step(13)} * ${step(13)} * 120)::INTEGER) AS place,
        ${normal(seed, 14, 'nr', 'step')} AS z, ${step(16)} AS kindOfGap, ${step(17)} AS gap,
        floor(${step(18)} * 20)::INTEGER AS verwijzerDraw, ${step(19)} AS reason, ${step(20)} AS other
      FROM (SELECT *, unnest(range(1, steps + 1))::INTEGER AS step FROM person)
    ), lasting AS (
      SELECT drawn.*, kind.*, greatest(1, round(exp(ln(dagen) + spread * z)))::INTEGER AS days
      FROM drawn JOIN bag USING (draw) JOIN kind USING (hulpvorm)
    ), placed AS (
      SELECT *, first + coalesce(sum(CASE
          WHEN kindOfGap < .25 THEN floor(gap * days)
          WHEN kindOfGap < .55 THEN days
          WHEN kindOfGap < .73 THEN days + floor(gap * 90)
          ELSE days + 91 + floor(900 * gap * gap) END) OVER (
        PARTITION BY nr ORDER BY step ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::INTEGER AS begin
      FROM lasting
    )
    SELECT nr, gemeente, jeugdige, step, hulpvorm, begin, days, prijs, volume, eenheid, other,
      if(begin + days - 1 > DATE '${PEILDATUM}', NULL, begin + days - 1) AS eind,
      (73000000 + ((gemeente::INTEGER - 9001) // 8) * 120 + place)::VARCHAR AS aanbieder,
      CASE substr(verwijzers, 1 + verwijzerDraw, 1) WHEN '8' THEN if(other < .05, 'onbekend', '08')
        ELSE '0' || substr(verwijzers, 1 + verwijzerDraw, 1) END AS verwijzer,
      CASE WHEN reason < .66 THEN '31' WHEN reason < .76 THEN '34' WHEN reason < .85 THEN '32' WHEN reason < .90 THEN '38'
        WHEN reason < .9997 THEN '33' ELSE '02' END AS reden
    FROM placed WHERE begin <= DATE '${PEILDATUM}' ORDER BY nr, step;`;
}

/** The rows of the part in the tables of the store, in the order in which the store keeps them. */
export const ROWS_SQL = `
  CREATE OR REPLACE TEMP TABLE sequel AS
    SELECT nr, step, coalesce(away < step, FALSE) AS livedElsewhere,
      nullif(max(coalesce(eind, DATE '9999-12-31')) OVER (PARTITION BY nr ORDER BY begin
        RANGE BETWEEN UNBOUNDED PRECEDING AND to_days(care + 365) FOLLOWING), DATE '9999-12-31') AS careUntil,
      count(*) OVER (PARTITION BY nr ORDER BY begin
        RANGE BETWEEN to_days(care + 1) FOLLOWING AND to_days(care + 365) FOLLOWING)::INTEGER AS begunAfter
    FROM (SELECT *, coalesce(eind - begin, 0)::INTEGER AS care,
      min(step) FILTER (hulpvorm IN ('plg', 'gzh', 'vrb', 'ges', 'cri')) OVER (PARTITION BY nr) AS away FROM career);
  CREATE OR REPLACE TEMP TABLE booked AS
    SELECT nr, gemeente, jeugdige, step, aanbieder, hulpvorm, verwijzer, maand, kasmaand, eenheid,
      round(volume * share, 2) AS volume, (prijs * volume * share * level)::BIGINT AS bedrag
    FROM (SELECT *, .5 + ((hash(nr, step, month) >> 40)::DOUBLE / 16777216) AS share FROM (
      SELECT nr, gemeente, jeugdige, step, aanbieder, hulpvorm, verwijzer, eenheid, prijs, volume,
        unnest(range(12 * year(begin) + month(begin) - 24157,
          12 * year(coalesce(eind, DATE '${PEILDATUM}')) + month(coalesce(eind, DATE '${PEILDATUM}')) - 24156))::INTEGER
          AS month
      FROM career)) JOIN calendar USING (month);
  INSERT INTO jeugdige SELECT gemeente, jeugdige, geboortejaar, geslacht FROM person ORDER BY nr;
  INSERT INTO traject BY NAME
    SELECT gemeente, jeugdige, variant, step AS nr, aanbieder, hulpvorm, begin, eind,
      CASE WHEN eind IS NULL THEN 'open' WHEN other < .04 THEN 'afgeleid' ELSE 'stop' END AS eindSoort,
      if(eind IS NULL, NULL, reden) AS eindReden, if(other > .97, 'declaratie', 'start') AS beginBron, step AS rang,
      (other > .78)::INTEGER AS verlengingen, (if(other > .78, days // 2, 0))::INTEGER AS verlengdeDagen,
      0 AS administratieveVoortzettingen, FALSE AS parallel, FALSE AS gestapeld, verwijzer,
      verwijzer = '01' AND other < .3 AS verwijzerAfgeleid, FALSE AS onvolledig,
      (coalesce(eind, DATE '${PEILDATUM}') - begin + 1)::INTEGER AS actieveDagen,
      year(begin)::INTEGER - geboortejaar AS leeftijd, geslacht, livedElsewhere, careUntil, begunAfter, kosten,
      'onbekend' AS wijk
    FROM (SELECT * FROM career, (VALUES ('tCbs'), ('tInhoud')) t(variant)) JOIN person USING (nr, gemeente, jeugdige)
    LEFT JOIN (SELECT *, 'tInhoud' AS variant FROM sequel) USING (nr, step, variant)
    LEFT JOIN (SELECT nr, step, 'tInhoud' AS variant, sum(bedrag)::BIGINT AS kosten FROM booked GROUP BY ALL) USING (nr, step, variant)
    ORDER BY nr, variant, step;
  INSERT INTO toewijzing BY NAME
    SELECT gemeente, jeugdige, 'jw' AS domein, 'jw' AS wet, step AS toewijzingNummer, aanbieder, hulpvorm, 'actief' AS toestand,
      begin - 20 AS begin, eind, (other > .78)::INTEGER AS verlengingen, 0 AS verlengdeDagen, verwijzer,
      verwijzer = '01' AND other < .3 AS verwijzerAfgeleid, 1 AS leveringen, begin AS leveringBegin, eind AS leveringEind,
      (other > .97)::INTEGER AS startsMissing, (eind IS NOT NULL)::INTEGER AS stopsExpected,
      (eind IS NOT NULL AND other < .04)::INTEGER AS stopsMissing, TRUE AS gedeclareerd,
      floor(other * 140)::INTEGER AS wacht, FALSE AS wachtGecensureerd, step AS traject, TRUE AS firstWait,
      'onbekend' AS wijk
    FROM career ORDER BY nr, step;
  INSERT INTO boeking BY NAME
    SELECT gemeente, jeugdige, 'jw' AS domein, 'jw' AS wet, step AS toewijzingNummer, step AS traject, aanbieder, hulpvorm, verwijzer,
      maand, kasmaand, eenheid, volume, bedrag, 'onbekend' AS wijk
    FROM booked;`;

export const AANBIEDERS_SQL = `
  INSERT INTO aanbieder SELECT DISTINCT gemeente, aanbieder, 'Aanbieder ' || aanbieder FROM traject
    ORDER BY gemeente, aanbieder;`;
