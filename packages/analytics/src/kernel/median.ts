/** Below this size insertion beats the sort of typed arrays, which has a fixed cost per call. */
const SMALL = 24;

/** From this size on counting beats sorting. */
const LARGE = 20_000;

/** Median of `values[from … to − 1]`, the mean of the middle two when their number is even; sorts that stretch. NaN when empty. From {@link LARGE} values on they must not be negative. */
export function medianOfRange(values: Int32Array, from: number, to: number): number {
  const size = to - from;
  if (size === 0) return Number.NaN;
  if (size >= LARGE) return medianByCounting(values.subarray(from, to));
  if (size <= SMALL) insertionSort(values, from, to);
  else values.subarray(from, to).sort();
  const upper = values[from + (size >> 1)] ?? 0;
  return size % 2 === 1 ? upper : ((values[from + (size >> 1) - 1] ?? 0) + upper) / 2;
}

function medianByCounting(values: Int32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  const histogram = new Uint32Array(most + 1);
  for (const value of values) histogram[value] = (histogram[value] ?? 0) + 1;
  return medianOfHistogram(histogram, values.length);
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
