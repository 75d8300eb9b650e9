import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { flowIn, flowOver, listPoints } from './series.ts';
import { listWindows, monthsIn } from './windows.ts';

const period = { van: plainDate('2025-11-01'), tot: plainDate('2025-12-31') };

describe('listWindows', () => {
  it('goes back in whole windows of the same length, oldest first', () => {
    expect(monthsIn(period)).toBe(2);
    expect(listWindows(period, 3)).toEqual([
      { van: '2025-07-01', tot: '2025-08-31' },
      { van: '2025-09-01', tot: '2025-10-31' },
      { van: '2025-11-01', tot: '2025-12-31' },
    ]);
  });
});

describe('listPoints', () => {
  const value = (n: number) => ({ kind: 'value' as const, value: n, count: n });
  const row = (maand: string, into: number) => ({
    maand: maand as never,
    hulpvorm: null,
    wijk: null,
    wijkNaam: null,
    begin: value(100),
    in: into < 10 ? { kind: 'suppressed' as const } : value(into),
    uit: value(10),
    eind: value(100),
    uitstroomratio: value(0.1),
    zonderStop: value(0),
    voorlopig: false,
  });

  it('leaves out a window that is hidden or missing', () => {
    const rows = [row('2025-10', 5), row('2025-12', 25)];
    expect(listPoints(listWindows(period, 3), (window) => flowIn(rows, window, 'in'))).toEqual([
      { label: '2025-12', value: 25 },
    ]);
  });

  it('adds up the months of a flow, and takes the total when a month is hidden', () => {
    const total = row('2025-12', 50);
    expect(flowOver([row('2025-11', 20), row('2025-12', 25)], total, 'in')).toMatchObject({ value: 45 });
    expect(flowOver([row('2025-11', 5), row('2025-12', 25)], total, 'in')).toMatchObject({ value: 50 });
    expect(flowOver([row('2025-11', 5)], undefined, 'in')).toBeUndefined();
  });
});
