import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { type SqlFilter, sqlFilter } from '../figure/sql-filter.ts';
import { PAYS_OWN_MONTH } from '../kosten/read-boekingen.ts';
import type { Amount } from '../publication/publish-amount.ts';
import { mixedSql } from '../resultaat/count-wetten.ts';
import { NEAR } from '../resultaat/first-gezinsdoel.ts';
import { CAREER, FOLLOWED, mixLevels, OUT_OF_CARE } from '../resultaat/list-outcomes.ts';
import type { PairSums } from '../statistics/ratio-of-sums.ts';
import { numberOf, type Snapshot, type SqlRow, textOf } from '../store/snapshot.ts';

/** The ended trajecten of one unit with what they cost from begin to end, in cents. */
export interface KostenSums {
  trajecten: number;
  jeugdigen: number;
  bedrag: number;
  /** What the dearest jeugdige cost. */
  largest: number;
  /** Trajecten after which for a year no care ran or began. */
  uit: number;
  /** Over jeugdigen: amount and 1; amount and number of lasting exits. */
  perJeugdige: PairSums;
  perUit: PairSums;
  /** Undefined: of none of the trajecten a goal was recorded. */
  doelen: DoelSums | undefined;
}

/** The trajecten with a goal of the plan that was reached or stopped while they ran, with what they cost, in cents. */
export interface DoelSums {
  trajecten: number;
  jeugdigen: number;
  bedrag: number;
  largest: number;
  /** Trajecten, and jeugdigen, with a goal that was reached. */
  reached: number;
  reachedJeugdigen: number;
  /** Goals that were reached: one of two trajecten of the same unit counts once. */
  bereikt: number;
  /** Over jeugdigen: amount and number of goals reached. */
  perBereikt: PairSums;
  /** What the trajecten without such a goal cost. */
  rest: Amount;
}

/** So many trajecten of a unit with the same case mix: Σ and Σ² of what they cost. */
export interface KostenMix {
  unit: string;
  levels: readonly string[];
  n: number;
  bedrag: number;
  squares: number;
}

type Period = ReturnType<typeof figurePeriod>;

/** All together, each aanbieder, and the case mixes of each. */
export interface Kosten {
  total: KostenSums | undefined;
  /** By aanbieder, the dearest first. */
  units: Map<string, KostenSums>;
  mixes: KostenMix[];
}

/**
 * Trajecten that ended in the period, could be followed for a year, and of which everything can have been claimed: those
 * with a claim, begun since the first month of which claims are known. A goal of several trajecten stands with the first.
 */
function ownSql({ where, place }: SqlFilter, only: string): string {
  return `WITH career AS NOT MATERIALIZED (
      ${CAREER}
    ), own AS NOT MATERIALIZED (
      SELECT *, kosten::DOUBLE AS bedrag FROM career WHERE ${where} AND ${only} AND ${FOLLOWED} AND kosten > 0
        AND begin >= (SELECT (min(maand) || '-01')::DATE FROM boeking WHERE wet = 'jw' AND ${PAYS_OWN_MONTH})
    ), ${mixedSql(place)}, ended AS MATERIALIZED (
      SELECT aanbieder, gemeente, jeugdige, nr, begin, last_day, bedrag, ${mixLevels('aanbieder')} AS mix,
        (${OUT_OF_CARE})::INTEGER AS uit FROM mixed
    ), aimed AS MATERIALIZED (
      SELECT gemeente, jeugdige, nr, count(*) FILTER (bereikt) > 0 AS reached,
        count(*) FILTER (bereikt AND of_unit = 1) AS goals, count(*) FILTER (bereikt AND of_all = 1) AS goals_of_all
      FROM (
        SELECT e.gemeente, e.jeugdige, e.nr, g.toestand = 'bereikt' AS bereikt,
          row_number() OVER (PARTITION BY e.gemeente, e.jeugdige, g.nr, e.aanbieder ORDER BY e.nr) AS of_unit,
          row_number() OVER (PARTITION BY e.gemeente, e.jeugdige, g.nr ORDER BY e.nr) AS of_all
        FROM ended e JOIN gezinsdoel g ON g.gemeente = e.gemeente AND g.jeugdige = e.jeugdige AND g.toestand <> 'open'
          AND g.begonnen <= e.last_day AND g.gesloten BETWEEN e.begin AND least(e.last_day + ${NEAR}, $peildatum::DATE))
      GROUP BY ALL
    ), judged AS MATERIALIZED (
      SELECT * FROM ended LEFT JOIN aimed USING (gemeente, jeugdige, nr)
    )`;
}

/** Number, Σy, Σx, Σy², Σxy, Σx² and the largest y over jeugdigen, as `name`_… */
const pairsSql = (name: string, y: string, x: string) => `count(${y}) AS ${name}_n, sum(${y}) AS ${name}_y,
  sum(${x})::DOUBLE AS ${name}_x, sum(${y} * ${y}) AS ${name}_yy, sum(${x} * ${y}) AS ${name}_xy,
  sum(${x} * ${x})::DOUBLE AS ${name}_xx, max(${y}) AS ${name}_largest`;

