import type {
  AgbCode,
  BeantwoordBericht,
  BerichtClient,
  BerichtIdentificatie,
  BerichtKop,
  Bsn,
  Cents,
  Contact,
  Domein,
  GemeenteCode,
  Heenbericht,
  HeenSoort,
  Omvang,
  PlainDate,
  Prestatie,
  Product,
  ReferentieAanbieder,
  Relatie,
  Retourbericht,
  RetourSoort,
  ToewijzingNummer,
  VolledigeNaam,
} from '@samenpad/domain';
import { addDays, cents, heenSoortOf, parseBsn, plainDate } from '@samenpad/domain';
import fc, { type Arbitrary } from 'fast-check';
import { listKlassen } from '../src/write/retour.ts';

// Arbitrary messages that are valid against the schemas of 3.2. Brands are put on values made to their rule.

/** Text of any script with at least one visible character; XML keeps all but control characters. */
function text(maxLength: number): Arbitrary<string> {
  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Array.from('abcXYZ 0189-.&<>"\'éëøŁ/')) },
    { weight: 1, arbitrary: fc.constantFrom('漢', 'ß', '\u00a0', 'ỳ') },
  );
  return fc
    .array(character, { minLength: 1, maxLength: Math.min(maxLength, 40) })
    .map((characters) => characters.join(''))
    .filter((value) => /[^\s]/.test(value));
}

