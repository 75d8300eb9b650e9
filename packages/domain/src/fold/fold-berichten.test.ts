import { describe, expect, it } from 'vitest';
import type {
  Antwoordbericht,
  Bericht,
  BerichtClient,
  BerichtKop,
  BerichtSoort,
  DeclaratieAntwoordbericht,
  Declaratiebericht,
  Retourbericht,
  Startbericht,
  Toewijzingbericht,
  VerzoekToewijzingBericht,
} from '../bericht/bericht.ts';
import { type Bsn, cents, parseBerichtIdentificatie, parseBsn, parseReferentieAanbieder } from '../identity/ids.ts';
import { type PlainDate, plainDate } from '../plain-date.ts';
import { admitBerichten, type BerichtBestand } from './admit-berichten.ts';
import { foldBerichten } from './fold-berichten.ts';
import { splitBericht } from './split-bericht.ts';
import { aanbiederA, contextOf, firstOf, gemeente, regel, start, toewijzing, vot } from './testing.ts';

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Not a valid test value');
  return value;
}

const identificatie = (text: string) => required(parseBerichtIdentificatie(text));
const referentie = (text: string) => required(parseReferentieAanbieder(text));
const first: Bsn = required(parseBsn('999900006'));
const second: Bsn = required(parseBsn('999900018'));
const xsdVersie = { basisschema: '1.0.0', bericht: '1.0.0' };

function kop<S extends BerichtSoort>(soort: S, id: string, dag: string): BerichtKop<S> {
  const dagtekening: PlainDate = plainDate(dag);
  const afzender = ['301', '302', '319', '320', '325'].includes(soort) ? gemeente : aanbiederA;
  const common = { domein: 'jw' as const, release: '3.2', gemeente, aanbieder: aanbiederA, xsdVersie };
  return { ...common, soort, afzender, identificatie: identificatie(id), dagtekening };
}

function clientOf(bsn: Bsn): BerichtClient {
  const naam = { geslachtsnaam: { naam: 'Voorbeeld' } };
  return { bsn, geboortedatum: { datum: plainDate('2012-03-04') }, geslacht: '1', naam };
}

function toewijzingbericht(id: string, bsn: Bsn, number: number, options = {}): Toewijzingbericht {
  const { product } = toewijzing(number, '2025-01-06', '2025-12-31', options);
  const client = { ...clientOf(bsn), relaties: [], contactgegevens: [] };
  const naam = { ...client.naam, naamGebruik: '1' };
  const toegewezenProducten = [{ ...product, commentaar: 'vrije tekst' }];
  return { ...kop('301', id, '2025-01-06'), client: { ...client, naam }, toegewezenProducten };
}

function startbericht(id: string, bsn: Bsn, number: number): Startbericht {
  const { product } = start(number, '2025-01-06');
  return { ...kop('305', id, '2025-01-06'), client: clientOf(bsn), startProducten: [product] };
}

const declaratiebericht: Declaratiebericht = {
  ...kop('323', 'D1', '2025-02-06'),
  declaratieNummer: 'D1',
  declaratiePeriode: { begindatum: plainDate('2025-01-01'), einddatum: plainDate('2025-01-31') },
  declaratieDagtekening: plainDate('2025-02-06'),
  totaalIngediendBedrag: { bedrag: cents(300), debetCredit: 'D' },
  clienten: [
    { bsn: first, prestaties: [regel(1, '2025-01', 100, { ref: 'A' })] },
    { bsn: second, prestaties: [regel(2, '2025-01', 200, { ref: 'B' })] },
  ],
};

