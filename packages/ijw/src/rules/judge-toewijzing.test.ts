import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, judgeCodes, makeBericht } from '../../test/change-bericht.ts';

const EIND = '<M:Einddatum>2026-07-14</M:Einddatum>';
const CODE = '<B:Code>55A11</B:Code>';
const PRODUCT = `<M:Product><B:Categorie>55</B:Categorie>${CODE}</M:Product>`;
const OMVANG = '<M:Omvang><B:Volume>2</B:Volume><B:Eenheid>04</B:Eenheid><B:Frequentie>2</B:Frequentie></M:Omvang>';
const BUDGET = '<M:Budget>500000</M:Budget>';
const HUIS =
  '<B:Huis><B:Huisnummer>9</B:Huisnummer><B:Huisletter>B</B:Huisletter><B:HuisnummerToevoeging>BEL</B:HuisnummerToevoeging><B:AanduidingWoonadres>TO</B:AanduidingWoonadres></B:Huis>';
const POSTCODE = '<B:Postcode>9999XX</B:Postcode>';
const LAND = '<B:LandCode>NL</B:LandCode>';
const TELEFOON =
  '<M:Telefoon><B:Telefoon01><B:Telefoonnummer>0201234567</B:Telefoonnummer><B:Landnummer>0031</B:Landnummer></B:Telefoon01></M:Telefoon>';
const BORN = '<B:Datum>2010-02-14</B:Datum>';
const BORN_RELATIE = '<B:Datum>1971-04-07</B:Datum>';
const FIRST_CONTACT = '<M:Contactgegevens><M:Contact><M:Soort>03</M:Soort>';
const TEMPORARY = '<M:Periode><B:Begindatum>2018-02-03</B:Begindatum></M:Periode>';
const gebruik = (datum: string, code: number) => `<B:Datum>${datum}</B:Datum><B:DatumGebruik>${code}</B:DatumGebruik>`;
const reden = (code: string, eind: string) =>
  `<M:Einddatum>${eind}</M:Einddatum><M:RedenWijziging>${code}</M:RedenWijziging>`;

