import { type Cell, computeGroei, computeKosten, type GroeiDeel } from '@samenpad/analytics';
import { type GemeenteCode, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FoldedRegio, foldRegio } from './fold-regio.ts';

const long = process.env['SAMENPAD_LONG'] === '1';
const seeds = [1, 2, 3, 4, 5];
const exact = { taal: 'nl', publication: 'exact' } as const;
const year = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-12-31') } as const;
const since2016 = { vergelijkingVan: plainDate('2016-01-01'), vergelijkingTot: plainDate('2016-12-31') } as const;

/** Growth of Beekstede from 2016 to 2024 per seed, in cents. */
const growths: { all: number; ambulant: number; days: number }[] = [];

function numberOf(cell: Cell | undefined): number {
  if (cell?.kind !== 'value') throw new Error(`No value: ${cell?.kind ?? 'absent'}`);
  return cell.value;
}

function expectNear(value: number, planted: number | null | undefined, tolerance: number): void {
  expect(Math.abs(value - (planted ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
}

describe.each(seeds)('what care costs comes back out of the messages, seed %i', (seed) => {
  let regio: FoldedRegio;
  beforeAll(async () => {
    regio = await foldRegio(seed, long ? 'M' : 'XS');
  }, 3_600_000);
  afterAll(async () => {
    await regio.analytics.close();
  });

  /** Beekstede, where durations drift (T4), beside 2016 at the prices of 2024. */
  async function growthOfA(prijzen: 'nominaal' | 'constant', per: 'geen' | 'hulpvorm'): Promise<GroeiDeel[]> {
    // The first gemeente of the truth file is A.
    const gemeenten = [regio.waarheid.gemeenten[0]?.code as GemeenteCode];
    const options = { ...exact, ...since2016, prijzen, per };
    return (await computeGroei(regio.analytics, { ...year, gemeenten }, options)).rows.delen;
  }

  test('T7 the share of the dearest 10 and 5 % of the jeugdigen over twelve months of prestatiebasis', async () => {
    const { spread } = (await computeKosten(regio.analytics, year, exact)).rows;
    const { top10, top5 } = regio.waarheid.berichten.T7_concentratie;
    expectNear(numberOf(spread.top10), top10, 0.011);
    expectNear(numberOf(spread.top5), top5, 0.012);
  });

  test('T28 the costs per jeugdige', async () => {
    const { spread } = (await computeKosten(regio.analytics, year, exact)).rows;
    const { euroPerJeugdige, jeugdigen } = regio.waarheid.berichten.T8_T9_T27_T28_gebruik;
    expectNear(numberOf(spread.perJeugdige) / 100 / (euroPerJeugdige ?? 0), 1, 0.02);
    expectNear(numberOf(spread.jeugdigen) / jeugdigen, 1, 0.02);
  });

  test('T10 the costs of 2016 and 2024 at constant prices, and 3.5 % a year at nominal prices', async () => {
    const { euro2016, euro2024 } = regio.waarheid.T10_groeiInA;
    const [constant] = await growthOfA('constant', 'geen');
    expectNear(numberOf(constant?.before) / 100 / euro2016, 1, 0.01);
    expectNear(numberOf(constant?.after) / 100 / euro2024, 1, 0.01);
    const [nominal] = await growthOfA('nominaal', 'geen');
    expectNear((numberOf(constant?.before) / numberOf(nominal?.before)) ** (1 / 8), 1.035, 0.001);
  });

  test('T10 begeleiding and behandeling in Beekstede last longer, at constant prices', async () => {
    const [all, ...parts] = await growthOfA('constant', 'hulpvorm');
    const ambulant = parts.filter(({ code }) => code === 'beg' || code === 'beh');
    const sum = (column: 'groei' | 'dagen') => ambulant.reduce((total, deel) => total + numberOf(deel[column]), 0);
    growths.push({ all: numberOf(all?.groei), ambulant: sum('groei'), days: sum('dagen') });
    expect(sum('dagen')).toBeGreaterThan(0);
  });
});

// In one region chance in verblijf can be larger than the drift; over five it is not.
test.runIf(long)(
  'S1-2 T10 begeleiding and behandeling carry the largest part of the growth, mostly by more days',
  () => {
    const sum = (read: (growth: (typeof growths)[number]) => number) =>
      growths.reduce((total, own) => total + read(own), 0);
    const ambulant = sum((own) => own.ambulant);
    expect(growths).toHaveLength(seeds.length);
    expect(ambulant / sum(({ all }) => all)).toBeGreaterThan(0.5);
    expect(sum(({ days }) => days) / ambulant).toBeGreaterThan(0.5);
  },
);
