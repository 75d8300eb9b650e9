/** A line of the whole, a part that adds or takes away, or what is left over. */
export interface WaterfallStep {
  key: string;
  name: string;
  value: number;
  kind: 'total' | 'part' | 'rest';
}

/** Where a step begins and ends on the axis of amounts; a total is a line: both are its value. */
export interface PlacedWaterfallStep extends WaterfallStep {
  from: number;
  to: number;
}

/** Each part begins where the one before ended; throws when a total is not what the parts made of it (a bug). */
export function placeSteps(steps: readonly WaterfallStep[]): PlacedWaterfallStep[] {
  let sum: number | undefined;
  return steps.map((step) => {
    if (step.kind === 'total') {
      if (sum !== undefined && sum !== step.value) throw new RangeError('The parts do not make the total');
      sum = step.value;
      return { ...step, from: step.value, to: step.value };
    }
    const from = sum ?? 0;
    sum = from + step.value;
    return { ...step, from, to: sum };
  });
}

/** The part of the axis that holds all steps, with some room; not from zero, since totals are lines. */
export function domainOf(steps: readonly PlacedWaterfallStep[]): [number, number] {
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1, (high - low) * 0.12, high * 0.002);
  return [low - room, high + room];
}
