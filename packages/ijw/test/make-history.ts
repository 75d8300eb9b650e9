import {
  type AgbCode,
  type Bericht,
  type BerichtIdentificatie,
  type BerichtKop,
  type BerichtSoort,
  type Bsn,
  cents,
  type GemeenteCode,
  type Prestatie,
  plainDate,
  type ReferentieAanbieder,
  type ToegewezenProduct,
  type ToewijzingNummer,
} from '@samenpad/domain';
import { History } from '../src/history/history.ts';
import type { Known } from '../src/history/history-rule.ts';
import { judgeHistory } from '../src/history/judge-history.ts';

// Builders of berichten that are judged against what came before: one jeugdige, one toewijzing 1001 of 10 hours a month.
// Fictional values: a test BSN, an AGB code and the numbers of a gemeente.
export const youth = '999900006' as Bsn;
export const other = '999900018' as Bsn;
export const gemeente = '0384' as GemeenteCode;
export const aanbieder = '42429011' as AgbCode;
export const nummer = (n: number) => n as ToewijzingNummer;
export const referentie = (text: string) => text as ReferentieAanbieder;

let count = 0;

export function kop<S extends BerichtSoort>(
  soort: S,
  dag = '2026-04-10',
  over: Partial<BerichtKop<S>> = {},
): BerichtKop<S> {
  return {
    domein: 'jw',
    soort,
    release: '3.2',
    gemeente,
    aanbieder,
    afzender: ['301', '319', '325'].includes(soort) ? gemeente : aanbieder,
    identificatie: `B${++count}` as BerichtIdentificatie,
    dagtekening: plainDate(dag),
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
    ...over,
  };
}

const client = (bsn = youth) => ({
  bsn,
  geboortedatum: { datum: plainDate('2012-03-04') },
  geslacht: '1',
  naam: { geslachtsnaam: { naam: 'Voorbeeld' } },
});

export const product = { categorie: '45', code: '45A04' };

export function toegewezen(over: Partial<ToegewezenProduct> = {}): ToegewezenProduct {
  return {
    toewijzingNummer: nummer(1001),
    product,
    toewijzingsdatum: plainDate('2026-01-02'),
    toewijzingstijd: '10:00:00',
    ingangsdatum: plainDate('2026-01-05'),
    einddatum: plainDate('2026-12-31'),
    omvang: { volume: 10, eenheid: '04', frequentie: '4' },
    ...over,
  };
}

/** A property given as undefined is left out. */
function strip<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

export const make301 = (over: Record<string, unknown> = {}, { bsn = youth, dag = '2026-01-02' } = {}): Bericht => ({
  ...kop('301', dag),
  client: {
    ...client(bsn),
    naam: { geslachtsnaam: { naam: 'Voorbeeld' }, naamGebruik: '1' },
    relaties: [],
    contactgegevens: [],
  },
  toegewezenProducten: [strip({ ...toegewezen(), ...over })],
});

export const start = (begin = '2026-01-05', over: Record<string, unknown> = {}) =>
  strip({
    toewijzingNummer: nummer(1001),
    product,
    begindatum: plainDate(begin),
    statusAanlevering: '1',
    ...over,
  });

export const make305 = (...startProducten: ReturnType<typeof start>[]): Bericht => ({
  ...kop('305'),
  client: client(),
  startProducten,
});

export const stop = (eind: string, reden: string, over: Record<string, unknown> = {}) => ({
  ...start('2026-01-05', over),
  redenBeeindiging: reden,
  einddatum: plainDate(eind),
});

export const make307 = (...stopProducten: ReturnType<typeof stop>[]): Bericht => ({
  ...kop('307'),
  client: client(),
  stopProducten,
});

export const make315 = (ref: string, bsn = youth): Bericht => ({
  ...kop('315'),
  client: client(bsn),
  aangevraagdeProducten: [
    {
      referentieAanbieder: referentie(ref),
      product,
      toewijzingIngangsdatum: plainDate('2026-05-01'),
      verwijzer: { type: '02', naam: 'Huisarts' },
    },
  ],
});

