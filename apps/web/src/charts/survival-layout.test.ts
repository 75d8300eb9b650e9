import { describe, expect, it } from 'vitest';
import { bandPath, layOutSurvival, type SurvivalLine, stepPath } from './survival-layout.ts';

const points = [
  { dag: 0, share: 1, lower: 1, upper: 1 },
  { dag: 100, share: 0.5, lower: 0.4, upper: 0.6 },
  { dag: 200, share: 0.2, lower: 0.1, upper: 0.3 },
];
const plain = { x: (day: number) => day, y: (share: number) => 100 - 100 * share };

function line(key: string, median: number | undefined): SurvivalLine {
  const sight = [0, 182, 365, 547].map((dag) => ({ dag, text: '10' }));
  return { key, name: key, color: 'black', points, median, sight, tip: key };
}

describe('a survival curve', () => {
  it('stays level until the end of a month and then goes down', () => {
    expect(stepPath(points, plain)).toBe('M0 0H100V50H200V80');
  });

  it('has a band around the steps', () => {
    expect(bandPath(points, plain)).toBe('M0 0H100V40H200V70V60H100V0H0Z');
    expect(bandPath([], plain)).toBe('');
  });

  it('keeps names and medians apart, and has half the columns on a phone', () => {
    const lines = [line('2016', 280), line('2020', 285), line('2024', undefined)];
    const wide = layOutSurvival(lines, 744);
    expect(wide.ticks).toEqual([0, 182, 365, 547]);
    for (const [a = 0, b = 0] of [wide.names.slice(0, 2), wide.names.slice(1)])
      expect(b - a).toBeGreaterThanOrEqual(18);
    expect(wide.medians[1]! - wide.medians[0]!).toBeGreaterThanOrEqual(34);
    expect(layOutSurvival(lines, 350).ticks).toEqual([0, 365]);
  });
});
