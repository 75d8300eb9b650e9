import { invert, multiply } from './cholesky.ts';

/** A design: one array per column, all of the length of the outcome. */
export type Design = readonly Float64Array[];

export interface LeastSquares {
  coefficients: number[];
  residuals: Float64Array;
  /** (XᵀX)⁻¹ */
  bread: number[][];
}

/** Ordinary least squares by the normal equations; undefined when a column follows from the others. Centre large columns first. */
export function fitLeastSquares(design: Design, outcome: Float64Array): LeastSquares | undefined {
  const bread = invert(design.map((a) => design.map((b) => product(a, b))));
  if (bread === undefined) return undefined;
  const coefficients = multiply(
    bread,
    design.map((column) => product(column, outcome)),
  );
  const residuals = outcome.map(
    (y, i) => y - design.reduce((sum, x, j) => sum + (x[i] ?? 0) * (coefficients[j] ?? 0), 0),
  );
  return { coefficients, residuals, bread };
}

/**
 * Variances of the coefficients that hold when rows of one cluster hang together (Liang and Zeger 1986), with the usual
 * correction G ÷ (G − 1) × (N − 1) ÷ (N − K) for G clusters. `cluster`: number from 0 per row.
 */
export function computeClusterVariance(
  { residuals, bread }: LeastSquares,
  design: Design,
  cluster: Int32Array,
  clusters: number,
): number[][] {
  const scores = Array.from({ length: clusters }, () => new Array<number>(design.length).fill(0));
  for (let i = 0; i < residuals.length; i++) {
    const score = scores[cluster[i] ?? 0];
    if (score === undefined) throw new RangeError('A cluster that was not told of');
    design.forEach((column, j) => {
      score[j] = (score[j] ?? 0) + (column[i] ?? 0) * (residuals[i] ?? 0);
    });
  }
  const pushes = scores.map((score) => multiply(bread, score));
  const rows = residuals.length;
  const correction = (clusters / (clusters - 1)) * ((rows - 1) / (rows - design.length));
  return bread.map((_, j) =>
    bread.map((__, k) => correction * pushes.reduce((sum, push) => sum + (push[j] ?? 0) * (push[k] ?? 0), 0)),
  );
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
