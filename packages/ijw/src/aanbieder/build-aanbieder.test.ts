import {
  type AangevraagdProduct,
  addDays,
  type Bericht,
  type BerichtClient,
  cents,
  type Domein,
  type EigenToewijzing,
  makePrestatie,
  monthOf,
  plainDate,
  preparePrestatie,
  type ToegewezenProduct,
} from '@samenpad/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeBericht } from '../rules/judge-bericht.ts';
import { agbCode, bsn, gemeenteCode, identificatie, referentieAanbieder, toewijzingNummer } from '../wire/atoms.ts';
import { writeBericht } from '../write/write-bericht.ts';
import { buildDeclaratie } from './build-declaratie.ts';
import { type AanbiederKop, buildRemoval, buildStart, buildStop } from './build-levering.ts';
import { buildVerzoekToewijzing, buildVerzoekWijziging } from './build-verzoek.ts';

const kop: AanbiederKop = {
  domein: 'jw',
  gemeente: gemeenteCode.parse('0384'),
  aanbieder: agbCode.parse('42429011'),
  identificatie: identificatie.parse('A1B2C3D4E5F6'),
  dagtekening: plainDate('2026-05-11'),
  xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
};

const client: BerichtClient = {
  bsn: bsn.parse('999900006'),
  geboortedatum: { datum: plainDate('2012-03-04') },
  geslacht: '2',
  naam: { geslachtsnaam: { naam: 'Jansen', voorvoegsel: 'van' }, voornamen: 'Noor' },
};

const nummer = (value: number) => toewijzingNummer.parse(String(value));

/** Written, read back and judged by levels 1 and 2: the same, and without a fault. */
function expectGood(bericht: Bericht): void {
  expect(judgeBericht(writeBericht(bericht))).toMatchObject({ level: 2, faults: [], bericht });
}

/** Specifiek, aspecifiek with a Budget, or generiek (OP302), of any length around the day of the bericht. */
const toewijzing: fc.Arbitrary<ToegewezenProduct> = fc
  .record({
    value: fc.nat(999_999),
    before: fc.integer({ min: 0, max: 900 }),
    days: fc.integer({ min: 0, max: 1200 }),
    kind: fc.constantFrom('specifiek', 'aspecifiek', 'generiek'),
    volume: fc.integer({ min: 1, max: 300 }),
    soort: fc.constantFrom(['04', '2'], ['01', '4'], ['82', '1'], ['83', '6'], ['16', '2'], ['14', '4']),
  })
  .map(({ value, before, days, kind, volume, soort: [eenheid = '', frequentie = ''] }) => {
    const ingangsdatum = addDays(kop.dagtekening, -before);
    return {
      toewijzingNummer: nummer(value),
      toewijzingsdatum: addDays(ingangsdatum, -10),
      toewijzingstijd: '09:00:00',
      ingangsdatum,
      einddatum: addDays(ingangsdatum, days),
      ...(kind === 'specifiek' && {
        product: { categorie: '45', code: '45A04' },
        omvang: { volume, eenheid, frequentie },
      }),
      ...(kind === 'aspecifiek' && { product: { categorie: '54' } }),
      ...(kind !== 'specifiek' && { budget: cents(volume) }),
    };
  });
const domein = fc.constantFrom<Domein>('jw', 'wmo');
/** Products of iWmo have other categories. */
const ofDomein = (product: ToegewezenProduct, own: Domein): ToegewezenProduct =>
  product.product === undefined || own === 'jw'
    ? product
    : { ...product, product: { ...product.product, categorie: '02' } };

