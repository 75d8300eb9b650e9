import { dot, invert, multiply, quadraticForm } from './cholesky.ts';
import { type CoxData, type CoxLikelihood, computeCoxLikelihood } from './cox-likelihood.ts';
import { sumScoresByCluster } from './cox-residuals.ts';
import { determined, type Outcome, undeterminedBy } from './outcome.ts';
import { chiSquareTail, normalTwoSided, Z_95 } from './p-value.ts';
import type { Spells } from './spells.ts';

/** What one covariate does. */
export interface CoxCoefficient {
  /** Natural logarithm of the hazard ratio for one unit more. */
  coefficient: number;
  standardError: number;
  hazardRatio: number;
  /** 95 % (Wald). */
  lower: number;
  upper: number;
  p: number;
}

export interface CoxFit {
  rows: number;
  events: number;
  coefficients: CoxCoefficient[];
  /** At all coefficients 0, and at the estimate. */
  logLikelihood: { null: number; fitted: number };
  /** Score test that no covariate matters. */
  scoreTest: { chiSquare: number; degreesOfFreedom: number; p: number };
}

const MAX_ITERATIONS = 30;

/** In standard deviations of a covariate; a separating covariate keeps on moving by about 1. */
const LAST_STEP = 1e-9;

/**
 * Cox regression by Newton–Raphson with Efron's ties (Cox 1972, as R's `coxph`). A jeugdige whose covariates change has
 * several rows that follow each other: (entry, exit], event only in the last. `strata`: rows of different numbers have
 * hazards of their own. `cluster`: number from 0 per row; then the standard errors hold when rows of one cluster hang
 * together (Lin and Wei 1989). Every kind of event counts. Undetermined `not-converged` when a covariate separates those with
 * the event (the estimate would be infinite), `no-variation` when one follows from the others.
 */
export function fitCox(
  spells: Spells,
  covariates: readonly Float64Array[],
  strata?: Int32Array,
  cluster?: Int32Array,
): Outcome<CoxFit> {
  const used = listUsedRows(spells);
  if (used.length === 0) return undeterminedBy('empty');
  const events = used.filter((row) => spells.event[row] !== 0).length;
  if (events === 0) return undeterminedBy('all-censored');
  const scaled = covariates.map((covariate) => standardise(covariate, used));
  if (scaled.length === 0 || scaled.some(({ deviation }) => deviation === 0)) return undeterminedBy('no-variation');
  const data: CoxData = { spells, covariates: scaled.map(({ values }) => values), strata: order(spells, used, strata) };
  const start = computeCoxLikelihood(
    data,
    scaled.map(() => 0),
  );
  const inverse = invert(start.information);
  if (inverse === undefined) return undeterminedBy('no-variation');
  const end = climb(data, start);
  if (end === undefined) return undeterminedBy('not-converged');
  const variance = cluster === undefined ? end.variance : computeRobustVariance(data, end, cluster);
  const chiSquare = quadraticForm(start.score, inverse);
  return determined({
    rows: used.length,
    events,
    coefficients: scaled.map(({ deviation }, j) =>
      describe((end.beta[j] ?? 0) / deviation, Math.sqrt(variance[j]?.[j] ?? 0) / deviation),
    ),
    logLikelihood: { null: start.value, fitted: end.value },
    scoreTest: { chiSquare, degreesOfFreedom: scaled.length, p: chiSquareTail(chiSquare, scaled.length) },
  });
}

/** Newton–Raphson with halved steps; undefined when it does not come to rest. */
function climb(data: CoxData, start: CoxLikelihood) {
  let beta = start.score.map(() => 0);
  let here = start;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const variance = invert(here.information);
    if (variance === undefined) return undefined;
    let step = multiply(variance, here.score);
    if (step.every((move) => Math.abs(move) < LAST_STEP)) return { beta, variance, value: here.value };
    // The climb in this direction, first order: a smaller one is rounding.
    const slack = 1e-12 * Math.abs(here.value) + 1e-12 * Math.abs(dot(step, here.score));
    let next = computeCoxLikelihood(data, add(beta, step));
    for (let half = 0; half < 20 && !(next.value >= here.value - slack); half++) {
      step = step.map((move) => move / 2);
      next = computeCoxLikelihood(data, add(beta, step));
    }
    if (!Number.isFinite(next.value)) return undefined;
    beta = add(beta, step);
    here = next;
  }
  return undefined;
}

function computeRobustVariance(
  data: CoxData,
  { beta, variance }: { beta: number[]; variance: number[][] },
  cluster: Int32Array,
): number[][] {
  const clusters = cluster.reduce((most, own) => Math.max(most, own), 0) + 1;
  const pulls = sumScoresByCluster(data, beta, cluster, clusters).map((score) => multiply(variance, score));
  return variance.map((_, j) =>
    variance.map((__, k) => pulls.reduce((sum, pull) => sum + (pull[j] ?? 0) * (pull[k] ?? 0), 0)),
  );
}

function describe(coefficient: number, standardError: number): CoxCoefficient {
  return {
    coefficient,
    standardError,
    hazardRatio: Math.exp(coefficient),
    lower: Math.exp(coefficient - Z_95 * standardError),
    upper: Math.exp(coefficient + Z_95 * standardError),
    p: normalTwoSided(coefficient / standardError),
  };
}

function listUsedRows({ entry, exit }: Spells): Int32Array {
  return Int32Array.from(exit.keys()).filter((row) => (exit[row] ?? 0) > (entry[row] ?? 0));
}

/** Centred and in standard deviations, so that one size of step fits all covariates. */
function standardise(covariate: Float64Array, used: Int32Array) {
  const mean = used.reduce((sum, row) => sum + (covariate[row] ?? 0), 0) / used.length;
  const squares = used.reduce((sum, row) => sum + ((covariate[row] ?? 0) - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / used.length);
  return { deviation, values: covariate.map((x) => (x - mean) / (deviation === 0 ? 1 : deviation)) };
}

function order({ entry, exit }: Spells, used: Int32Array, strata: Int32Array | undefined): CoxData['strata'] {
  return [...Map.groupBy(used, (row) => strata?.[row] ?? 0).values()].map((rows) => ({
    byExit: Int32Array.from(rows).sort((a, b) => (exit[b] ?? 0) - (exit[a] ?? 0)),
    byEntry: Int32Array.from(rows).sort((a, b) => (entry[b] ?? 0) - (entry[a] ?? 0)),
  }));
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, i) => x + (b[i] ?? 0));
}
