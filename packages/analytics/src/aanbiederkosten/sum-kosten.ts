import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { type SqlFilter, sqlFilter } from '../figure/sql-filter.ts';
import { CAREER, FOLLOWED, mixLevels, OUT_OF_CARE } from '../resultaat/list-outcomes.ts';
import type { PairSums } from '../statistics/ratio-of-sums.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';

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

/**
 * Trajecten that ended in the period, could be followed for a year, and of which everything can have been claimed: those
 * with a claim, begun since the first month of which claims are known. `groep`: the aanbieder, or what stands for several.
 */
function ownSql({ where, place }: SqlFilter, groep: string): string {
  return `WITH career AS (
      ${CAREER}
    ), bedragen AS (
      SELECT gemeente, jeugdige, traject AS nr, sum(bedrag)::DOUBLE AS bedrag FROM boeking
      WHERE wet = 'jw' AND traject IS NOT NULL AND ${place} GROUP BY ALL HAVING sum(bedrag) > 0
    ), own AS (
      SELECT *, ${groep} AS unit FROM career JOIN bedragen USING (gemeente, jeugdige, nr) LEFT JOIN jeugdige USING (gemeente, jeugdige)
      WHERE ${where} AND ${FOLLOWED}
        AND begin >= (SELECT (min(maand) || '-01')::DATE FROM boeking WHERE wet = 'jw')
    )`;
}

/** What a unit is: every aanbieder; all together; or every aanbieder but those in the list, which are one. */
export type UnitChoice = 'aanbieder' | 'alle' | readonly string[];

function groepOf(choice: UnitChoice): string {
  if (choice === 'aanbieder') return 'aanbieder';
  if (choice === 'alle') return "'alle'";
  return "CASE WHEN list_contains(string_split($small, ','), aanbieder) THEN 'overig' ELSE aanbieder END";
}

function valuesOf(snapshot: Snapshot, choice: UnitChoice) {
  return {
    peildatum: snapshot.peildatum ?? '1970-01-01',
    ...(typeof choice === 'string' ? {} : { small: choice.join(',') }),
  };
}

/** Costs and lasting exits per unit. */
export async function sumKosten(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  choice: UnitChoice,
): Promise<Map<string, KostenSums>> {
  const chosen = sqlFilter(filter, period, 'traject');
  const rows = await snapshot.query(
    `${ownSql(chosen, groepOf(choice))}, per_jeugdige AS (
       SELECT unit, gemeente, jeugdige, count(*) AS n, sum(bedrag) AS y, sum((${OUT_OF_CARE})::INTEGER) AS x
       FROM own GROUP BY ALL
     )
     SELECT unit, count(*) AS jeugdigen, sum(n)::BIGINT AS n, sum(y) AS y, sum(x)::BIGINT AS x, max(y) AS largest,
       sum(y * y) AS y_squares, sum(x * y) AS products, sum(x * x)::BIGINT AS x_squares
     FROM per_jeugdige GROUP BY unit ORDER BY y DESC, unit`,
    { ...chosen.values, ...valuesOf(snapshot, choice) },
  );
  return new Map(
    rows.map((row) => {
      const n = numberOf(row, 'jeugdigen');
      const [amount, amountSquares] = [numberOf(row, 'y'), numberOf(row, 'y_squares')];
      const [base, baseSquares] = [numberOf(row, 'x'), numberOf(row, 'x_squares')];
      return [
        textOf(row, 'unit'),
        {
          trajecten: numberOf(row, 'n'),
          jeugdigen: n,
          bedrag: amount,
          largest: numberOf(row, 'largest'),
          uit: base,
          perJeugdige: { n, amount, base: n, amountSquares, products: amount, baseSquares: n },
          perUit: { n, amount, base, amountSquares, products: numberOf(row, 'products'), baseSquares },
        },
      ];
    }),
  );
}

/** Costs per unit and case mix. */
export async function listMixes(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  choice: UnitChoice,
): Promise<KostenMix[]> {
  const chosen = sqlFilter(filter, period, 'traject');
  const rows = await snapshot.query(
    `${ownSql(chosen, groepOf(choice))}
     SELECT unit, ${mixLevels('aanbieder')} AS mix, count(*) AS n, sum(bedrag) AS bedrag, sum(bedrag * bedrag) AS squares
     FROM own GROUP BY ALL ORDER BY ALL`,
    { ...chosen.values, ...valuesOf(snapshot, choice) },
  );
  return rows.map((row) => ({
    unit: textOf(row, 'unit'),
    levels: textOf(row, 'mix').split('|'),
    n: numberOf(row, 'n'),
    bedrag: numberOf(row, 'bedrag'),
    squares: numberOf(row, 'squares'),
  }));
}
