/** Below this size insertion beats the sort of typed arrays, which has a fixed cost per call. */
const SMALL = 24;

/** Up to so many days for each value counting beats sorting. */
const DENSE = 16;

/**
 * Median of `values[from … to − 1]`, the mean of the middle two when their number is even; changes the order of that
 * stretch. NaN when empty. No value is negative.
 */
export function medianOfRange(values: Int32Array, from: number, to: number): number {
  const size = to - from;
  if (size === 0) return Number.NaN;
  if (size <= SMALL) insertionSort(values, from, to);
  else {
    let most = 0;
    for (let i = from; i < to; i++) most = Math.max(most, values[i] ?? 0);
    if (most < DENSE * size) return medianByCounting(values, from, to, most);
    values.subarray(from, to).sort();
  }
  const upper = values[from + (size >> 1)] ?? 0;
  return size % 2 === 1 ? upper : ((values[from + (size >> 1) - 1] ?? 0) + upper) / 2;
}

function medianByCounting(values: Int32Array, from: number, to: number, most: number): number {
  const histogram = new Uint32Array(most + 1);
  for (let i = from; i < to; i++) {
    const value = values[i] ?? 0;
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  return medianOfHistogram(histogram, to - from);
}
function insertionSort(values: Int32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i] ?? 0;
    let j = i - 1;
    for (; j >= from && (values[j] ?? 0) > value; j--) values[j + 1] = values[j] ?? 0;
    values[j + 1] = value;
  }
}

/** Median of whole numbers from 0, given how often each occurs; NaN when none does. */
export function medianOfHistogram(histogram: Uint32Array, total: number): number {
  if (total === 0) return Number.NaN;
  const lowerRank = (total - 1) >> 1;
  const upperRank = total >> 1;
  let seen = 0;
  let lower = -1;
  for (let value = 0; value < histogram.length; value++) {
    seen += histogram[value] ?? 0;
    if (lower < 0 && seen > lowerRank) lower = value;
    if (seen > upperRank) return (lower + value) / 2;
  }
  return Number.NaN;
}
