import { type CoxData, groupByDay } from './cox-likelihood.ts';

/** What stands behind the hazard up to each day, summed; index = day. */
interface Sums {
  hazard: Float64Array;
  /** Per covariate: hazard × mean of those at risk. */
  weighted: Float64Array[];
}

/**
 * Score residuals summed per cluster: how much each cluster pulls at each coefficient (Lin and Wei 1989, with Efron's way
 * with ties, as R's `coxph(cluster = )`). `cluster`: number from 0 per row; rows of one cluster may lie in several strata.
 */
export function sumScoresByCluster(
  data: CoxData,
  beta: readonly number[],
  cluster: Int32Array,
  clusters: number,
): number[][] {
  const { covariates, spells } = data;
  const sums = Array.from({ length: clusters }, () => new Array<number>(covariates.length).fill(0));
  const weights = Float64Array.from(spells.exit, (_, row) =>
    Math.exp(covariates.reduce((sum, x, j) => sum + (x[row] ?? 0) * (beta[j] ?? 0), 0)),
  );
  for (const { byExit, byEntry } of data.strata) {
    const add = (row: number, j: number, score: number) => {
      const own = sums[cluster[row] ?? 0];
      if (own === undefined) throw new RangeError('A cluster that was not told of');
      own[j] = (own[j] ?? 0) + score;
    };
    const upTo = addEvents(data, weights, byExit, byEntry, add);
    for (const row of byExit) {
      const [first, last] = [spells.entry[row] ?? 0, spells.exit[row] ?? 0];
      const between = (sum: Float64Array) => (sum[last] ?? 0) - (sum[first] ?? 0);
      covariates.forEach((x, j) => {
        const weighted = upTo.weighted[j];
        if (weighted === undefined) return;
        add(row, j, -(weights[row] ?? 0) * ((x[row] ?? 0) * between(upTo.hazard) - between(weighted)));
      });
    }
  }
  return sums;
}

type Add = (row: number, j: number, score: number) => void;

/** Adds what those with an event on a day add themselves, and gives the hazard up to each day for everybody at risk. */
function addEvents(
  { spells, covariates }: CoxData,
  weights: Float64Array,
  byExit: Int32Array,
  byEntry: Int32Array,
  add: Add,
): Sums {
  const length = (spells.exit[byExit[0] ?? 0] ?? 0) + 1;
  const steps: Sums = {
    hazard: new Float64Array(length),
    weighted: covariates.map(() => new Float64Array(length)),
  };
  const atRisk = new Float64Array(1 + covariates.length);
  let left = 0;
  for (const [day, rows] of groupByDay(byExit, spells.exit)) {
    for (const row of rows) addRow(atRisk, covariates, row, weights[row] ?? 0);
    for (; left < byEntry.length && (spells.entry[byEntry[left] ?? 0] ?? 0) >= day; left++) {
      const row = byEntry[left] ?? 0;
      addRow(atRisk, covariates, row, -(weights[row] ?? 0));
    }
    const ended = rows.filter((row) => spells.event[row] !== 0);
    if (ended.length > 0) addDay(covariates, weights, atRisk, ended, day, steps, add);
  }
  accumulate(steps.hazard);
  steps.weighted.forEach(accumulate);
  return steps;
}

function addDay(
  covariates: CoxData['covariates'],
  weights: Float64Array,
  atRisk: Float64Array,
  ended: Int32Array,
  day: number,
  steps: Sums,
  add: Add,
): void {
  const own = new Float64Array(atRisk.length);
  for (const row of ended) addRow(own, covariates, row, weights[row] ?? 0);
  for (let tie = 0; tie < ended.length; tie++) {
    const share = tie / ended.length;
    const at = (i: number) => (atRisk[i] ?? 0) - share * (own[i] ?? 0);
    const hazard = 1 / at(0);
    steps.hazard[day] = (steps.hazard[day] ?? 0) + hazard;
    covariates.forEach((x, j) => {
      const mean = at(1 + j) * hazard;
      const weighted = steps.weighted[j];
      if (weighted !== undefined) weighted[day] = (weighted[day] ?? 0) + mean * hazard;
      for (const row of ended) {
        const distance = (x[row] ?? 0) - mean;
        // The event itself, and back what the hazard for everybody takes too much from who is partly gone already.
        add(row, j, distance / ended.length + share * (weights[row] ?? 0) * distance * hazard);
      }
    });
  }
}

function addRow(sums: Float64Array, covariates: CoxData['covariates'], row: number, weight: number): void {
  sums[0] = (sums[0] ?? 0) + weight;
  covariates.forEach((x, j) => {
    sums[1 + j] = (sums[1 + j] ?? 0) + weight * (x[row] ?? 0);
  });
}

function accumulate(steps: Float64Array): void {
  for (let day = 1; day < steps.length; day++) steps[day] = (steps[day] ?? 0) + (steps[day - 1] ?? 0);
}
