import { describe, expect, it } from 'vitest';
import { type FunnelUnit, layOutFunnel, limitPath } from './funnel-layout.ts';

const unit = (key: string, expected: number, ratio: number, mark: FunnelUnit['mark'] = 'within'): FunnelUnit => ({
  key,
  name: key,
  expected,
  ratio,
  mark,
  chosen: false,
  tip: key,
});
const limits = [
  { expected: 10, lower95: 0.4, upper95: 1.7, lower998: 0.2, upper998: 2.1 },
  { expected: 100, lower95: 0.8, upper95: 1.2, lower998: 0.7, upper998: 1.3 },
];

describe('layOutFunnel', () => {
  it('puts more expected further to the right and a higher ratio higher, all inside the chart', () => {
    const layout = layOutFunnel([unit('a', 20, 0.8), unit('b', 90, 5)], limits, 800);
    expect(layout.x(90)).toBeGreaterThan(layout.x(20));
    expect(layout.y(1.2)).toBeLessThan(layout.y(0.8));
    expect(layout.y(5)).toBe(layout.top);
    expect(layout.x(100)).toBe(layout.right);
    expect(layout.xTicks.every((tick) => tick >= 0 && tick <= 100)).toBe(true);
  });

  it('names only who lies beyond the limits or is chosen, names apart from each other', () => {
    const units = [
      unit('a', 50, 1.5, 'beyond'),
      unit('b', 51, 1.5, 'beyond'),
      unit('c', 60, 1, 'within'),
      { ...unit('d', 55, 1, 'small'), chosen: true },
    ];
    const { names } = layOutFunnel(units, limits, 800);
    expect([...names.keys()].toSorted()).toEqual(['a', 'b', 'd']);
    expect(Math.abs((names.get('a')?.y ?? 0) - (names.get('b')?.y ?? 0))).toBeGreaterThanOrEqual(16);
  });

  it('draws a limit as a line from left to right, only as high as the axis goes', () => {
    const layout = layOutFunnel([], limits, 800);
    expect(limitPath(limits, 'lower95', layout)).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
    expect(limitPath(limits, 'upper95', layout)).toMatch(/^M[\d.]+ [\d.]+$/);
    expect(limitPath([], 'upper95', layout)).toBe('');
  });
});
