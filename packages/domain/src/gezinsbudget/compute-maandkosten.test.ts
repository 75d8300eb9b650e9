import { describe, expect, it } from 'vitest';
import { monthOf, plainDate } from '../plain-date.ts';
import { computeMaandkosten, computePersoonskosten, type Kostenpost } from './compute-maandkosten.ts';

const year = { wet: 'pwet', bedrag: 1_200_000, per: 'jaar', van: plainDate('2026-01-01'), tot: null } as const;

describe('costs of a gezin a month', () => {
  it('count a year in twelve parts by day, and a sum at once in its month', () => {
    const costs: Kostenpost[] = [
      { ...year, huizen: ['a'], van: plainDate('2026-01-17') },
      {
        wet: 'wmo',
        bedrag: 60_000,
        per: 'eenmalig',
        van: plainDate('2026-02-28'),
        tot: plainDate('2026-02-28'),
        huizen: [],
      },
      { wet: 'jw', bedrag: 123_45, per: 'declaratie', maand: monthOf(plainDate('2026-01-01')), huizen: ['a'] },
    ];
    const [january, february] = computeMaandkosten(costs, monthOf(plainDate('2026-01-01')), 2);
    // 15 of 31 days of 100,000 cents.
    expect(january?.wetten).toEqual({ jw: 12_345, wmo: 0, pwet: 48_387 });
    expect(february?.wetten).toEqual({ jw: 0, wmo: 60_000, pwet: 100_000 });
    // The sum at once has no address.
    expect(february?.huizen).toEqual([{ huis: 'a', wetten: { jw: 0, wmo: 0, pwet: 100_000 } }]);
  });

  it('S2-8 adds up pgb and zin of one youth in one line with the form marked', () => {
    const january = monthOf(plainDate('2026-01-01'));
    const claim = (bedrag: number): Kostenpost => ({
      wet: 'jw',
      bedrag,
      per: 'declaratie',
      maand: january,
      huizen: [],
    });
    const budget = {
      wet: 'jw',
      bedrag: 60_000,
      per: 'maand',
      van: plainDate('2026-02-01'),
      tot: null,
      huizen: [],
    } as const;
    const costs = [
      { persoon: 'een', vorm: 'zin', post: claim(30_000) },
      { persoon: 'een', vorm: 'zin', post: claim(20_000) },
      { persoon: 'een', vorm: 'pgb', post: budget },
      { persoon: 'twee', vorm: 'zin', post: claim(0) },
    ];
    expect(computePersoonskosten(costs, january, 3)).toEqual([
      {
        persoon: 'een',
        bedrag: 170_000,
        vormen: [
          { vorm: 'zin', bedrag: 50_000 },
          { vorm: 'pgb', bedrag: 120_000 },
        ],
      },
    ]);
  });

  it('of somebody at two homes stand for a half at each', () => {
    const [month] = computeMaandkosten([{ ...year, huizen: ['moeder', 'vader'] }], monthOf(plainDate('2026-03-01')), 1);
    expect(month?.huizen.map(({ huis, wetten }) => [huis, wetten.pwet])).toEqual([
      ['moeder', 50_000],
      ['vader', 50_000],
    ]);
  });
});
