import {
  addDays,
  type Bericht,
  type BerichtSoort,
  type Contact,
  cents,
  type Domein,
  type Heenbericht,
  type HeenSoort,
  lastDayOf,
  monthOf,
  type Omvang,
  type PlainDate,
  type Prestatie,
  type Product,
  plainDate,
  type ReferentieAanbieder,
  type ToewijzingNummer,
  type VolledigeNaam,
} from '@samenpad/domain';
import type { Arbitrary } from 'fast-check';
import { arbitraryBericht } from './arbitrary.ts';

// Arbitrary messages that break no rule of level 2: those that are valid against the schemas, each mended by the rules that
// its classes must keep (names of the rules beside it).

type Of<S extends HeenSoort> = Extract<Heenbericht, { soort: S }>;

/** A number that follows from a text, below `limit`: so that what is mended stays arbitrary. */
const numberOf = (text: string, limit: number): number => Number(text.replaceAll(/\D/g, '').slice(0, 15)) % limit;
const nummer = (from: ToewijzingNummer, i: number) => ((from % 90_000_000) * 10 + i) as ToewijzingNummer;
const referentie = (text: ReferentieAanbieder, i: number) => `${text.slice(0, 30)}-${i}`.trim() as ReferentieAanbieder;

/** Without those that are undefined. */
function strip<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  // What is left has a value for each of its keys.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

interface Geboortedatum {
  datum: PlainDate;
  datumGebruik?: string;
}

/** TR134, TR002, CS139 */
function mendGeboortedatum(given: Geboortedatum, dagtekening: PlainDate): Geboortedatum {
  const datum = addDays(dagtekening, -numberOf(given.datum, 36_000));
  switch (given.datumGebruik) {
    case '1':
      return { ...given, datum: plainDate(`${datum.slice(0, 7)}-01`) };
    case '2':
      return { ...given, datum: plainDate(`${datum.slice(0, 4)}-01-01`) };
    case '3':
      return { ...given, datum: plainDate('1900-01-01') };
    default:
      return { ...given, datum };
  }
}

/** CS050, CS318 */
function mendNaam(naam: VolledigeNaam): VolledigeNaam {
  if (naam.partnernaam === undefined) return { ...naam, naamGebruik: '1' };
  return { ...naam, naamGebruik: ['1', '2', '3', '4'].includes(naam.naamGebruik) ? naam.naamGebruik : '2' };
}

/** CD005, CD009, CD025, CD034, CS003, CS089, TR006 */
function mendContact(contact: Contact, soort: string): Contact {
  const { adres, periode, telefoon } = contact;
  const isAddressed =
    telefoon === undefined ||
    ['01', '03'].includes(soort) ||
    adres?.postcode !== undefined ||
    adres?.landCode !== undefined;
  const [first, last] = [periode?.begindatum ?? periode?.einddatum, periode?.einddatum];
  return strip<Contact>({
    ...contact,
    soort,
    adres: isAddressed
      ? {
          ...adres,
          huis: adres?.huis ?? { huisnummer: 9 },
          postcode: '9999XX',
          landCode: adres?.landCode ?? 'NL',
        }
      : adres,
    periode:
      soort === '04' && first !== undefined && last !== undefined
        ? { begindatum: first < last ? first : last, einddatum: first < last ? last : first }
        : undefined,
  });
}

interface Asked {
  product?: Product;
  omvang?: Omvang;
  budget?: number;
}

/** CS338, CS343: not per day. */
function mendOmvang(omvang: Omvang): Omvang {
  const perDay = ['14', '16', '83', '84'].includes(omvang.eenheid) && !['2', '4', '6'].includes(omvang.frequentie);
  return perDay ? { ...omvang, frequentie: '4' } : omvang;
}

/** CD041, CD077 to CD080, CD095, CD096 */
function mendAsked<T extends Asked>({ product, omvang, budget, ...rest }: T, domein: Domein): Asked & typeof rest {
  const categorie = product?.categorie ?? (domein === 'jw' ? '45' : '07');
  if (budget !== undefined)
    return strip<Asked & typeof rest>({ ...rest, budget, product: product && { categorie } } as never);
  const volume =
    product?.code === undefined ? undefined : mendOmvang(omvang ?? { volume: 4, eenheid: '04', frequentie: '2' });
  return strip<Asked & typeof rest>({ ...rest, product: product ?? { categorie }, omvang: volume } as never);
}