const date: Arbitrary<PlainDate> = fc
  .integer({ min: -25_000, max: 30_000 })
  .map((day) => addDays(plainDate('1970-01-01'), day));
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const code = fc.constantFrom;
const whole = (max: number) => fc.integer({ min: 0, max });
const amount: Arbitrary<Cents> = whole(99_999_999).map(cents);
const time = fc
  .tuple(whole(23), whole(59), whole(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const versie = fc.tuple(whole(9), whole(20), whole(20)).map((parts) => parts.join('.'));
const bsn: Arbitrary<Bsn> = fc
  .integer({ min: 999_900_000, max: 999_999_999 })
  .filter((value) => parseBsn(String(value)) !== undefined)
  .map((value) => String(value) as Bsn);
const gemeente = digits(4) as Arbitrary<GemeenteCode>;
const agbCode = digits(8) as Arbitrary<AgbCode>;
const identificatie = text(12).map((value) => value.slice(0, 12).trim() || 'X') as Arbitrary<BerichtIdentificatie>;
const toewijzingNummer = whole(999_999_999) as Arbitrary<ToewijzingNummer>;
const referentie = text(36).map((value) => value.slice(0, 36).trim() || 'X') as Arbitrary<ReferentieAanbieder>;
const commentaar = fc.array(text(40), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

/** A record in which `optional` keys may be absent, never undefined. */
function record<T extends object>(
  model: { [K in keyof T]-?: Arbitrary<Exclude<T[K], undefined>> },
  optional: readonly (keyof T & string)[] = [],
): Arbitrary<T> {
  const requiredKeys: string[] = Object.keys(model).filter((key) => !optional.some((name) => name === key));
  const arbitraries: Record<string, Arbitrary<unknown>> = model;
  // The model has an arbitrary for each key of T; fast-check does not know which may be absent.
  return fc.record(arbitraries, { requiredKeys, noNullPrototype: true }) as Arbitrary<T>;
}

const categorieen: Record<Domein, readonly string[]> = { jw: ['41', '43', '45', '54'], wmo: ['01', '07', '15', '18'] };
const redenen: Record<Domein, readonly string[]> = {
  jw: ['02', '20', '31', '34', '39'],
  wmo: ['02', '19', '20', '23', '36'],
};

const achternaam = record<VolledigeNaam['geslachtsnaam']>(
  { naam: text(200), voorvoegsel: code('van', 'van der', "'t") },
  ['voorvoegsel'],
);
const voorletters = fc.stringMatching(/^[A-Za-zé]{1,6}$/);
const naam = record<VolledigeNaam>(
  {
    geslachtsnaam: achternaam,
    partnernaam: achternaam,
    voornamen: text(200),
    voorletters,
    naamGebruik: code('1', '2', '3', '4', '5', '6'),
  },
  ['partnernaam', 'voornamen', 'voorletters'],
);
const verkorteNaam = record<BerichtClient['naam']>({ geslachtsnaam: achternaam, voornamen: text(200), voorletters }, [
  'voornamen',
  'voorletters',
]);
const geboortedatum = record<BerichtClient['geboortedatum']>({ datum: date, datumGebruik: code('1', '2', '3') }, [
  'datumGebruik',
]);
const geslacht = code('0', '1', '2');
const client = record<BerichtClient>({ bsn, geboortedatum, geslacht, naam: verkorteNaam });
const telefoon = record({ telefoonnummer: fc.stringMatching(/^[0-9]{1,15}$/), landnummer: code('31', '+31') });

const contact: Arbitrary<Contact> = record<Contact>(
  {
    soort: code('01', '02', '03', '04'),
    adres: record<NonNullable<Contact['adres']>>(
      {
        huis: record<NonNullable<NonNullable<Contact['adres']>['huis']>>(
          {
            huisnummer: whole(99_999),
            huisletter: code('a', 'Z'),
            huisnummerToevoeging: code('bis', '2'),
            aanduidingWoonadres: code('AB', 'BY', 'TO', 'WW'),
          },
          ['huisletter', 'huisnummerToevoeging', 'aanduidingWoonadres'],
        ),
        postcode: code('1234AB', '9999ZZ'),
        straatnaam: text(24).map((value) => value.slice(0, 24).trim() || 'X'),
        plaatsnaam: text(80),
        landCode: code('NL', 'BE'),
      },
      ['huis', 'postcode', 'straatnaam', 'plaatsnaam', 'landCode'],
    ),
    organisatie: text(35).map((value) => value.slice(0, 35).trim() || 'X'),
    telefoon: record<NonNullable<Contact['telefoon']>>({ telefoon01: telefoon, telefoon02: telefoon }, ['telefoon02']),
    emailadres: code('a@example.org', 'b.c@example.nl'),
    periode: record<NonNullable<Contact['periode']>>({ begindatum: date, einddatum: date }, ['begindatum']),
  },
  ['adres', 'organisatie', 'telefoon', 'emailadres', 'periode'],
);

const relatie = record<Relatie>(
  { nummer: digits(6), volgorde: whole(99), soort: code('03', '10', '25'), geboortedatum, geslacht, naam, contact },
  ['volgorde', 'geboortedatum', 'geslacht'],
);
const omvang = record<Omvang>({
  volume: whole(99_999_999),
  eenheid: code('01', '04', '14', '16', '82', '83', '84'),
  frequentie: code('1', '2', '4', '6'),
});
const product = (domein: Domein) =>
  record<Product>({ categorie: code(...categorieen[domein]), code: fc.stringMatching(/^[0-9A-Z]{1,5}$/) }, ['code']);
const some = <T>(item: Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });
const maybe = <T>(item: Arbitrary<T>) => fc.array(item, { maxLength: 2 });
const periode = record({ begindatum: date, einddatum: date });
const bedrag = record({ bedrag: amount, debetCredit: code<'D' | 'C'>('D', 'C') });
const totaal = record({
  bedrag: whole(999_999_999_999).map(cents),
  debetCredit: code<'D' | 'C'>('D', 'C'),
});
const xsdVersie = record({ basisschema: versie, bericht: versie });
const retourCodes = some(code('0200', '0233', '9056', '9321', 'S300'));
const declaratieNummer = fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/);

const GEMEENTE_SENDS: HeenSoort[] = ['301', '319', '325'];

function kop<S extends HeenSoort>(domein: Domein, soort: S): Arbitrary<BerichtKop<S>> {
  return record({ gemeente, aanbieder: agbCode, identificatie, dagtekening: date, xsdVersie }).map((parts) => ({
    domein,
    soort,
    release: '3.2',
    afzender: GEMEENTE_SENDS.includes(soort) ? parts.gemeente : parts.aanbieder,
    ...parts,
  }));
}

/** Joins a kop and the rest of a bericht. */
function withKop<S extends HeenSoort, B extends object>(domein: Domein, soort: S, body: Arbitrary<B>) {
  return fc.tuple(kop(domein, soort), body).map(([head, rest]) => ({ ...head, ...rest }));
}

type Of<S extends HeenSoort> = Extract<Heenbericht, { soort: S }>;

function toewijzing(domein: Domein) {
  const toegewezen = record<Of<'301'>['toegewezenProducten'][number]>(
    {
      toewijzingNummer,
      referentieAanbieder: referentie,
      product: product(domein),
      toewijzingsdatum: date,
      toewijzingstijd: time,
      ingangsdatum: date,
      einddatum: date,
      redenWijziging: code('01', '04', '13'),
      omvang,
      budget: amount,
      commentaar,
    },
    ['referentieAanbieder', 'product', 'einddatum', 'redenWijziging', 'omvang', 'budget', 'commentaar'],
  );
  const toewijzingClient = record<Of<'301'>['client']>(
    {
      bsn,
      geboortedatum,
      geslacht,
      naam,
      communicatie: record<{ vorm: string; taal?: string }>(
        { vorm: code('1', '2', '3'), taal: code('Fries', 'Papiaments') },
        ['taal'],
      ),
      juridischeStatus: code('01', '04'),
      wettelijkeVertegenwoordiging: code('06', '09'),
      commentaar,
      relaties: maybe(relatie),
      contactgegevens: some(contact),
    },
    ['communicatie', 'juridischeStatus', 'wettelijkeVertegenwoordiging', 'commentaar'],
  );
  return withKop(domein, '301', record({ client: toewijzingClient, toegewezenProducten: some(toegewezen) }));
}

function delivery(domein: Domein) {
  return {
    toewijzingNummer,
    product: product(domein),
    toewijzingIngangsdatum: date,
    begindatum: date,
    statusAanlevering: code('1', '3'),
  };
}
const OPTIONAL_DELIVERY = ['toewijzingNummer', 'product', 'toewijzingIngangsdatum'] as const;

function start(domein: Domein) {
  const startProduct = record<Of<'305'>['startProducten'][number]>(delivery(domein), [...OPTIONAL_DELIVERY]);
  return withKop(domein, '305', record({ client, startProducten: some(startProduct) }));
}

function stop(domein: Domein) {
  const stopProduct = record<Of<'307'>['stopProducten'][number]>(
    { ...delivery(domein), redenBeeindiging: code(...redenen[domein]), einddatum: date },
    [...OPTIONAL_DELIVERY],
  );
  return withKop(domein, '307', record({ client, stopProducten: some(stopProduct) }));
}

function verzoekToewijzing(domein: Domein) {
  const aangevraagd = record<Of<'315'>['aangevraagdeProducten'][number]>(
    {
      referentieAanbieder: referentie,
      beschikkingNummer: whole(999_999_999),
      product: product(domein),
      beschikkingIngangsdatum: date,
      toewijzingIngangsdatum: date,
      toewijzingEinddatum: date,
      omvang,
      budget: amount,
      verwijzer: record<Of<'315'>['aangevraagdeProducten'][number]['verwijzer']>(
        { type: code('01', '02', '08'), naam: text(64), zorgverlenerCode: agbCode },
        ['naam', 'zorgverlenerCode'],
      ),
      raamcontract: code('1', '2'),
      commentaar,
    },
    [
      'beschikkingNummer',
      'product',
      'beschikkingIngangsdatum',
      'toewijzingEinddatum',
      'omvang',
      'budget',
      'raamcontract',
      'commentaar',
    ],
  );
  const plain = record<Of<'315'>['client']>(
    { bsn, geboortedatum, geslacht, naam: verkorteNaam, gezagsdragerBekend: code('1', '2'), commentaar },
    ['gezagsdragerBekend', 'commentaar'],
  );
  // Only iJw has GezagsdragerBekend.
  const own = domein === 'jw' ? plain : plain.map(({ gezagsdragerBekend: _, ...rest }) => rest);
  return withKop(domein, '315', record({ client: own, aangevraagdeProducten: some(aangevraagd) }));
}

function verzoekWijziging(domein: Domein) {
  const wish = { gewensteIngangsdatum: date, einddatum: date, omvang, budget: amount };
  const optional = ['einddatum', 'omvang', 'budget'] as const;
  return withKop(
    domein,
    '317',
    record({
      bsn,
      referentieAanbieder: referentie,
      redenVerzoek: code('1', '2'),
      ongewijzigdeProducten: maybe(toewijzingNummer),
      teWijzigenProducten: maybe(
        record<Of<'317'>['teWijzigenProducten'][number]>({ toewijzingNummer, ...wish }, [...optional]),
      ),
      nieuweProducten: maybe(
        record<Of<'317'>['nieuweProducten'][number]>({ product: product(domein), ...wish }, ['product', ...optional]),
      ),
    }),
  );
}

function antwoord(domein: Domein) {
  type Body = Omit<Of<'319'>, keyof BerichtKop<'319'>>;
  const plain = record<Body>(
    {
      referentieAanbieder: referentie,
      verzoekAntwoord: code('1', '2'),
      redenAfwijzingVerzoek: code('1', '8', '9'),
      woonplaatsGemeente: gemeente,
    },
    ['redenAfwijzingVerzoek', 'woonplaatsGemeente'],
  );
  // Only iJw has Woonplaatsbeginsel.
  return withKop(domein, '319', domein === 'jw' ? plain : plain.map(({ woonplaatsGemeente: _, ...rest }) => rest));
}

function prestatieModel(domein: Domein) {
  return {
    referentieNummer: digits(8),
    vorigReferentieNummer: digits(8),
    toewijzingNummer,
    productCategorie: code(...categorieen[domein]),
    productCode: digits(5),
    productPeriode: periode,
    geleverdVolume: whole(99_999_999),
    eenheid: code('01', '04', '83'),
    productTarief: amount,
    ingediendBedrag: bedrag,
  };
}

function declaratie(domein: Domein) {
  const prestatie = record<Prestatie>(prestatieModel(domein), ['vorigReferentieNummer', 'productTarief']);
  return withKop(
    domein,
    '323',
    record({
      declaratieNummer,
      declaratiePeriode: periode,
      declaratieDagtekening: date,
      totaalIngediendBedrag: totaal,
      clienten: some(record({ bsn, prestaties: some(prestatie) })),
    }),
  );
}

function declaratieAntwoord(domein: Domein) {
  type Antwoord = NonNullable<Of<'325'>['declaratieAntwoord']>;
  type Body = Omit<Of<'325'>, keyof BerichtKop<'325'>>;
  const prestatie = record<Prestatie & { retourCodes: string[] }>({ ...prestatieModel(domein), retourCodes }, [
    'vorigReferentieNummer',
    'productTarief',
  ]);
  const body = record<Body>(
    {
      declaratieIdentificatie: identificatie,
      declaratieIdentificatieDagtekening: date,
      declaratieAntwoord: record<Antwoord>({
        declaratieNummer,
        totaalIngediendBedrag: totaal,
        totaalToegekendBedrag: totaal,
        retourCodes,
        clienten: maybe(record({ bsn, retourCodes, prestaties: some(prestatie) })),
      }),
      retourCodes,
      xsltVersie: versie,
      xsdVersieDeclaratie: xsdVersie,
    },
    ['declaratieAntwoord', 'xsltVersie'],
  );
  return withKop(domein, '325', body);
}

const arbitraryHeenbericht: { [S in HeenSoort]: (domein: Domein) => Arbitrary<Of<S>> } = {
  '301': toewijzing,
  '305': start,
  '307': stop,
  '315': verzoekToewijzing,
  '317': verzoekWijziging,
  '319': antwoord,
  '323': declaratie,
  '325': declaratieAntwoord,
};

/** A retour: of the header alone, with or without codes, or with codes on each class of its heenbericht. */
function retour(soort: RetourSoort) {
  return (domein: Domein): Arbitrary<Retourbericht> => {
    const heenberichten: Arbitrary<BeantwoordBericht> = arbitraryHeenbericht[heenSoortOf[soort]](domein);
    const own = record<
      Pick<Retourbericht, 'identificatieRetour' | 'dagtekeningRetour' | 'xsltVersie' | 'xsdVersieRetour'>
    >({ identificatieRetour: identificatie, dagtekeningRetour: date, xsltVersie: versie, xsdVersieRetour: xsdVersie }, [
      'xsltVersie',
    ]);
    const header = fc
      .tuple(kop(domein, heenSoortOf[soort]), fc.option(retourCodes, { nil: [] }))
      .map(([head, codes]) => ({
        ...head,
        soort,
        retourCodes: codes.map((one) => ({ element: '', code: one })),
      }));
    const whole = heenberichten.chain((heenbericht) => {
      const klassen = ['', ...listKlassen(heenbericht)];
      const { domein: _, soort: __, release, gemeente: gem, aanbieder, afzender, ...rest } = heenbericht;
      const head = {
        domein,
        soort,
        release,
        gemeente: gem,
        aanbieder,
        afzender,
        identificatie: rest.identificatie,
        dagtekening: rest.dagtekening,
        xsdVersie: rest.xsdVersie,
      };
      return fc.array(retourCodes, { minLength: klassen.length, maxLength: klassen.length }).map((codes) => ({
        ...head,
        heenbericht,
        retourCodes: klassen.flatMap((element, i) => (codes[i] ?? []).map((one) => ({ element, code: one }))),
      }));
    });
    return fc.tuple(fc.oneof(header, whole), own).map(([content, mine]) => ({ ...content, ...mine }));
  };
}

/** Valid messages of each soort. */
export const arbitraryBericht = {
  ...arbitraryHeenbericht,
  '302': retour('302'),
  '306': retour('306'),
  '308': retour('308'),
  '316': retour('316'),
  '318': retour('318'),
  '320': retour('320'),
};
