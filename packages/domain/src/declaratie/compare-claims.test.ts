import { describe, expect, it } from 'vitest';
import type { ToegewezenProduct } from '../bericht/bericht.ts';
import { nummer } from '../fold/testing.ts';
import { cents } from '../identity/ids.ts';
import { monthOf, plainDate } from '../plain-date.ts';
import { type Claim, compareClaims, sumClaims } from './compare-claims.ts';

const april = monthOf(plainDate('2026-04-01'));
const march = monthOf(plainDate('2026-03-01'));
const product: ToegewezenProduct = {
  toewijzingNummer: nummer(1),
  product: { categorie: '45', code: '45A04' },
  toewijzingsdatum: plainDate('2026-01-02'),
  toewijzingstijd: '09:00:00',
  ingangsdatum: plainDate('2026-01-05'),
  einddatum: plainDate('2026-06-28'),
  omvang: { volume: 10, eenheid: '82', frequentie: '4' },
};
/** Ten pieces a month at 50 euro; `april` is what was submitted and granted over April. */
function make(
  nr: number,
  amounts: { ingediend: number; toegekend?: number; afgewezen?: number } | null,
  over: Partial<Claim> = {},
): Claim {
  const sums = (maand: typeof april, { ingediend, toegekend = 0, afgewezen = 0 }: NonNullable<typeof amounts>) => ({
    maand,
    ingediend: cents(ingediend),
    toegekend: cents(toegekend),
    afgewezen: cents(afgewezen),
    gecrediteerd: cents(0),
    boekingen:
      toegekend === 0 ? [] : [{ kasmaand: maand, eenheid: '82', volume: toegekend / 5_000, bedrag: cents(toegekend) }],
  });
  const before = sums(march, { ingediend: 50_000, toegekend: 50_000 });
  const maanden = amounts === null ? [before] : [sums(april, amounts), before];
  return { jeugdigeId: `${nr}`, pseudoniem: `J${nr}`, toewijzingNummer: nr, product, gestart: true, maanden, ...over };
}
const whole = [
  make(1, { ingediend: 50_000, toegekend: 50_000 }),
  make(2, { ingediend: 30_000 }),
  make(3, null),
  make(4, null, { gestart: false }),
  make(5, { ingediend: 50_000, afgewezen: 50_000 }),
  make(
    6,
    { ingediend: 20_000, toegekend: 20_000 },
    { product: { ...product, omvang: { volume: 90, eenheid: '82', frequentie: '6' } } },
  ),
];

describe('the claims of a month', () => {
  it('stand beside what was expected, and the reasons add up to the whole difference', () => {
    const maand = sumClaims(compareClaims(whole, april), april);
    expect(maand).toEqual({
      maand: april,
      ingediend: 150_000,
      toegekend: 70_000,
      afgewezen: 50_000,
      gecrediteerd: 0,
      wacht: 30_000,
      verwacht: 250_000,
      verschillen: {
        'niet-gestart': -50_000,
        'niet-gedeclareerd': -50_000,
        minder: -70_000,
        meer: 0,
        'niet-te-verwachten': 20_000,
      },
    });
    const stands = maand.ingediend - maand.afgewezen - maand.gecrediteerd;
    const explained = Object.values(maand.verschillen).reduce((total, amount) => total + amount, 0);
    expect(explained).toBe(stands - maand.verwacht);
  });

  it('takes a claim without a start as any other (OP364)', () => {
    const [regel] = compareClaims([make(1, { ingediend: 50_000 }, { gestart: false })], april);
    expect(regel).toMatchObject({ ingediend: 50_000, verwacht: 50_000, verschil: null });
  });

  it('leaves out a toewijzing outside the month, unless something was claimed on it', () => {
    const later = { product: { ...product, ingangsdatum: plainDate('2026-05-01') } };
    expect(compareClaims([make(1, null, later)], april)).toEqual([]);
    expect(compareClaims([make(1, { ingediend: 50_000 }, later)], april)).toMatchObject([
      { verschil: { soort: 'meer' } },
    ]);
  });
});