/**
 * Sums over jeugdigen of each unit, and of all: what all cost and how many lasting exits there were (`uit`), what those with
 * a goal cost and how many goals were reached (`doel`), and what those without cost (`rest`).
 */
function sumsSql(part: string, unit: string, goals: 'goals' | 'goals_of_all'): string {
  return `SELECT '${part}' AS part, unit, sum(n)::BIGINT AS n, ${pairsSql('uit', 'y', 'x')},
      sum(goal_n)::BIGINT AS goal_n, sum(reached)::BIGINT AS reached, count(*) FILTER (goals > 0) AS reached_by,
      ${pairsSql('doel', 'goal_y', 'goals')}, ${pairsSql('rest', 'rest_y', '0')}
    FROM (
      SELECT ${unit} AS unit, gemeente, jeugdige, count(*) AS n, sum(bedrag) AS y, sum(uit) AS x,
        count(reached) AS goal_n, sum(bedrag) FILTER (reached IS NOT NULL) AS goal_y, count(*) FILTER (reached) AS reached,
        sum(${goals})::BIGINT AS goals, sum(bedrag) FILTER (reached IS NULL) AS rest_y
      FROM judged GROUP BY unit, gemeente, jeugdige)
    GROUP BY unit`;
}

const MIXES = `SELECT 'mix' AS part, aanbieder AS unit, mix, count(*) AS n, sum(bedrag) AS uit_y, sum(bedrag * bedrag) AS uit_yy
  FROM judged GROUP BY aanbieder, mix`;

/** Costs, lasting exits and case mixes per aanbieder, in one question: what is costly is finding the trajecten. */
export async function sumKosten(snapshot: Snapshot, filter: FigureFilter, period: Period): Promise<Kosten> {
  const rows = await ask(
    snapshot,
    filter,
    period,
    `SELECT * FROM (
       ${sumsSql('unit', 'aanbieder', 'goals')} UNION ALL BY NAME ${sumsSql('all', "'alle'", 'goals_of_all')}
       UNION ALL BY NAME ${MIXES}
     ) ORDER BY part, CASE part WHEN 'mix' THEN 0 ELSE uit_y END DESC, unit, mix`,
  );
  const ofPart = (part: string) => rows.filter((row) => row['part'] === part);
  const [all] = ofPart('all');
  return {
    total: all && sumsOf(all),
    units: new Map(ofPart('unit').map((row) => [textOf(row, 'unit'), sumsOf(row)])),
    mixes: ofPart('mix').map((row) => ({
      unit: textOf(row, 'unit'),
      levels: textOf(row, 'mix').split('|'),
      n: numberOf(row, 'n'),
      bedrag: numberOf(row, 'uit_y'),
      squares: numberOf(row, 'uit_yy'),
    })),
  };
}

/** Several aanbieders as one unit: a jeugdige of two of them is one jeugdige. */
export async function sumTogether(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  aanbieders: readonly string[],
): Promise<KostenSums | undefined> {
  const [row] = await ask(snapshot, filter, period, sumsSql('together', "'overig'", 'goals_of_all'), aanbieders);
  return row && sumsOf(row);
}

function ask(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  question: string,
  aanbieders?: readonly string[],
): Promise<SqlRow[]> {
  const only = aanbieders === undefined ? 'TRUE' : "list_contains(string_split($small, ','), aanbieder)";
  const values: Record<string, string> = aanbieders === undefined ? {} : { small: aanbieders.join(',') };
  const chosen = sqlFilter(filter, period, 'traject');
  const peildatum = snapshot.peildatum ?? '1970-01-01';
  return snapshot.query(`${ownSql(chosen, only)} ${question}`, { ...chosen.values, ...values, peildatum });
}

function sumsOf(row: SqlRow): KostenSums {
  const perUit = pairsOf(row, 'uit');
  const { n, amount, base, amountSquares } = perUit;
  return {
    trajecten: numberOf(row, 'n'),
    ...amountOf(row, 'uit'),
    uit: base,
    perJeugdige: { n, amount, base: n, amountSquares, products: amount, baseSquares: n },
    perUit,
    doelen: numberOf(row, 'goal_n') === 0 ? undefined : doelenOf(row),
  };
}

function doelenOf(row: SqlRow): DoelSums {
  const perBereikt = pairsOf(row, 'doel');
  return {
    trajecten: numberOf(row, 'goal_n'),
    ...amountOf(row, 'doel'),
    reached: numberOf(row, 'reached'),
    reachedJeugdigen: numberOf(row, 'reached_by'),
    bereikt: perBereikt.base,
    perBereikt,
    rest: amountOf(row, 'rest'),
  };
}

type Sums = 'uit' | 'doel' | 'rest';

function amountOf(row: SqlRow, name: Sums): Amount {
  const read = (part: string) => (row[`${name}_${part}`] === null ? 0 : numberOf(row, `${name}_${part}`));
  return { jeugdigen: read('n'), bedrag: read('y'), largest: read('largest') };
}

function pairsOf(row: SqlRow, name: Sums): PairSums {
  const read = (part: string) => numberOf(row, `${name}_${part}`);
  return {
    n: read('n'),
    amount: read('y'),
    base: read('x'),
    amountSquares: read('yy'),
    products: read('xy'),
    baseSquares: read('xx'),
  };
}