const cases: [expected: string, what: string, ...changes: Change[]][] = [
  ['', 'nothing changed'],
  ['CS002', 'a Bsn with one digit changed', ['999900006', '999900015']],
  ['CS002', 'a Bsn of a relatie has no place, two digits swapped', ['999900006', '999900060']],
  ['CS139', 'day unknown, but not the first', [BORN, gebruik('2010-02-14', 1)]],
  ['', 'day unknown, on the first', [BORN, gebruik('2010-02-01', 1)]],
  ['CS139', 'month unknown, but not January', [BORN, gebruik('2010-02-01', 2)]],
  ['', 'month unknown, on 1 January', [BORN, gebruik('2010-01-01', 2)]],
  ['CS139', 'all unknown, but not 1900', [BORN, gebruik('2010-01-01', 3)]],
  ['', 'all unknown, 1900: not too old (TR002)', [BORN, gebruik('1900-01-01', 3)]],
  ['CS139', 'of a relatie as well', [BORN_RELATIE, gebruik('1971-04-07', 2)]],
  ['TR002', '1900 without saying that it is unknown', [BORN, '<B:Datum>1900-01-01</B:Datum>']],
  ['TR002', 'a day more than 120 years', [BORN, '<B:Datum>1906-03-31</B:Datum>']],
  ['', 'exactly 120 years', [BORN, '<B:Datum>1906-04-01</B:Datum>']],
  ['TR002', 'a relatie of 126', [BORN_RELATIE, '<B:Datum>1900-01-01</B:Datum>']],
  ['TR134', 'born a day after the Dagtekening', [BORN, '<B:Datum>2026-04-02</B:Datum>']],
  ['TR134', 'a relatie born after the Dagtekening', [BORN_RELATIE, '<B:Datum>2027-01-01</B:Datum>']],
  [
    'TR134',
    'assigned after the Dagtekening',
    ['datum>2026-04-01</M:Toewijzingsdatum>', 'datum>2026-04-02</M:Toewijzingsdatum>'],
  ],
  ['CS050', 'pseudoniem, without partner', ['<B:NaamGebruik>1<', '<B:NaamGebruik>5<']],
  [
    'CS050 CS318',
    'a partner and niet-natuurlijk persoon',
    [
      '</B:Geslachtsnaam><B:Voornamen>Tom',
      '</B:Geslachtsnaam><B:Partnernaam><B:Achternaam>Bo</B:Achternaam></B:Partnernaam><B:Voornamen>Tom',
    ],
    ['<B:NaamGebruik>1<', '<B:NaamGebruik>6<'],
  ],
  ['CS318', 'the client is no natuurlijk persoon', ['<B:NaamGebruik>1<', '<B:NaamGebruik>6<']],
  [
    '',
    'a relatie that is no natuurlijk persoon (IV045)',
    ['K</B:Voorletters><B:NaamGebruik>1', 'K</B:Voorletters><B:NaamGebruik>6'],
  ],
  [
    'CS050',
    'a relatie with a partner and code 6',
    ['P</B:Voorletters><B:NaamGebruik>1', 'P</B:Voorletters><B:NaamGebruik>6'],
  ],
  ['CD007', 'tolk taal without Taal', ['<B:Taal>Zweeds</B:Taal>', '']],
  ['CD007', 'doventolk with Taal', ['<B:Vorm>1<', '<B:Vorm>2<']],
  ['', 'doventolk without Taal', ['<B:Vorm>1</B:Vorm><B:Taal>Zweeds</B:Taal>', '<B:Vorm>2</B:Vorm>']],
  ['CD005', 'Postcode without LandCode', [LAND, '']],
  ['CD005 CD034 CS089', 'LandCode NL without Postcode', [POSTCODE, '']],
  [
    'CD034',
    'a verblijfadres with neither',
    [`${POSTCODE}<B:Straatnaam>Van Woustraat</B:Straatnaam><B:Plaatsnaam>Amsterdam</B:Plaatsnaam>${LAND}`, ''],
  ],
  ['CD009', 'a Periode at a verblijfadres', [`def@abc.com</M:Emailadres>`, `def@abc.com</M:Emailadres>${TEMPORARY}`]],
  ['CD025', 'an address in the Netherlands without Huis', [HUIS, '']],
  ['', 'an address abroad without Huis', [HUIS, ''], [LAND, '<B:LandCode>BE</B:LandCode>']],
  ['CS089', 'a Postcode with a space', [POSTCODE, '<B:Postcode>9999 XX</B:Postcode>']],
  ['CS089', 'a Postcode that begins with 0', [POSTCODE, '<B:Postcode>0999XX</B:Postcode>']],
  ['', 'a Postcode in small letters', [POSTCODE, '<B:Postcode>9999xx</B:Postcode>']],
  ['', 'a Postcode abroad', [POSTCODE, '<B:Postcode>B-1000</B:Postcode>'], [LAND, '<B:LandCode>BE</B:LandCode>']],
  ['CD025 TR006', 'neither Huis nor Telefoon', [HUIS, ''], [TELEFOON, '']],
  ['', 'Huis and Postcode, no Telefoon', [TELEFOON, '']],
  ['TR061 TR101', 'only a tijdelijk adres, twice', [FIRST_CONTACT, FIRST_CONTACT.replace('03', '04')]],
  [
    'CS003',
    'a Periode that ends before it begins',
    ['2018-02-03</B:Begindatum>', '2018-02-03</B:Begindatum><B:Einddatum>2018-02-02</B:Einddatum>'],
  ],
  [
    'CS003',
    'a Periode without begin',
    ['<B:Begindatum>2018-02-03</B:Begindatum>', '<B:Einddatum>2018-02-02</B:Einddatum>'],
  ],
  [
    '',
    'a Periode of one day',
    ['2018-02-03</B:Begindatum>', '2018-02-03</B:Begindatum><B:Einddatum>2018-02-03</B:Einddatum>'],
  ],
  ['CS003', 'an end a day before the begin', [EIND, '<M:Einddatum>2026-03-31</M:Einddatum>']],
  ['', 'an end on the day of the begin', [EIND, '<M:Einddatum>2026-04-01</M:Einddatum>']],
  ['CD041', 'a Code without Omvang', [OMVANG, '']],
  ['CD041', 'a Code with only a Budget', [OMVANG, BUDGET]],
  ['CD080', 'an Omvang without Code', [`55</B:Categorie>${CODE}`, '45</B:Categorie>']],
  [
    '',
    'an Omvang without Code that ended in 2020',
    [CODE, ''],
    ['<M:Ingangsdatum>2026-04-01', '<M:Ingangsdatum>2020-04-01'],
    [EIND, '<M:Einddatum>2020-12-31</M:Einddatum>'],
  ],
  [
    'CD080',
    'an Omvang without Code that ended on 1 January 2021',
    [CODE, ''],
    ['<M:Ingangsdatum>2026-04-01', '<M:Ingangsdatum>2020-04-01'],
    [EIND, '<M:Einddatum>2021-01-01</M:Einddatum>'],
  ],
  ['CD077 CD078', 'Omvang and Budget', [OMVANG, OMVANG + BUDGET]],
  [
    'CD077 CD078 CD080 TR302',
    'Omvang and Budget without Code, beside a Code of it',
    [CODE, ''],
    [OMVANG, OMVANG + BUDGET],
  ],
  ['CD075', 'a Budget without end', [EIND, ''], [`55</B:Categorie>${CODE}`, '45</B:Categorie>'], [OMVANG, BUDGET]],
  ['TR302', 'no Product but a Budget: it covers the other one (generiek)', [PRODUCT, ''], [OMVANG, BUDGET]],
  [
    'CD041 CD079',
    'no Product, no Budget, and elsewhere a Code without Omvang',
    [PRODUCT, ''],
    [OMVANG, ''],
    ['<M:Omvang><B:Volume>2</B:Volume><B:Eenheid>16</B:Eenheid><B:Frequentie>2</B:Frequentie></M:Omvang>', ''],
    [
      '<M:Ingangsdatum>2026-04-01</M:Ingangsdatum><M:Einddatum>2026-07-19',
      '<M:Ingangsdatum>2026-07-15</M:Ingangsdatum><M:Einddatum>2026-07-19',
    ],
  ],
  ['CD076', 'per week without end', [EIND, '']],
  ['', 'per month without end', [EIND, ''], ['<B:Frequentie>2<', '<B:Frequentie>4<']],
  [
    'CS338',
    'etmaal per day',
    ['<B:Eenheid>04</B:Eenheid><B:Frequentie>2<', '<B:Eenheid>14</B:Eenheid><B:Frequentie>1<'],
  ],
  [
    'CS338',
    'euro per day, without end',
    [EIND, ''],
    ['<B:Eenheid>04</B:Eenheid><B:Frequentie>2<', '<B:Eenheid>83</B:Eenheid><B:Frequentie>1<'],
  ],
  [
    'CS338',
    'stuks (84) per day',
    ['<B:Eenheid>04</B:Eenheid><B:Frequentie>2<', '<B:Eenheid>84</B:Eenheid><B:Frequentie>1<'],
  ],
  [
    '',
    'stuks (82) per day',
    ['<B:Eenheid>04</B:Eenheid><B:Frequentie>2<', '<B:Eenheid>82</B:Eenheid><B:Frequentie>1<'],
  ],
  ['CS335', 'removed, with another end', [EIND, reden('13', '2026-07-14')]],
  ['', 'removed, end on the begin', [EIND, reden('13', '2026-04-01')]],
  ['CS336', 'an old administratieve correctie', [EIND, reden('01', '2026-07-14')]],
  ['CS336', 'the same, end on the begin', [EIND, reden('01', '2026-04-01')]],
  ['TR101', 'one ToewijzingNummer twice', ['300202', '300201']],
  ['TR101', 'one relatie Nummer twice', ['<M:Nummer>2<', '<M:Nummer>1<']],
  ['TR302', 'one Code twice, overlapping', ['55A12', '55A11']],
  [
    '',
    'one Code twice, one after the other',
    ['55A12', '55A11'],
    [EIND, '<M:Einddatum>2026-04-14</M:Einddatum>'],
    [
      '<M:Ingangsdatum>2026-04-01</M:Ingangsdatum><M:Einddatum>2026-07-19',
      '<M:Ingangsdatum>2026-04-15</M:Ingangsdatum><M:Einddatum>2026-07-19',
    ],
  ],
  [
    'TR302',
    'one Code twice, sharing a day',
    ['55A12', '55A11'],
    [EIND, '<M:Einddatum>2026-04-15</M:Einddatum>'],
    [
      '<M:Ingangsdatum>2026-04-01</M:Ingangsdatum><M:Einddatum>2026-07-19',
      '<M:Ingangsdatum>2026-04-15</M:Ingangsdatum><M:Einddatum>2026-07-19',
    ],
  ],
  ['', 'one Code twice, but one removed', ['55A12', '55A11'], [EIND, reden('13', '2026-04-01')]],
  ['TR302', 'a whole Categorie beside a Code of it', [CODE, ''], [OMVANG, BUDGET]],
  ['', 'a whole Categorie beside a Code of another', [`55</B:Categorie>${CODE}`, '45</B:Categorie>'], [OMVANG, BUDGET]],
];

