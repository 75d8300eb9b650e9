import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { type SqlFilter, sqlFilter } from '../figure/sql-filter.ts';
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
 * with a claim, begun since the first month of which claims are known.
 */
function ownSql({ where }: SqlFilter): string {
  return `WITH career AS NOT MATERIALIZED (
      ${CAREER}
    ), own AS NOT MATERIALIZED (
      SELECT *, kosten::DOUBLE AS bedrag FROM career WHERE ${where} AND ${FOLLOWED} AND kosten > 0
        AND begin >= (SELECT (min(maand) || '-01')::DATE FROM boeking WHERE wet = 'jw')
    ), judged AS MATERIALIZED (
      SELECT aanbieder, gemeente, jeugdige, bedrag, ${mixLevels('aanbieder')} AS mix, (${OUT_OF_CARE})::INTEGER AS uit FROM own
    )`;
}

/** Sums over jeugdigen of each unit, and of all. */
function sumsSql(part: string, unit: string, where = 'TRUE'): string {
  return `SELECT '${part}' AS part, unit, '' AS mix, count(*) AS jeugdigen, sum(n)::BIGINT AS n, sum(y) AS y,
      sum(x)::BIGINT AS x, max(y) AS largest, sum(y * y) AS y_squares, sum(x * y) AS products, sum(x * x)::BIGINT AS x_squares
    FROM (
      SELECT ${unit} AS unit, gemeente, jeugdige, count(*) AS n, sum(bedrag) AS y, sum(uit) AS x FROM judged
      WHERE ${where} GROUP BY unit, gemeente, jeugdige)
    GROUP BY unit`;
}

const MIXES = `SELECT 'mix', aanbieder, mix, 0, count(*), sum(bedrag), 0, 0, sum(bedrag * bedrag), 0, 0
  FROM judged GROUP BY aanbieder, mix`;

/** Costs, lasting exits and case mixes per aanbieder, in one question: what is costly is finding the trajecten. */
export async function sumKosten(snapshot: Snapshot, filter: FigureFilter, period: Period): Promise<Kosten> {
  const rows = await ask(
    snapshot,
    filter,
    period,
    `SELECT * FROM (
       ${sumsSql('unit', 'aanbieder')} UNION ALL ${sumsSql('all', "'alle'")} UNION ALL ${MIXES}
     ) ORDER BY part, CASE part WHEN 'mix' THEN 0 ELSE y END DESC, unit, mix`,
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
      bedrag: numberOf(row, 'y'),
      squares: numberOf(row, 'y_squares'),
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
  const [row] = await ask(
    snapshot,
    filter,
    period,
    sumsSql('together', "'overig'", "list_contains(string_split($small, ','), aanbieder)"),
    { small: aanbieders.join(',') },
  );
  return row && sumsOf(row);
}

function ask(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  question: string,
  values: Record<string, string> = {},
): Promise<SqlRow[]> {
  const chosen = sqlFilter(filter, period, 'traject');
  const peildatum = snapshot.peildatum ?? '1970-01-01';
  return snapshot.query(`${ownSql(chosen)} ${question}`, { ...chosen.values, ...values, peildatum });
}

function sumsOf(row: SqlRow): KostenSums {
  const n = numberOf(row, 'jeugdigen');
  const [amount, amountSquares] = [numberOf(row, 'y'), numberOf(row, 'y_squares')];
  const [base, baseSquares] = [numberOf(row, 'x'), numberOf(row, 'x_squares')];
  return {
    trajecten: numberOf(row, 'n'),
    jeugdigen: n,
    bedrag: amount,
    largest: numberOf(row, 'largest'),
    uit: base,
    perJeugdige: { n, amount, base: n, amountSquares, products: amount, baseSquares: n },
    perUit: { n, amount, base, amountSquares, products: numberOf(row, 'products'), baseSquares },
  };
}