describe('a 305 and a 307', () => {
  it('name the toewijzing as it stands, and only what the bericht asks of a client', () => {
    const product: ToegewezenProduct = {
      toewijzingNummer: nummer(7),
      product: { categorie: '45', code: '45A04' },
      toewijzingsdatum: plainDate('2026-04-20'),
      toewijzingstijd: '09:00:00',
      ingangsdatum: plainDate('2026-05-01'),
    };
    const known = { ...client, relaties: [], contactgegevens: [] };
    const start = buildStart(kop, known, [{ toewijzing: product, begindatum: plainDate('2026-05-04') }]);
    expect(start).toMatchObject({ afzender: '42429011', client });
    expect(Object.keys(start.client)).toEqual(['bsn', 'geboortedatum', 'geslacht', 'naam']);
    expect(start.startProducten).toEqual([
      {
        toewijzingNummer: 7,
        product: { categorie: '45', code: '45A04' },
        toewijzingIngangsdatum: '2026-05-01',
        begindatum: '2026-05-04',
        statusAanlevering: '1',
      },
    ]);
    expectGood(start);
  });

  it('pass every rule within the message, whatever the toewijzing', () => {
    fc.assert(
      fc.property(toewijzing, domein, fc.nat(400), fc.constantFrom('20', '38'), (made, own, days, reden) => {
        const product = ofDomein(made, own);
        const head = { ...kop, domein: own };
        const begindatum = product.ingangsdatum;
        const einddatum = [addDays(begindatum, days), kop.dagtekening].sort()[0] ?? kop.dagtekening;
        const start = buildStart(head, client, [{ toewijzing: product, begindatum }]);
        const stop = buildStop(head, client, [{ toewijzing: product, begindatum, einddatum, redenBeeindiging: reden }]);
        expectGood(start);
        expectGood(stop);
        for (const one of start.startProducten) expectGood(buildRemoval(head, client, { kind: 'start', product: one }));
        for (const one of stop.stopProducten) expectGood(buildRemoval(head, client, { kind: 'stop', product: one }));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a 315 and a 317', () => {
  const wish = fc.record({ made: toewijzing, ahead: fc.integer({ min: 1, max: 60 }), huisarts: fc.boolean() });

  it('pass every rule within the message, whatever is asked', () => {
    fc.assert(
      fc.property(wish, ({ made, ahead, huisarts }) => {
        const { product, omvang, budget } = made;
        const asked: AangevraagdProduct = {
          referentieAanbieder: referentieAanbieder.parse('V1'),
          ...(product !== undefined && { product }),
          toewijzingIngangsdatum: addDays(kop.dagtekening, ahead),
          toewijzingEinddatum: addDays(kop.dagtekening, ahead + 90),
          ...(omvang !== undefined && { omvang }),
          ...(budget !== undefined && { budget }),
          verwijzer: huisarts ? { type: '02', naam: 'De Veldkers' } : { type: '06' },
        };
        expectGood(buildVerzoekToewijzing(kop, client, [asked]));
        const period = {
          gewensteIngangsdatum: asked.toewijzingIngangsdatum,
          einddatum: addDays(asked.toewijzingIngangsdatum, 90),
        };
        const content = { bsn: client.bsn, referentieAanbieder: asked.referentieAanbieder, redenVerzoek: '1' };
        const change = {
          toewijzingNummer: made.toewijzingNummer,
          ...period,
          ...(omvang !== undefined && { omvang }),
          ...(budget !== undefined && { budget }),
        };
        const current = [nummer(1_000_001), made.toewijzingNummer];
        const bericht = buildVerzoekWijziging(kop, { ...content, current, teWijzigen: [change], nieuw: [] });
        expect(bericht.ongewijzigdeProducten).toEqual([1_000_001]);
        expectGood(bericht);
        if (product?.code === undefined || omvang === undefined) return;
        const fresh = { product, ...period, omvang };
        expectGood(buildVerzoekWijziging(kop, { ...content, current, teWijzigen: [], nieuw: [fresh] }));
        const inWmo = { ...asked, product: { categorie: '02', code: '02A03' } };
        expectGood(buildVerzoekToewijzing({ ...kop, domein: 'wmo' }, client, [inWmo]));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a 323', () => {
  const eigen = (product: ToegewezenProduct): Pick<EigenToewijzing, 'product' | 'toestand' | 'regels'> => ({
    product,
    toestand: 'actief',
    regels: [],
  });

  it('has one line for each prepared toewijzing, adds up, and passes every rule within the message', () => {
    const maand = monthOf(plainDate('2026-04-01'));
    fc.assert(
      fc.property(fc.uniqueArray(toewijzing, { selector: (one) => one.toewijzingNummer, maxLength: 12 }), (made) => {
        const regels = made.flatMap((product, i) => {
          const prepared = preparePrestatie(eigen(product), maand);
          if (prepared === undefined) return [];
          const delivered = {
            volume: prepared.volume ?? 1,
            eenheid: prepared.eenheid ?? '04',
            tarief: cents(9250),
            product: { categorie: '45', code: '45A04', ...prepared.product },
          };
          const prestatie = makePrestatie({ product }, prepared, delivered, `r${i}`);
          return [{ bsn: i % 2 === 0 ? client.bsn : bsn.parse('999900018'), prestatie }];
        });
        fc.pre(regels.length > 0);
        const bericht = buildDeclaratie(kop, { declaratieNummer: 'D202604', maand, regels });
        const sum = regels.reduce((total, { prestatie }) => total + prestatie.ingediendBedrag.bedrag, 0);
        expect(bericht.totaalIngediendBedrag).toEqual({ bedrag: sum, debetCredit: 'D' });
        expectGood(bericht);
      }),
      { numRuns: 150 },
    );
  });
});
