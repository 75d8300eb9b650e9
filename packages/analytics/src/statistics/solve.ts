/** The zero of a function that rises from at most 0 in `low` to at least 0 in `high`, to the last digits (bisection). */
export function solveMonotone(f: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let i = 0; i < 2000; i++) {
    const middle = below + (above - below) / 2;
    if (middle === below || middle === above) break;
    if (f(middle) < 0) below = middle;
    else above = middle;
  }
  return above;
}
