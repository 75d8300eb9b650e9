import { describe, expect, it } from 'vitest';
import type { Omvang, ToegewezenProduct } from '../bericht/bericht.ts';
import type { Prestatieregel } from '../fold/prestatieregel.ts';
import { nummer } from '../fold/testing.ts';
import { cents } from '../identity/ids.ts';
import { monthOf, plainDate } from '../plain-date.ts';
import type { EigenToewijzing } from './eigen-toewijzing.ts';
import { makeCredit, makePrestatie, preparePrestatie } from './prepare-prestatie.ts';

const april = monthOf(plainDate('2026-04-01'));
const perWeek: Omvang = { volume: 3, eenheid: '04', frequentie: '2' };

const product: ToegewezenProduct = {
  toewijzingNummer: nummer(1),
  product: { categorie: '45', code: '45A04' },
  toewijzingsdatum: plainDate('2026-01-10'),
  toewijzingstijd: '09:00:00',
  ingangsdatum: plainDate('2026-01-15'),
  einddatum: plainDate('2026-04-19'),
  omvang: perWeek,
};

type Part = Pick<EigenToewijzing, 'product' | 'toestand' | 'regels'>;
const make = (over: Partial<ToegewezenProduct> = {}, regels: Prestatieregel[] = []): Part => ({
  product: { ...product, ...over },
  toestand: 'actief',
  regels,
});

/** A line of a month, with the amount of the tariff of 92.50 euro. */
function regelOf(maand: string, volume: number, over: Partial<Prestatieregel> = {}): Prestatieregel {
  const prepared = { productPeriode: { begindatum: plainDate(`${maand}-01`), einddatum: plainDate(`${maand}-28`) } };
  const delivered = {
    volume,
    eenheid: '04',
    tarief: cents(9250),
    product: { categorie: '45', code: '45A04' },
  };
  const prestatie = makePrestatie({ product }, prepared, delivered, `r${maand}`);
  // Nothing of the bericht itself is looked at.
  return { bron: {} as Prestatieregel['bron'], prestatie, answer: 'granted', credited: false, ...over };
}

describe('preparePrestatie', () => {
  it('S4-127 cuts the month at the toewijzing and counts the weeks it touches (TR388, IV076)', () => {
    // 1 to 19 April 2026, Wednesday to Sunday: the weeks of 30 March, 6 April and 13 April.
    expect(preparePrestatie(make(), april)).toMatchObject({
      productPeriode: { begindatum: '2026-04-01', einddatum: '2026-04-19' },
      product: { categorie: '45', code: '45A04' },
      eenheid: '04',
      most: 9,
      volume: 9,
      tarief: null,
    });
  });

  it('gives nothing outside the toewijzing and of one that was removed (TR384)', () => {
    expect(preparePrestatie(make(), monthOf(plainDate('2026-05-01')))).toBeUndefined();
    expect(preparePrestatie(make(), monthOf(plainDate('2025-12-01')))).toBeUndefined();
    expect(preparePrestatie({ ...make(), toestand: 'verwijderd' }, april)).toBeUndefined();
  });

  it('leaves what the whole toewijzing has left (TR322), and takes the tariff of the last line', () => {
    const inTotal = make({ omvang: { volume: 40, eenheid: '04', frequentie: '6' } }, [
      regelOf('2026-02', 20),
      regelOf('2026-03', 15),
      regelOf('2026-01', 30, { answer: 'rejected' }),
      regelOf('2026-01', 30, { credited: true }),
    ]);
    expect(preparePrestatie(inTotal, april)).toMatchObject({ most: 5, volume: 5, tarief: 9250 });
  });

  it('tells which lines over the month stand and which were refused (TR389)', () => {
    const own = make({}, [regelOf('2026-04', 4, { answer: 'rejected' }), regelOf('2026-04', 6, { answer: 'pending' })]);
    const { standing, refused } = preparePrestatie(own, april) ?? { standing: [], refused: [] };
    expect(standing.map(({ prestatie }) => prestatie.geleverdVolume)).toEqual([6]);
    expect(refused.map(({ prestatie }) => prestatie.geleverdVolume)).toEqual([4]);
  });

  it('asks for what a toewijzing with a Budget does not say, unless it was claimed before', () => {
    const { omvang: _, product: __, ...rest } = product;
    const generic: Part = { product: { ...rest, budget: cents(500_000) }, toestand: 'actief', regels: [] };
    expect(preparePrestatie(generic, april)).toMatchObject({ product: {}, eenheid: null, most: null, volume: null });
    expect(preparePrestatie({ ...generic, regels: [regelOf('2026-03', 2)] }, april)).toMatchObject({
      product: { categorie: '45', code: '45A04' },
      eenheid: '04',
      tarief: 9250,
    });
  });
});

describe('a line', () => {
  it('is volume times tariff (TR346), or its volume in cents when the unit is euro (CS339, CD087)', () => {
    expect(regelOf('2026-04', 6).prestatie).toMatchObject({
      productTarief: 9250,
      ingediendBedrag: { bedrag: 55_500, debetCredit: 'D' },
    });
    const euro = makePrestatie(
      { product },
      { productPeriode: { begindatum: plainDate('2026-04-01'), einddatum: plainDate('2026-04-19') } },
      { volume: 20_000, eenheid: '83', tarief: cents(1), product: { categorie: '45', code: '45A04' } },
      'r1',
    );
    expect(euro.productTarief).toBeUndefined();
    expect(euro.ingediendBedrag.bedrag).toBe(20_000);
  });

  it('is credited by its copy under a number of its own (IV091)', () => {
    const { prestatie } = regelOf('2026-04', 6);
    expect(makeCredit(prestatie, 'c1')).toEqual({
      ...prestatie,
      referentieNummer: 'c1',
      vorigReferentieNummer: 'r2026-04',
      ingediendBedrag: { bedrag: 55_500, debetCredit: 'C' },
    });
  });
});