/** CD075, CD076, CS003, TR302, TR386, TR410: the period of each by itself, one after the other. */
function mendPeriode(given: { begin: PlainDate; eind: PlainDate | undefined }, i: number, needsEnd: boolean) {
  const begin = addDays(given.begin, i * 1_000 + 1);
  const eind =
    given.eind === undefined && !needsEnd && i > 8 ? undefined : addDays(begin, numberOf(given.eind ?? '9', 900));
  return { begin, eind };
}

const needsEnd = ({ budget, omvang }: Asked) => budget !== undefined || omvang?.frequentie === '2';

function mend301(bericht: Of<'301'>): Of<'301'> {
  const { client, dagtekening, domein } = bericht;
  const soorten = ['03', '01', '04', '02'];
  return {
    ...bericht,
    client: strip<Of<'301'>['client']>({
      ...client,
      geboortedatum: mendGeboortedatum(client.geboortedatum, dagtekening),
      naam: mendNaam(client.naam),
      communicatie: client.communicatie && mendTaal(client.communicatie),
      relaties: client.relaties.map((relatie, i) =>
        strip<typeof relatie>({
          ...relatie,
          nummer: String(100_000 + i), // TR101
          geboortedatum: relatie.geboortedatum && mendGeboortedatum(relatie.geboortedatum, dagtekening),
          naam: mendNaam(relatie.naam),
          contact: mendContact(relatie.contact, relatie.contact.soort),
        }),
      ),
      // TR061, TR101: each of its own soort, the first an address.
      contactgegevens: client.contactgegevens.map((contact, i) => mendContact(contact, soorten[i] ?? '03')),
    }),
    toegewezenProducten: bericht.toegewezenProducten.map((product, i) => {
      const mended = mendAsked(product, domein);
      const from = bericht.toegewezenProducten[0]?.ingangsdatum ?? product.ingangsdatum;
      const { begin, eind } = mendPeriode({ begin: from, eind: product.einddatum }, i, needsEnd(mended));
      const isRemoved = product.redenWijziging === '13';
      return strip<Of<'301'>['toegewezenProducten'][number]>({
        ...mended,
        toewijzingNummer: nummer(product.toewijzingNummer, i),
        toewijzingsdatum: product.toewijzingsdatum < dagtekening ? product.toewijzingsdatum : dagtekening, // TR134
        ingangsdatum: begin,
        einddatum: isRemoved ? begin : eind, // CS335
        redenWijziging: product.redenWijziging === '01' ? '14' : product.redenWijziging, // CS336
      } as never);
    }),
  };
}

/** CD007 */
function mendTaal({ vorm, taal }: { vorm: string; taal?: string }): { vorm: string; taal?: string } {
  return vorm === '1' ? { vorm, taal: taal ?? 'Zweeds' } : { vorm };
}

/** TR134, TR101: each begins on a day of its own. */
const begunOn = (dagtekening: PlainDate, given: PlainDate, i: number) =>
  addDays(dagtekening, -(numberOf(given, 3_000) * 10 + 10 + i));

function mend305(bericht: Of<'305'>): Of<'305'> {
  const { client, dagtekening } = bericht;
  return {
    ...bericht,
    client: { ...client, geboortedatum: mendGeboortedatum(client.geboortedatum, dagtekening) },
    startProducten: bericht.startProducten.map((start, i) => ({
      ...start,
      begindatum: begunOn(dagtekening, start.begindatum, i),
    })),
  };
}

function mend307(bericht: Of<'307'>): Of<'307'> {
  const { client, dagtekening } = bericht;
  return {
    ...bericht,
    client: { ...client, geboortedatum: mendGeboortedatum(client.geboortedatum, dagtekening) },
    stopProducten: bericht.stopProducten.map((stop, i) => {
      const begindatum = begunOn(dagtekening, stop.begindatum, i);
      // TR018
      return { ...stop, begindatum, einddatum: addDays(begindatum, numberOf(stop.einddatum, 10)) };
    }),
  };
}

type Verwijzer = Of<'315'>['aangevraagdeProducten'][number]['verwijzer'];

