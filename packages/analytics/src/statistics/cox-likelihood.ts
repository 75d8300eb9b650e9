import type { Spells } from './spells.ts';

/** Rows in the order in which the likelihood takes them: per stratum from the last day to the first. */
export interface CoxData {
  spells: Spells;
  /** One array per covariate, centred and in standard deviations. */
  covariates: readonly Float64Array[];
  /** Row numbers per stratum: by exit, last first; and by entry, last first. */
  strata: readonly { byExit: Int32Array; byEntry: Int32Array }[];
}

/** Partial log-likelihood with its gradient and the negative of its second derivatives. */
export interface CoxLikelihood {
  value: number;
  score: number[];
  information: number[][];
}

/** Weights, weighted covariates and their products, summed over a set of rows: 1, x and x xᵀ. */
type Sums = Float64Array;

/** Partial likelihood of Cox (1972) with Efron's (1977) way with ties; rows count on days entry < t ≤ exit. */
export function computeCoxLikelihood(data: CoxData, beta: readonly number[]): CoxLikelihood {
  const size = data.covariates.length;
  const result: CoxLikelihood = {
    value: 0,
    score: new Array<number>(size).fill(0),
    information: Array.from({ length: size }, () => new Array<number>(size).fill(0)),
  };
  for (const { byExit, byEntry } of data.strata) addStratum(data, beta, byExit, byEntry, result);
  return result;
}

function addStratum(
  { spells, covariates }: CoxData,
  beta: readonly number[],
  byExit: Int32Array,
  byEntry: Int32Array,
  result: CoxLikelihood,
): void {
  const size = covariates.length;
  const predictorOf = (row: number) => covariates.reduce((sum, x, j) => sum + (x[row] ?? 0) * (beta[j] ?? 0), 0);
  const atRisk: Sums = new Float64Array(1 + size + size * size);
  let left = 0;
  for (const [day, rows] of groupByDay(byExit, spells.exit)) {
    for (const row of rows) addRow(atRisk, covariates, row, Math.exp(predictorOf(row)));
    for (; left < byEntry.length && (spells.entry[byEntry[left] ?? 0] ?? 0) >= day; left++) {
      const row = byEntry[left] ?? 0;
      addRow(atRisk, covariates, row, -Math.exp(predictorOf(row)));
    }
    const ended = rows.filter((row) => spells.event[row] !== 0);
    if (ended.length > 0) addDay(result, covariates, predictorOf, atRisk, ended);
  }
}

/** Adds the events of one day: their own terms, less those of everybody at risk. */
function addDay(
  result: CoxLikelihood,
  covariates: readonly Float64Array[],
  predictorOf: (row: number) => number,
  atRisk: Sums,
  ended: Int32Array,
): void {
  const sums: Sums = new Float64Array(atRisk.length);
  for (const row of ended) {
    const predictor = predictorOf(row);
    addRow(sums, covariates, row, Math.exp(predictor));
    result.value += predictor;
    for (const [j, covariate] of covariates.entries()) result.score[j] = (result.score[j] ?? 0) + (covariate[row] ?? 0);
  }
  for (let tie = 0; tie < ended.length; tie++) addTie(result, atRisk, sums, tie / ended.length);
}

/** Stretches of rows with the same last day; the rows are in order of it. */
export function* groupByDay(rows: Int32Array, exit: Int32Array): Generator<[day: number, rows: Int32Array]> {
  for (let first = 0; first < rows.length; ) {
    const day = exit[rows[first] ?? 0] ?? 0;
    let next = first + 1;
    while (next < rows.length && exit[rows[next] ?? 0] === day) next++;
    yield [day, rows.subarray(first, next)];
    first = next;
  }
}

function addRow(sums: Sums, covariates: readonly Float64Array[], row: number, weight: number): void {
  const size = covariates.length;
  sums[0] = (sums[0] ?? 0) + weight;
  for (let j = 0; j < size; j++) {
    const weighted = weight * (covariates[j]?.[row] ?? 0);
    sums[1 + j] = (sums[1 + j] ?? 0) + weighted;
    for (let k = 0; k <= j; k++) {
      const at = 1 + size + j * size + k;
      sums[at] = (sums[at] ?? 0) + weighted * (covariates[k]?.[row] ?? 0);
    }
  }
}

/** One of the events of a day, with `share` of the others counted as over (Efron). */
function addTie(result: CoxLikelihood, atRisk: Sums, ended: Sums, share: number): void {
  const size = result.score.length;
  const sum = (at: number) => (atRisk[at] ?? 0) - share * (ended[at] ?? 0);
  const total = sum(0);
  const means = result.score.map((_, j) => sum(1 + j) / total);
  result.value -= Math.log(total);
  for (const [j, mean] of means.entries()) {
    result.score[j] = (result.score[j] ?? 0) - mean;
    for (let k = 0; k <= j; k++) {
      const spread = sum(1 + size + j * size + k) / total - mean * (means[k] ?? 0);
      addTo(result.information, j, k, spread);
      if (k < j) addTo(result.information, k, j, spread);
    }
  }
}

function addTo(matrix: number[][], row: number, column: number, x: number): void {
  const numbers = matrix[row];
  if (numbers !== undefined) numbers[column] = (numbers[column] ?? 0) + x;
}