export const make317 = (ref: string, over: Record<string, unknown> = {}): Bericht => ({
  ...kop('317'),
  bsn: youth,
  referentieAanbieder: referentie(ref),
  redenVerzoek: '1',
  ongewijzigdeProducten: [],
  teWijzigenProducten: [],
  nieuweProducten: [],
  ...over,
});

export const change = (over: Record<string, unknown> = {}) =>
  strip({
    toewijzingNummer: nummer(1001),
    gewensteIngangsdatum: plainDate('2026-05-01'),
    einddatum: plainDate('2026-12-31'),
    omvang: { volume: 12, eenheid: '04', frequentie: '4' },
    ...over,
  });

export const wish = (over: Record<string, unknown> = {}) => make317('W1', { teWijzigenProducten: [change(over)] });

export const make319 = (ref: string, verzoekAntwoord: string): Bericht => ({
  ...kop('319'),
  referentieAanbieder: referentie(ref),
  verzoekAntwoord,
});

export function line(over: Record<string, unknown> = {}): Prestatie {
  return strip({
    referentieNummer: `R${++count}`,
    toewijzingNummer: nummer(1001),
    productCategorie: '45',
    productCode: '45A04',
    productPeriode: { begindatum: plainDate('2026-03-01'), einddatum: plainDate('2026-03-31') },
    geleverdVolume: 10,
    eenheid: '04',
    productTarief: cents(6500),
    ingediendBedrag: { bedrag: cents(65_000), debetCredit: 'D' as const },
    ...over,
  });
}

export const make323 = (
  prestaties: Prestatie[],
  { nr = `D${++count}`, maand = '2026-03', bsn = youth, id = '' } = {},
): Bericht => ({
  ...kop('323', '2026-04-10', id === '' ? {} : { identificatie: id as BerichtIdentificatie }),
  declaratieNummer: nr,
  declaratiePeriode: { begindatum: plainDate(`${maand}-01`), einddatum: plainDate(`${maand}-28`) },
  declaratieDagtekening: plainDate('2026-04-10'),
  totaalIngediendBedrag: { bedrag: cents(65_000), debetCredit: 'D' },
  clienten: [{ bsn, prestaties }],
});

export const make325 = (id: string, prestaties: Prestatie[] = [], bsn = youth): Bericht => ({
  ...kop('325'),
  declaratieIdentificatie: id as BerichtIdentificatie,
  declaratieIdentificatieDagtekening: plainDate('2026-04-10'),
  declaratieAntwoord: {
    declaratieNummer: 'D',
    totaalIngediendBedrag: { bedrag: cents(0), debetCredit: 'D' },
    totaalToegekendBedrag: { bedrag: cents(0), debetCredit: 'D' },
    retourCodes: ['0200'],
    clienten:
      prestaties.length === 0
        ? []
        : [{ bsn, retourCodes: ['0200'], prestaties: prestaties.map((one) => ({ ...one, retourCodes: ['9321'] })) }],
  },
  retourCodes: ['0200'],
  xsdVersieDeclaratie: { basisschema: '1.0.0', bericht: '1.0.0' },
});

export function judge(bericht: Bericht, before: readonly Bericht[], over: Partial<Known> = {}) {
  const history = new History();
  for (const [i, one] of before.entries()) history.add(one, `before-${i}`);
  return judgeHistory(bericht, { history, berichtId: 'this', today: plainDate('2026-04-15'), ...over });
}

export const codesOf = (...given: Parameters<typeof judge>) => [...new Set(judge(...given).map(({ rule }) => rule))];

export const given = make301();
export const period = (begindatum: string, einddatum: string) => ({
  productPeriode: { begindatum: plainDate(begindatum), einddatum: plainDate(einddatum) },
});
export const paid = line({ referentieNummer: 'P1' });
export const paidBefore = [given, make323([paid], { id: 'C1', nr: 'N1' }), make325('C1')];
export const credit = (of: string, over: Record<string, unknown> = {}) =>
  line({
    referentieNummer: 'K1',
    vorigReferentieNummer: of,
    ingediendBedrag: { bedrag: cents(65_000), debetCredit: 'C' as const },
    ...over,
  });
export const removed = make301({ einddatum: plainDate('2026-01-05'), redenWijziging: '13' });
