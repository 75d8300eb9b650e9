import { describe, expect, it } from 'vitest';
import type { ToegewezenProduct } from '../bericht/bericht.ts';
import type { Prestatieregel } from '../fold/prestatieregel.ts';
import { nummer } from '../fold/testing.ts';
import { cents } from '../identity/ids.ts';
import { plainDate } from '../plain-date.ts';
import { computeSaldo } from './compute-saldo.ts';
import { makePrestatie } from './prepare-prestatie.ts';

const peildatum = plainDate('2026-04-19');
const product: ToegewezenProduct = {
  toewijzingNummer: nummer(1),
  product: { categorie: '45', code: '45A04' },
  toewijzingsdatum: plainDate('2026-01-02'),
  toewijzingstijd: '09:00:00',
  ingangsdatum: plainDate('2026-01-05'),
  einddatum: plainDate('2026-06-28'),
  omvang: { volume: 3, eenheid: '04', frequentie: '2' },
};

/** A line of so many hours at 100 euro. */
function regelOf(maand: string, hours: number, over: Partial<Prestatieregel> = {}, tarief = 10_000): Prestatieregel {
  const productPeriode = { begindatum: plainDate(`${maand}-01`), einddatum: plainDate(`${maand}-28`) };
  const delivered = {
    volume: hours,
    eenheid: '04',
    tarief: cents(tarief),
    product: { categorie: '45', code: '45A04' },
  };
  const prestatie = makePrestatie({ product }, { productPeriode }, delivered, `r${maand}-${hours}`);
  // Nothing of the bericht itself is looked at.
  return { bron: {} as Prestatieregel['bron'], prestatie, answer: 'granted', credited: false, ...over };
}
const begun = { begin: plainDate('2026-01-05'), eind: null };

describe('computeSaldo', () => {
  it('S3-14 of 8,400 euro assigned 5,150 was declared, 210 rejected, and 3,250 is left', () => {
    const { omvang: _, ...rest } = product;
    const regels = [
      regelOf('2026-01', 40),
      regelOf('2026-02', 1, { answer: 'pending' }, 115_000),
      regelOf('2026-03', 1, { answer: 'rejected' }, 21_000),
      regelOf('2026-03', 7, { credited: true }),
    ];
    expect(computeSaldo({ product: { ...rest, budget: cents(840_000) }, ...begun, regels }, peildatum)).toEqual({
      toegewezen: 840_000,
      geschat: false,
      geleverd: null,
      gedeclareerd: 515_000,
      toegekend: 400_000,
      afgewezen: 21_000,
      over: 325_000,
    });
  });

  it('counts a volume per week at the last tariff: 25 weeks of 3 hours, 15 of them delivered', () => {
    // 5 January to 28 June 2026 touches the weeks 2 to 26; up to 19 April those of 2 to 16.
    const saldo = computeSaldo({ product, ...begun, regels: [regelOf('2026-01', 12)] }, peildatum);
    expect(saldo).toMatchObject({ toegewezen: 750_000, geschat: true, geleverd: 450_000, over: 630_000 });
  });

  it('is not known before the first line, and nothing was delivered before the start', () => {
    const unknown = { toegewezen: null, geleverd: null, gedeclareerd: 0, over: null };
    expect(computeSaldo({ product, ...begun, regels: [] }, peildatum)).toMatchObject(unknown);
    const waiting = { begin: null, eind: null, regels: [regelOf('2026-01', 12)] };
    expect(computeSaldo({ product, ...waiting }, peildatum)).toMatchObject({ geleverd: 0 });
  });

  it('takes a volume in euros as the amount itself', () => {
    const euros = { ...product, omvang: { volume: 20_000, eenheid: '83', frequentie: '4' } };
    expect(computeSaldo({ product: euros, ...begun, regels: [] }, peildatum)).toMatchObject({
      toegewezen: 120_000,
      geschat: false,
      geleverd: 80_000,
    });
  });
});
