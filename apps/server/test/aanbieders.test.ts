import { type Analytics, computeAanbieders, computeWachttijd } from '@samenpad/analytics';
import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FoldedRegio, foldRegio } from './fold-regio.ts';

const long = process.env['SAMENPAD_LONG'] === '1';
const exact = { taal: 'nl', publication: 'exact' } as const;
const tenYears = { gemeenten: 'alle', van: plainDate('2016-01-01') } as const;

async function listByDuur(analytics: Analytics) {
  const { rows } = await computeAanbieders(analytics, tenYears, { ...exact, maat: 'duur' });
  return rows.flatMap(({ aanbieder, aantal, ratio, shrunk, oordeel }) => {
    if (aanbieder === null || aantal.kind !== 'value' || ratio.kind !== 'value' || shrunk.kind !== 'value') return [];
    return [{ aanbieder, n: aantal.value, ratio: ratio.value, shrunk: shrunk.value, oordeel }];
  });
}

async function findTrend(analytics: Analytics): Promise<number> {
  // Who asked in 2025 and would begin later is not in the berichten of the region: the year would look too short.
  const { trend } = await computeWachttijd(analytics, { ...tenYears, tot: plainDate('2024-12-31') }, exact);
  return trend.groeiPerJaar.kind === 'value' ? trend.groeiPerJaar.value : Number.NaN;
}

describe('what was planted about aanbieders comes back out of the messages', () => {
  let regio: FoldedRegio;
  beforeAll(async () => {
    regio = await foldRegio(7, 'S');
  }, 120_000);
  afterAll(async () => {
    await regio.analytics.close();
  });

  test('T11 who is planted as slow is found, and nobody without an effect is marked', async () => {
    const { shorter, longer } = regio.waarheid.T11_aanbieders;
    const found = await listByDuur(regio.analytics);
    const judged = found.filter(({ n }) => n >= 100);
    const slow = judged.filter(({ aanbieder }) => longer.includes(aanbieder));
    expect(slow.map(({ oordeel }) => oordeel)).toEqual(['lager']);
    for (const { ratio } of judged.filter(({ aanbieder }) => shorter.includes(aanbieder)))
      expect(ratio).toBeGreaterThan(1.1);
    const others = found.filter(({ aanbieder }) => !shorter.includes(aanbieder) && !longer.includes(aanbieder));
    expect(others.length).toBeGreaterThan(10);
    for (const { oordeel } of others) expect(['hoger', 'lager']).not.toContain(oordeel);
  });

  test('T11 the aanbieder with the harder jeugdigen is as expected', async () => {
    const { zwaar } = regio.waarheid.T11_aanbieders;
    const found = await listByDuur(regio.analytics);
    expect(found.filter(({ aanbieder }) => zwaar.includes(aanbieder)).map(({ oordeel }) => oordeel)).toEqual([
      'verwacht',
    ]);
  });

  test('T11 who is lucky with few trajecten gets no verdict and moves to the middle', async () => {
    const found = await listByDuur(regio.analytics);
    const lucky = found.filter(({ n }) => n < 30).toSorted((a, b) => b.ratio - a.ratio)[0];
    expect(lucky?.ratio).toBeGreaterThan(1.5);
    expect(lucky?.oordeel).toBe('te-klein');
    expect(Math.abs((lucky?.shrunk ?? 0) - 1)).toBeLessThan(0.2);
  });

  test('T20 waits grow about 6 % a year', async () => {
    expect(Math.abs((await findTrend(regio.analytics)) - regio.waarheid.T20_wacht.groeiPerJaar)).toBeLessThan(0.02);
  });
});

// At the size of a town the effects are to be told from chance for every seed.
describe.runIf(long)('planted effects at size M', () => {
  test.each([1, 2, 3, 4, 5])(
    'T11 T20 fast and slow aanbieders in the right order, and the growth of waits (seed %i)',
    async (seed) => {
      const { analytics, waarheid } = await foldRegio(seed, 'M');
      const { shorter, longer } = waarheid.T11_aanbieders;
      const found = await listByDuur(analytics);
      const ratios = (agbs: readonly string[]) =>
        found.filter(({ aanbieder }) => agbs.includes(aanbieder)).map(({ ratio }) => ratio);
      expect(Math.min(...ratios(shorter))).toBeGreaterThan(1.1);
      expect(Math.max(...ratios(longer))).toBeLessThan(0.95);
      expect(Math.abs((await findTrend(analytics)) - waarheid.T20_wacht.groeiPerJaar)).toBeLessThan(0.015);
      await analytics.close();
    },
    600_000,
  );
});
