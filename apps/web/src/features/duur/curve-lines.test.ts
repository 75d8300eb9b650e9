import { describe, expect, it } from 'vitest';
import { type DuurRow, pickHulpvormen, pickYears, pointsOf, shareAfter } from './curve-lines.ts';

const value = (n: number) => ({ kind: 'value' as const, value: n, count: 100 });
const hidden = { kind: 'suppressed' as const };

function row(jaar: number | null, hulpvorm: DuurRow['hulpvorm'] = null, aantal = 100): DuurRow {
  const cell = value(1);
  const interval = {
    mediaan: cell,
    mediaanVan: cell,
    mediaanTot: cell,
    rmst24: cell,
    rmst24Van: cell,
    rmst24Tot: cell,
  };
  return { jaar, hulpvorm, aantal: value(aantal), ...interval, without18: interval, atRisk365: cell, atRisk730: cell };
}

/** A curve of a row up to a day. */
function curve({ jaar, hulpvorm }: DuurRow, until: number) {
  return [0, 182, 365]
    .filter((dag) => dag <= until)
    .map((dag) => ({
      jaar,
      hulpvorm,
      dag,
      running: value(1 - dag / 1000),
      runningVan: value(0),
      runningTot: value(1),
    }));
}

describe('the curves to draw', () => {
  const years = [2019, 2020, 2021, 2022, 2023].map((jaar) => row(jaar));
  const rows = [row(null), ...years];

  it('are the first, the middle and the last year that was followed for a year', () => {
    const curves = years.flatMap((each) => curve(each, each.jaar === 2023 ? 182 : 365));
    expect(pickYears({ rows, curves }).map(({ jaar }) => jaar)).toEqual([2019, 2020, 2022]);
  });

  it('are those that there are when none was followed so long', () => {
    const curves = years.slice(0, 1).flatMap((each) => curve(each, 182));
    expect(pickYears({ rows, curves }).map(({ jaar }) => jaar)).toEqual([2019]);
    expect(pickYears({ rows, curves: [] })).toEqual([]);
  });

  it('are of the three hulpvormen with the most trajecten', () => {
    const forms = [row(null, 'beg', 50), row(null, 'beh', 90), row(null, 'ggz', 70), row(null, 'dag', 60)];
    const curves = forms.flatMap((each) => curve(each, 365));
    expect(pickHulpvormen({ rows: forms, curves }).map(({ hulpvorm }) => hulpvorm)).toEqual(['beh', 'ggz', 'dag']);
  });

  it('have no point where the share is not shown', () => {
    const [first] = years;
    const curves = curve(first!, 365).map((point) => (point.dag === 365 ? { ...point, running: hidden } : point));
    expect(pointsOf({ curves }, first!)).toHaveLength(2);
    expect(shareAfter({ curves }, first!, 182)).toBeCloseTo(0.818, 10);
    expect(shareAfter({ curves }, first!, 365)).toBeUndefined();
  });
});