/** Every pair compared with every other, as the rule says it. */
function overlapsAnywhere(products: readonly Toegewezen[]): boolean {
  const covers = (a: Toegewezen, b: Toegewezen) =>
    a.product === '' || b.product === '' || a.product === b.product || [a.product, b.product].includes('45');
  return products.some((a, i) =>
    products.slice(0, i).some((b) => a.eind >= b.begin && b.eind >= a.begin && covers(a, b)),
  );
}

interface Toegewezen {
  product: string;
  begin: string;
  eind: string;
}

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-04-0${number}`);
const toegewezen = fc.record({ product: fc.constantFrom('', '45', '45A01', '45A02'), begin: day, eind: day });

function writeToegewezen({ product, begin, eind }: Toegewezen, nummer: number): string {
  const code = product.length > 2 ? `<B:Code>${product}</B:Code>` : '';
  const element = product === '' ? '' : `<M:Product><B:Categorie>45</B:Categorie>${code}</M:Product>`;
  return `<M:ToegewezenProduct><M:ToewijzingNummer>${nummer}</M:ToewijzingNummer>${element}<M:Toewijzingsdatum>2026-04-01</M:Toewijzingsdatum><M:Toewijzingstijd>12:00:00</M:Toewijzingstijd><M:Ingangsdatum>${begin}</M:Ingangsdatum><M:Einddatum>${eind}</M:Einddatum></M:ToegewezenProduct>`;
}

describe('TR302', () => {
  const [list = ''] =
    /<M:ToegewezenProducten>.*<\/M:ToegewezenProducten>/.exec(new TextDecoder().decode(makeBericht('301'))) ?? [];

  it('finds what comparing each pair finds, also for periods that end before they begin', () => {
    fc.assert(
      fc.property(fc.array(toegewezen, { minLength: 1, maxLength: 4 }), (products) => {
        const written = `<M:ToegewezenProducten>${products.map(writeToegewezen).join('')}</M:ToegewezenProducten>`;
        expect(judgeCodes('301', [list, written]).includes('TR302')).toBe(overlapsAnywhere(products));
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});

describe('judgeBericht on a 301', () => {
  it.each(cases)('gives [%s] for %s', (expected, _what, ...changes) => {
    expect(judgeCodes('301', ...changes)).toBe(expected);
  });
});
