import { describe, expect, it } from 'vitest';
import { caseloadTruth } from './caseload.ts';

describe('the planted caseload', () => {
  it.each([1, 2, 3, 4, 5])('T23 has one worker with low outflow that the mix of rang explains (seed %i)', (seed) => {
    const { eigen, team, doorMix } = caseloadTruth(seed);
    expect(team).toBeGreaterThan(0.055);
    expect(team).toBeLessThan(0.085);
    expect(eigen).toBeLessThan(team - 0.01);
    expect(Math.abs(eigen - doorMix)).toBeLessThan(0.02);
  });
});
