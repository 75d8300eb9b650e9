/** Moves labels apart along a line so that they stay at least `room` from each other, keeping their order. */
export function spreadLabels(places: readonly number[], room: number, last: number): number[] {
  const order = places.map((place, i) => ({ place, i })).toSorted((a, b) => a.place - b.place);
  let before = Number.NEGATIVE_INFINITY;
  const moved = order.map(({ place, i }) => {
    before = Math.max(place, before + room);
    return { place: before, i };
  });
  // What ran over the end is pushed back.
  let after = last + room;
  for (const label of moved.toReversed()) {
    label.place = Math.min(label.place, after - room);
    after = label.place;
  }
  return moved.toSorted((a, b) => a.i - b.i).map(({ place }) => place);
}