/** CD066, CD067, CD068 */
function mendVerwijzer({ type, naam, zorgverlenerCode }: Verwijzer): Verwijzer {
  const isNamed = ['02', '03', '04', '05'].includes(type);
  if (isNamed && zorgverlenerCode !== undefined) return { type, zorgverlenerCode };
  return strip<Verwijzer>({ type, naam: isNamed ? (naam ?? 'Praktijk Voorbeeld') : naam, zorgverlenerCode: undefined });
}

function mend315(bericht: Of<'315'>): Of<'315'> {
  const { client, dagtekening, domein } = bericht;
  return {
    ...bericht,
    client: { ...client, geboortedatum: mendGeboortedatum(client.geboortedatum, dagtekening) },
    aangevraagdeProducten: bericht.aangevraagdeProducten.map((product, i) => {
      const mended = mendAsked(product, domein);
      const from = bericht.aangevraagdeProducten[0]?.toewijzingIngangsdatum ?? product.toewijzingIngangsdatum;
      const { begin, eind } = mendPeriode({ begin: from, eind: product.toewijzingEinddatum }, i, needsEnd(mended));
      return strip<Of<'315'>['aangevraagdeProducten'][number]>({
        ...mended,
        referentieAanbieder: referentie(product.referentieAanbieder, i), // TR383
        // CD043
        beschikkingIngangsdatum: product.beschikkingNummer === undefined ? undefined : begin,
        toewijzingIngangsdatum: begin,
        toewijzingEinddatum: eind,
        verwijzer: mendVerwijzer(product.verwijzer),
      } as never);
    }),
  };
}

function mend317(bericht: Of<'317'>): Of<'317'> {
  const { dagtekening, domein } = bericht;
  const nieuw = bericht.nieuweProducten.map((product, i) => {
    const mended = mendAsked(product, domein);
    // TR380: after the Dagtekening.
    const { begin, eind } = mendPeriode({ begin: dagtekening, eind: product.einddatum }, i, needsEnd(mended));
    return strip<Of<'317'>['nieuweProducten'][number]>({
      ...mended,
      gewensteIngangsdatum: begin,
      einddatum: eind,
    } as never);
  });
  const teWijzigen = bericht.teWijzigenProducten.map((wish, i) => {
    const omvang = wish.budget === undefined && wish.omvang !== undefined ? mendOmvang(wish.omvang) : undefined;
    const { begin, eind } = mendPeriode({ begin: wish.gewensteIngangsdatum, eind: wish.einddatum }, i, true);
    return strip<typeof wish>({
      ...wish,
      toewijzingNummer: nummer(wish.toewijzingNummer, i),
      omvang,
      gewensteIngangsdatum: begin,
      einddatum: eind,
    });
  });
  const ongewijzigd = bericht.ongewijzigdeProducten.map(nummer);
  const change = { toewijzingNummer: 1 as ToewijzingNummer, gewensteIngangsdatum: addDays(dagtekening, 7) };
  // TR352, TR353
  const isWhole = teWijzigen.length > 0 || (ongewijzigd.length > 0 && nieuw.length > 0);
  return {
    ...bericht,
    ongewijzigdeProducten: ongewijzigd,
    teWijzigenProducten: isWhole ? teWijzigen : [change],
    nieuweProducten: nieuw,
  };
}

/** CD085, CD086, TR377, TR409 */
function mend319({ redenAfwijzingVerzoek, woonplaatsGemeente, ...rest }: Of<'319'>): Of<'319'> {
  if (rest.verzoekAntwoord === '2') return rest;
  const reden = redenAfwijzingVerzoek ?? '1';
  const other = reden === '8' && rest.domein === 'jw' ? (woonplaatsGemeente ?? rest.gemeente) : undefined;
  return { ...rest, redenAfwijzingVerzoek: reden, ...(other !== undefined && { woonplaatsGemeente: other }) };
}

/** A line whose number, toewijzing and month stand in no other: CD060, CD087, CS325, CS337, CS339, TR101, TR315, TR316, TR416. */
function mendPrestatie<T extends Prestatie>(line: T, n: number, latest: string): T {
  const month = monthOf(addDays(plainDate(`${latest}-01`), -(n % 10) * 31));
  const begindatum = plainDate(`${month}-01`);
  const isEuro = line.eenheid === '83';
  const bedrag = isEuro ? cents(line.geleverdVolume) : line.ingediendBedrag.bedrag;
  const isCredit = line.ingediendBedrag.debetCredit === 'C' && bedrag > 0;
  return strip<T>({
    ...line,
    referentieNummer: String(10_000_000 + n),
    vorigReferentieNummer: isCredit ? String(90_000_000 + n) : undefined,
    toewijzingNummer: nummer(line.toewijzingNummer, n),
    productPeriode: { begindatum, einddatum: n % 2 === 0 ? lastDayOf(month) : addDays(begindatum, 13) },
    productTarief: isEuro ? undefined : (line.productTarief ?? cents(100)),
    ingediendBedrag: { bedrag, debetCredit: isCredit ? 'C' : 'D' },
  });
}

