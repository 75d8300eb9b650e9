/** A symmetric matrix, row after row. */
export type SquareMatrix = readonly (readonly number[])[];

/** Below this share of its own diagonal a column is a sum of the others, up to rounding. */
const SINGULAR = 1e-10;

/** Inverse of a symmetric positive definite matrix; undefined when a row follows from the others. */
export function invert(matrix: SquareMatrix): number[][] | undefined {
  const size = matrix.length;
  const factor = factorise(matrix);
  if (factor === undefined) return undefined;
  const inverse = matrix.map(() => new Array<number>(size).fill(0));
  for (let column = 0; column < size; column++) {
    const unit = matrix.map((_, i) => (i === column ? 1 : 0));
    solveFactored(factor, unit).forEach((x, i) => {
      const row = inverse[i];
      if (row !== undefined) row[column] = x;
    });
  }
  return inverse;
}

/** Row vector times matrix times the same vector. */
export function quadraticForm(vector: readonly number[], matrix: SquareMatrix): number {
  return dot(multiply(matrix, vector), vector);
}

/** Matrix times column vector. */
export function multiply(matrix: SquareMatrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** Sum of products. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

/** Lower triangle L with L Lᵀ = matrix. */
function factorise(matrix: SquareMatrix): number[][] | undefined {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (const [j, other] of [...lower, own].entries()) {
      const rest = (row[j] ?? 0) - own.slice(0, j).reduce((sum, x, k) => sum + x * (other[k] ?? 0), 0);
      if (j < i) own.push(rest / (other[j] ?? 1));
      else if (rest > SINGULAR * (row[i] ?? 0)) own.push(Math.sqrt(rest));
      else return undefined;
    }
    lower.push(own);
  }
  return lower;
}

function solveFactored(lower: readonly number[][], right: readonly number[]): number[] {
  const middle: number[] = [];
  for (const [i, row] of lower.entries()) middle.push(((right[i] ?? 0) - dot(middle, row)) / (row[i] ?? 1));
  const solution = new Array<number>(lower.length).fill(0);
  for (let i = lower.length - 1; i >= 0; i--) {
    const known = lower.reduce((sum, row, k) => (k > i ? sum + (row[i] ?? 0) * (solution[k] ?? 0) : sum), 0);
    solution[i] = ((middle[i] ?? 0) - known) / (lower[i]?.[i] ?? 1);
  }
  return solution;
}
