import { describe, expect, it } from 'vitest';
import { domainOf, placeSteps, type WaterfallStep } from './waterfall-layout.ts';

const steps: WaterfallStep[] = [
  { key: 'voor', name: '2016', value: 100, kind: 'total' },
  { key: 'a', name: 'a', value: 30, kind: 'part' },
  { key: 'b', name: 'b', value: -50, kind: 'part' },
  { key: 'rest', name: 'rest', value: 1, kind: 'rest' },
  { key: 'na', name: '2024', value: 81, kind: 'total' },
];

describe('placeSteps', () => {
  it('lets each part begin where the one before ended', () => {
    expect(placeSteps(steps).map(({ from, to }) => [from, to])).toEqual([
      [100, 100],
      [100, 130],
      [130, 80],
      [80, 81],
      [81, 81],
    ]);
  });

  it('refuses parts that do not make the total', () => {
    expect(() => placeSteps(steps.filter(({ key }) => key !== 'b'))).toThrow(RangeError);
  });

  it('has an axis that holds every step', () => {
    const [low, high] = domainOf(placeSteps(steps));
    expect(low).toBeLessThan(80);
    expect(high).toBeGreaterThan(130);
  });
});
