/** The middle value; of an even number of values the mean of the two in the middle. Throws without values. */
export function computeMedian(values: readonly number[]): number {
  const sorted = sort(values);
  const middle = (sorted.length - 1) / 2;
  return (at(sorted, Math.floor(middle)) + at(sorted, Math.ceil(middle))) / 2;
}

/** The smallest value that at least `share` (0 to 1) of the values do not exceed: the nearest rank. Throws without values. */
export function computePercentile(values: readonly number[], share: number): number {
  const sorted = sort(values);
  return at(sorted, Math.max(0, Math.ceil(share * sorted.length) - 1));
}

function sort(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError('No values were measured');
  return value;
}

type Point = readonly [x: number, y: number];

/** Parts whose means carry a slope and its margin. */
const PARTS = 10;
/** Student's t for 95 % with PARTS - 2 degrees of freedom. */
const T_95 = 2.306;

/**
 * Slope of the line of least squares through a row of readings (x, y) in order of x, and the half width of its 95 % interval.
 * Readings that follow each other closely are alike, so the line goes through the means of ten equal parts of the row, not
 * through the readings; what is left over at the end of the row belongs to the last part. Throws with less than ten readings.
 */
export function estimateSlope(readings: readonly Point[]): { slope: number; margin: number } {
  const length = Math.floor(readings.length / PARTS);
  if (length === 0) throw new RangeError(`A slope with its interval needs ${PARTS} readings`);
  const points = Array.from({ length: PARTS }, (_, i) =>
    meanOf(readings.slice(i * length, i === PARTS - 1 ? undefined : (i + 1) * length)),
  );
  const slope = computeSlope(points);
  const [meanX, meanY] = meanOf(points);
  const left = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return { slope, margin: T_95 * Math.sqrt(left / (PARTS - 2) / spread) };
}

/** Slope of the line of least squares through points: units of y per unit of x. Throws without two different x. */
function computeSlope(points: readonly Point[]): number {
  const [meanX, meanY] = meanOf(points);
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (!(spread > 0)) throw new RangeError('A slope needs two different moments');
  return points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}

function meanOf(points: readonly Point[]): Point {
  const { length } = points;
  return [points.reduce((sum, [x]) => sum + x, 0) / length, points.reduce((sum, [, y]) => sum + y, 0) / length];
}
