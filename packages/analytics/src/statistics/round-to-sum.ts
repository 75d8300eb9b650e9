/** Whole numbers that add up to `sum` and lie less than 1 from the parts (largest remainders), where `sum` is their rounded sum. */
export function roundToSum(parts: readonly number[], sum: number): number[] {
  const floors = parts.map((part) => Math.floor(part));
  const left = sum - floors.reduce((total, floor) => total + floor, 0);
  const order = parts
    .map((part, i) => ({ i, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const raised = new Set(order.slice(0, left).map(({ i }) => i));
  return floors.map((floor, i) => floor + (raised.has(i) ? 1 : 0));
}