const signed = ({ bedrag, debetCredit }: Prestatie['ingediendBedrag']) => (debetCredit === 'C' ? 0 - bedrag : bedrag);
const totalOf = (amount: number) => ({
  bedrag: cents(Math.abs(amount)),
  debetCredit: amount < 0 ? ('C' as const) : ('D' as const),
});

/** TR101: one part for each Bsn. */
function eachOnce<T extends { bsn: string }>(clienten: readonly T[]): T[] {
  return clienten.filter(({ bsn }, i) => clienten.findIndex((one) => one.bsn === bsn) === i);
}

/** CS100, TR137, TR335: claims are about months since 2021, and not older than five years. */
const recent = (dagtekening: PlainDate) => addDays(plainDate('2024-01-01'), numberOf(dagtekening, 1_000));
const monthBefore = (day: PlainDate) => monthOf(addDays(plainDate(`${monthOf(day)}-01`), -1));

function mend323(bericht: Of<'323'>): Of<'323'> {
  const dagtekening = recent(bericht.dagtekening);
  const month = monthBefore(dagtekening);
  let n = 0;
  const clienten = eachOnce(bericht.clienten).map(({ bsn, prestaties }) => ({
    bsn,
    prestaties: prestaties.map((line) => mendPrestatie(line, n++, month)),
  }));
  const lines = clienten.flatMap(({ prestaties }) => prestaties);
  return {
    ...bericht,
    dagtekening,
    declaratiePeriode: { begindatum: plainDate(`${month}-01`), einddatum: lastDayOf(month) }, // CS340
    declaratieDagtekening: dagtekening,
    totaalIngediendBedrag: totalOf(lines.reduce((sum, line) => sum + signed(line.ingediendBedrag), 0)), // TR358
    clienten,
  };
}

function mend325(bericht: Of<'325'>): Of<'325'> {
  const dagtekening = recent(bericht.dagtekening);
  const { declaratieAntwoord: given } = bericht;
  if (given === undefined) return { ...bericht, dagtekening };
  let n = 0;
  const clienten = eachOnce(given.clienten).map((client) => ({
    ...client,
    prestaties: client.prestaties.map((line) => mendPrestatie(line, n++, monthBefore(dagtekening))),
  }));
  const refused = clienten
    .flatMap(({ prestaties }) => prestaties)
    .reduce((sum, line) => sum + signed(line.ingediendBedrag), 0);
  // TR342: a declaratie that is refused as a whole grants nothing.
  const isGranted = given.retourCodes.every((code) => code === '0200' || code === '8001');
  const toegekend = isGranted ? given.totaalToegekendBedrag.bedrag % 1_000_000 : 0;
  return {
    ...bericht,
    dagtekening,
    declaratieAntwoord: {
      ...given,
      totaalIngediendBedrag: totalOf(refused + toegekend),
      totaalToegekendBedrag: totalOf(toegekend),
      clienten,
    },
  };
}

function mendBericht(bericht: Bericht): Bericht {
  switch (bericht.soort) {
    case '301':
      return mend301(bericht);
    case '305':
      return mend305(bericht);
    case '307':
      return mend307(bericht);
    case '315':
      return mend315(bericht);
    case '317':
      return mend317(bericht);
    case '319':
      return mend319(bericht);
    case '323':
      return mend323(bericht);
    case '325':
      return mend325(bericht);
    default:
      // No rule of level 2 is about a retour.
      return bericht;
  }
}

/** Messages of a soort that pass levels 1 and 2. */
export function arbitraryRight(domein: Domein, soort: BerichtSoort): Arbitrary<Bericht> {
  const berichten: Arbitrary<Bericht> = arbitraryBericht[soort](domein);
  return berichten.map(mendBericht);
}