function antwoordOnDeclaratie(rejected: boolean): DeclaratieAntwoordbericht {
  const line = { ...regel(2, '2025-01', 200, { ref: 'B' }), retourCodes: ['9321'] };
  return {
    ...kop('325', 'A1', '2025-02-12'),
    declaratieIdentificatie: identificatie('D1'),
    declaratieIdentificatieDagtekening: plainDate('2025-02-06'),
    retourCodes: ['0200'],
    xsdVersieDeclaratie: xsdVersie,
    declaratieAntwoord: {
      declaratieNummer: 'D1',
      totaalIngediendBedrag: { bedrag: cents(300), debetCredit: 'D' },
      totaalToegekendBedrag: { bedrag: cents(rejected ? 100 : 300), debetCredit: 'D' },
      retourCodes: [rejected ? '0200' : '8001'],
      clienten: rejected ? [{ bsn: second, retourCodes: ['0200'], prestaties: [line] }] : [],
    },
  };
}

const votBericht: VerzoekToewijzingBericht = {
  ...kop('315', 'V1', '2025-01-02'),
  client: clientOf(first),
  aangevraagdeProducten: [{ ...productOfVot('K1'), commentaar: 'vrije tekst' }],
};

function productOfVot(ref: string): VerzoekToewijzingBericht['aangevraagdeProducten'][number] {
  const gebeurtenis = vot(ref, '2025-01-02');
  if (gebeurtenis.kind !== 'vot') throw new Error('Not a vot');
  return gebeurtenis.product;
}

const antwoordbericht: Antwoordbericht = {
  ...kop('319', 'N1', '2025-01-03'),
  referentieAanbieder: referentie('K1'),
  verzoekAntwoord: '1',
  redenAfwijzingVerzoek: '3',
};

function retourbericht(soort: Retourbericht['soort'], heen: string, codes: string[]): Retourbericht {
  return {
    ...kop(soort, heen, '2025-01-07'),
    identificatieRetour: identificatie(`R${heen}`),
    dagtekeningRetour: plainDate('2025-01-07'),
    xsdVersieRetour: { basisschema: '1.0.0', bericht: '1.0.0' },
    retourCodes: codes.map((code) => ({ element: 'Client', code })),
  };
}

function files(...berichten: Bericht[]): BerichtBestand[] {
  return berichten.map((bericht, i) => ({ naam: `${i + 1}.xml`, hash: `hash ${i}`, bericht }));
}

const context = contextOf('2026-09-15');

describe('splitBericht', () => {
  it('puts no BSN, name or free text into a gebeurtenis', () => {
    const berichten = [toewijzingbericht('T1', first, 1), startbericht('B1', first, 1), votBericht, declaratiebericht];
    const text = JSON.stringify(berichten.flatMap((one) => splitBericht(one, 'x')).map((deel) => deel.gebeurtenis));
    for (const personal of [first, second, 'Voorbeeld', 'vrije tekst']) expect(text.includes(personal)).toBe(false);
    expect(text).toContain('"toewijzingNummer":1');
  });

  it('gives the 325 one part for the whole and one per client it lists', () => {
    const parts = splitBericht(antwoordOnDeclaratie(true), 'x');
    expect(parts.map(({ bsn, seeks, gebeurtenis }) => [gebeurtenis.kind, bsn, seeks])).toEqual([
      ['declaratieAntwoord', undefined, 'bericht|0384|jw|323|42429011|D1'],
      ['declaratieAfwijzing', second, undefined],
    ]);
    expect(firstOf(splitBericht(declaratiebericht, 'x')).provides).toEqual(['bericht|0384|jw|323|42429011|D1']);
  });

  it('lets the 319 seek what the 315 provides, and the retour what its heenbericht provides', () => {
    expect(firstOf(splitBericht(votBericht, 'x')).provides).toContain(
      firstOf(splitBericht(antwoordbericht, 'y')).seeks,
    );
    const heen = firstOf(splitBericht(toewijzingbericht('T1', first, 1), 'x'));
    expect(heen.provides).toContain(firstOf(splitBericht(retourbericht('302', 'T1', []), 'y')).seeks);
  });
});

describe('admitBerichten', () => {
  it('knows equal bytes, and sets other bytes under one identificatie apart (A17)', () => {
    const bericht = toewijzingbericht('T1', first, 1);
    const same = { naam: 'again.xml', hash: 'hash 0', bericht };
    const other = { naam: 'other.xml', hash: 'other', bericht };
    const admission = admitBerichten([...files(bericht), same, other, { ...other, naam: 'other-again.xml' }]);
    expect(admission.admitted.map(({ naam }) => naam)).toEqual(['1.xml']);
    expect(admission.dubbel.map(({ naam }) => naam)).toEqual(['again.xml', 'other-again.xml']);
    expect(admission.apart.map(({ naam }) => naam)).toEqual(['other.xml']);
  });

  it('sees no conflict with another soort, another domein or the retour (TR056, IV028)', () => {
    const heen = toewijzingbericht('T1', first, 1);
    const wmo = { ...heen, domein: 'wmo' as const };
    const all = files(heen, wmo, startbericht('T1', first, 1), retourbericht('302', 'T1', []));
    expect(admitBerichten(all).admitted).toHaveLength(4);
  });
});

describe('foldBerichten', () => {
  it('gives the 325 to all jeugdigen of its 323, also when it comes first', () => {
    const all = files(
      antwoordOnDeclaratie(true),
      declaratiebericht,
      toewijzingbericht('T1', first, 1),
      toewijzingbericht('T2', second, 2),
    );
    expect(foldBerichten(all, context).toewijzingen.map((row) => row.declaraties)).toEqual([
      [
        {
          maand: '2025-01',
          ingediend: 100,
          toegekend: 100,
          afgewezen: 0,
          gecrediteerd: 0,
          boekingen: [{ kasmaand: '2025-02', eenheid: '82', volume: 1, bedrag: 100 }],
        },
      ],
      [{ maand: '2025-01', ingediend: 200, toegekend: 0, afgewezen: 200, gecrediteerd: 0, boekingen: [] }],
    ]);
  });

  it('reads 8001 as granted in full', () => {
    const all = files(declaratiebericht, antwoordOnDeclaratie(false));
    expect(foldBerichten(all, context).toewijzingen.map((row) => firstOf(row.declaraties).toegekend)).toEqual([
      100, 200,
    ]);
  });

  it('ties a 319 and its rejected 320 to the verzoek through one another', () => {
    expect(foldBerichten(files(antwoordbericht, votBericht), context).verzoeken).toMatchObject([
      { toestand: 'afgewezen', redenAfwijzing: '3' },
    ]);
    const refused = files(retourbericht('320', 'N1', ['9365']), antwoordbericht, votBericht);
    expect(foldBerichten(refused, context).verzoeken).toMatchObject([{ toestand: 'te-laat' }]);
  });

  it('does not let a retour with 9056 undo the bericht that stands (TR056)', () => {
    const heen = toewijzingbericht('T1', first, 1);
    expect(foldBerichten(files(heen, retourbericht('302', 'T1', ['9056'])), context).toewijzingen).toHaveLength(1);
    expect(foldBerichten(files(heen, retourbericht('302', 'T1', ['9332'])), context).toewijzingen).toHaveLength(0);
  });

  it('sorts rows over jeugdigen and names what is dubbel and apart', () => {
    const [one, two] = [toewijzingbericht('T2', second, 2), toewijzingbericht('T1', first, 1)];
    const changed = { naam: 'z.xml', hash: 'z', bericht: { ...two, client: { ...two.client, bsn: second } } };
    const again = { naam: 'again.xml', hash: 'hash 0', bericht: one };
    const stand = foldBerichten([...files(one, two), changed, again], context);
    expect(stand.toewijzingen.map((row) => row.toewijzingNummer)).toEqual([1, 2]);
    expect(stand.apart).toEqual([{ bestand: 'z.xml', grond: 'zelfde-identificatie', code: '9056' }]);
    expect(stand.dubbel).toEqual(['again.xml']);
  });
});
