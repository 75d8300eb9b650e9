import { describe, expect, it } from 'vitest';
import type { ExtractMapping } from './extract.ts';
import { readExtractMapping } from './extract-mapping.ts';
import { findExtractSoort, readExtract } from './read-extract.ts';

const header = 'gemeente;bsn;toewijzingNummer;aanbieder;ingangsdatum;einddatum';
const row = '0999;999900006;12;12345678;1-1-2025;31-12-2025';
const toewijzingen = `${header}\n${row}\n`;

function mappingOf(value: unknown): ExtractMapping {
  const outcome = readExtractMapping(Buffer.from(JSON.stringify(value)));
  if (!outcome.ok) throw new Error('test mapping is wrong');
  return outcome.mapping;
}

function read(text: string | Uint8Array, mapping?: unknown, naam = 'toewijzingen.csv') {
  const inhoud = typeof text === 'string' ? Buffer.from(text) : text;
  return readExtract(naam, inhoud, mapping === undefined ? undefined : mappingOf(mapping));
}

function faultsOf(text: string | Uint8Array, mapping?: unknown, naam?: string) {
  const outcome = read(text, mapping, naam);
  return outcome.ok ? [] : outcome.faults.map((fault) => [fault.row, fault.column, fault.code]);
}

const expected = read(toewijzingen);

function utf16be(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
}

describe('reading a file', () => {
  it('gives rows as domain values', () => {
    expect(expected).toMatchObject({
      ok: true,
      extract: {
        soort: 'toewijzingen',
        gemeente: '0999',
        periode: { van: '2025-01-01', tot: '2025-12-31' },
        rows: [
          { bsn: '999900006', toewijzingNummer: 12, aanbieder: '12345678', einddatum: '2025-12-31', verwijzer: null },
        ],
      },
    });
  });

  it.each([
    ['a comma', toewijzingen.replaceAll(';', ',')],
    ['a tab', toewijzingen.replaceAll(';', '\t')],
    ['a bar', toewijzingen.replaceAll(';', '|')],
    ['Windows line ends', toewijzingen.replaceAll('\n', '\r\n')],
    ['old Mac line ends', toewijzingen.replaceAll('\n', '\r')],
    ['mixed line ends', `${header}\r\n${row}\n`],
    ['no last line end', toewijzingen.trimEnd()],
    ['quotes', toewijzingen.replaceAll(/[^;\n]+/g, '"$&"')],
    ['spaces around cells', toewijzingen.replaceAll(';', ' ; ')],
    ['the hint of a spreadsheet', `sep=;\r\n${toewijzingen}`],
    ['empty lines and rows', `\n${header}\n\n;;;;;\n${row}\n;;;;;\n\n`],
    ['other spelling of columns', toewijzingen.replace('toewijzingNummer;aanbieder', 'TOEWIJZING_NUMMER;Agb-code')],
    ['unknown columns, twice', `memo;${header};memo\nx;${row};=1+1\n`],
    ['a UTF-8 BOM', Buffer.from(`\ufeff${toewijzingen}`)],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${toewijzingen}`, 'utf16le')],
    ['UTF-16 big-endian', utf16be(toewijzingen)],
  ])('reads the same with %s', (_, text) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads names with diacritics in UTF-8 and windows-1252', () => {
    const text = 'gemeente;bsn;geslachtsnaam;geboortedatum\n0999;999900006;Çelik-Groß;2015-05-01\n';
    for (const encoding of ['utf8', 'latin1'] as const) {
      const outcome = read(Buffer.from(text, encoding), undefined, 'personen.csv');
      expect(outcome.ok && outcome.extract.rows).toMatchObject([{ geslachtsnaam: 'Çelik-Groß' }]);
    }
  });

  it('takes soort, gemeente, separator, columns and codes from the mapping', () => {
    const text =
      'Cliënt|Nr|Partij|Start|Wie\n999900006|12|12345678|2025-01-01|Huisarts\n999900018|13|12345678|2025-01-01|?\n';
    const outcome = read(
      Buffer.from(text, 'latin1'),
      {
        soort: 'toewijzingen',
        gemeente: '0999',
        scheidingsteken: '|',
        tekenset: 'windows-1252',
        kolommen: {
          bsn: 'Cliënt',
          toewijzingNummer: 'Nr',
          aanbieder: 'Partij',
          ingangsdatum: 'Start',
          verwijzer: 'Wie',
        },
        vertalingen: { verwijzer: { huisarts: '02', '?': '' } },
        periode: { van: '2025-01-01', tot: '2025-12-31' },
      },
      'uitdraai.txt',
    );
    expect(outcome).toMatchObject({
      ok: true,
      extract: {
        gemeente: '0999',
        periode: { van: '2025-01-01', tot: '2025-12-31' },
        rows: [{ verwijzer: '02' }, { verwijzer: null }],
      },
    });
  });

  it('counts an open row to its begin in the periode, and a row that runs in a given periode', () => {
    const open = `${header}\n${row}\n0999;999900018;13;12345678;1-6-2026;\n`;
    expect(read(open)).toMatchObject({ extract: { periode: { van: '2025-01-01', tot: '2026-06-01' } } });
    const periode = { van: '2025-12-31', tot: '2026-12-31' };
    expect(read(open, { periode })).toMatchObject({ ok: true, extract: { periode } });
  });

  it('takes an empty file of a stated periode for "there was nothing"', () => {
    const periode = { van: '2025-01-01', tot: '2025-12-31' };
    expect(read(`${header}\n`, { gemeente: '0999', periode })).toMatchObject({
      ok: true,
      extract: { rows: [], periode },
    });
  });

  it('knows the soort by the start of the file name', () => {
    expect(findExtractSoort('map/Wmo_voorzieningen 2025.CSV')).toBe('wmo-voorzieningen');
    expect(findExtractSoort('trajecten-0999.csv')).toBe('trajecten');
    expect(findExtractSoort('productenlijst.csv')).toBeUndefined();
  });
});

describe('the other soorten', () => {
  it.each([
    [
      'huishoudens.csv',
      'huishouden-id;bsn;van;tot;adres-id;adrestype',
      'H1;999900006;2020-01-01;;A1;Woning',
      {
        huishouden: 'H1',
        bsn: '999900006',
        van: '2020-01-01',
        tot: null,
        adres: 'A1',
        adrestype: 'woning',
      },
    ],
    [
      'wmo-voorzieningen.csv',
      'bsn;soort;van;tot;bedrag;per',
      '999900006;begeleiding;1-1-2025;;8.000,50;jaar',
      {
        bsn: '999900006',
        voorziening: 'begeleiding',
        van: '2025-01-01',
        tot: null,
        bedrag: 800_050,
        per: 'jaar',
      },
    ],
    [
      'pwet-voorzieningen.csv',
      'bsn;voorziening;van;bedrag;per',
      '999900006;bijstand;1-1-2025;1300;maand',
      {
        bsn: '999900006',
        voorziening: 'bijstand',
        van: '2025-01-01',
        tot: null,
        bedrag: 130_000,
        per: 'maand',
      },
    ],
    [
      'producten.csv',
      'categorie;code;hulpvorm;naam;eenheid',
      '45;45A01;BEH;Behandeling;4',
      {
        productCategorie: '45',
        productCode: '45A01',
        hulpvorm: 'beh',
        naam: 'Behandeling',
        eenheid: '04',
      },
    ],
    [
      'aanbieders.csv',
      'agb;naam;groep',
      '12345678;De Berk;Bomen',
      {
        aanbieder: '12345678',
        naam: 'De Berk',
        groep: 'Bomen',
      },
    ],
    [
      'personen.csv',
      'bsn;voornamen;geslachtsnaam;geboortedatum;geslacht;postcode',
      '999900006;Noor;Berk;1-5-2015;v;1234AB',
      {
        bsn: '999900006',
        voornamen: 'Noor',
        voorvoegsel: null,
        geslachtsnaam: 'Berk',
        geboortedatum: '2015-05-01',
        geslacht: '2',
        postcode: '1234AB',
      },
    ],
  ])('reads %s', (naam, columns, cells, values) => {
    const outcome = read(`${columns}\n${cells}\n`, { gemeente: '0999' }, naam);
    expect(outcome).toMatchObject({ ok: true, extract: { gemeente: '0999', rows: [values] } });
  });
});

describe('every way of being wrong has its code', () => {
  const other = '0999;999900018;13;12345678;1-1-2025;';
  it.each([
    ['leeg-bestand', '', [[null, null, 'leeg-bestand']]],
    ['only white space', ' \r\n\t\r\n', [[null, null, 'leeg-bestand']]],
    ['geen-rijen', `${header}\n`, [[null, null, 'geen-rijen']]],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004xl/workbook.xml'), [[null, null, 'excel-bestand']]],
    ['binary', Buffer.from([0x89, 0x50, 0, 1, 2, 0]), [[null, null, 'geen-csv']]],
    ['XML', '<?xml version="1.0"?><a/>', [[null, null, 'geen-csv']]],
    ['a quote that is not closed', `${toewijzingen}0999;"999900018;13\n`, [[3, null, 'aanhalingsteken']]],
    ['text after a quote', `${toewijzingen}0999;"999900018"8;13;12345678;1-1-2025;\n`, [[3, null, 'aanhalingsteken']]],
    ['an endless row', `${header}\n"${'x'.repeat(1_100_000)}`, [[2, null, 'rij-te-lang']]],
    ['no gemeente', toewijzingen.replaceAll(/^[^;]+;/gm, ''), [[null, null, 'gemeente-ontbreekt']]],
    [
      'no header',
      `${row}\n${other}\n`,
      [
        [null, 'bsn', 'kolom-ontbreekt'],
        [null, 'toewijzingNummer', 'kolom-ontbreekt'],
        [null, 'aanbieder', 'kolom-ontbreekt'],
        [null, 'ingangsdatum', 'kolom-ontbreekt'],
        [null, null, 'gemeente-ontbreekt'],
      ],
    ],
    ['a column twice', `${header};BSN\n${row};999900006\n`, [[null, 'bsn', 'kolom-dubbel']]],
    ['a short row', `${toewijzingen}0999;999900018\n`, [[3, null, 'aantal-kolommen']]],
    ['a long row', `${toewijzingen}${other};x\n`, [[3, null, 'aantal-kolommen']]],
    ['an empty cell', `${toewijzingen}0999;;13;12345678;1-1-2025;\n`, [[3, 'bsn', 'waarde-ontbreekt']]],
    ['a formula', `${toewijzingen}0999;=A2;13;12345678;1-1-2025;\n`, [[3, 'bsn', 'formule']]],
    [
      'several cells of several rows',
      `${header}\n0999;1;x;1;32-1-2025;\n\n${row}\n0999;999900018;13;12345678;1-1-2025;1-1-1800\n`,
      [
        [2, 'bsn', 'bsn'],
        [2, 'toewijzingNummer', 'toewijzingnummer'],
        [2, 'aanbieder', 'agb-code'],
        [2, 'ingangsdatum', 'datum'],
        [5, 'einddatum', 'datum-bereik'],
      ],
    ],
    ['gemeentecode', `${toewijzingen}099x;999900018;13;12345678;1-1-2025;\n`, [[3, 'gemeente', 'gemeentecode']]],
    ['another gemeente', `${toewijzingen}0998;999900018;13;12345678;1-1-2025;\n`, [[3, 'gemeente', 'andere-gemeente']]],
    [
      'an end before the begin',
      `${toewijzingen}0999;999900018;13;12345678;1-1-2025;31-12-2024\n`,
      [[3, 'einddatum', 'einde-voor-begin']],
    ],
    [
      'a number of another',
      `${toewijzingen}0999;999900018;12;12345678;1-1-2025;\n`,
      [[3, 'toewijzingNummer', 'nummer-van-ander']],
    ],
    ['a row twice', `${toewijzingen}${row}\n`, [[3, 'toewijzingNummer', 'dubbele-rij']]],
    ['a code off the list', `${header};verwijzer\n${row};07\n`, [[2, 'verwijzer', 'code']]],
    [
      'a reason without end',
      `${header};redenBeeindiging\n${row};31\n`,
      [[2, 'redenBeeindiging', 'reden-zonder-einde']],
    ],
    [
      'a code without category',
      `${header};productCode\n${row};45A01\n`,
      [[2, 'productCategorie', 'code-zonder-categorie']],
    ],
    ['a long reference', `${header};referentie\n${row};${'x'.repeat(37)}\n`, [[2, 'referentie', 'referentie']]],
    ['an unreadable character', `${header};referentie\n${row};a\u0007b\n`, [[2, 'referentie', 'stuurteken']]],
    [
      'a text too long',
      `${header};productCategorie;productCode\n${row};45;${'x'.repeat(201)}\n`,
      [[2, 'productCode', 'tekst-te-lang']],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('tells faults of the mapping and of what it promises', () => {
    expect(faultsOf(toewijzingen, undefined, 'lijst.csv')).toEqual([[null, null, 'soort-onbekend']]);
    expect(faultsOf(toewijzingen, { gemeente: '0998' })).toEqual([[2, 'gemeente', 'andere-gemeente']]);
    expect(faultsOf(toewijzingen, { kolommen: { klant: 'bsn' } })).toEqual([[null, 'klant', 'mapping-veld']]);
    expect(faultsOf(toewijzingen, { kolommen: { einddatum: 'Eind' } })).toEqual([[null, 'Eind', 'kolom-ontbreekt']]);
    expect(faultsOf(toewijzingen, { scheidingsteken: ',' })).toContainEqual([null, 'bsn', 'kolom-ontbreekt']);
    expect(faultsOf(Buffer.from(`${toewijzingen}é`, 'latin1'), { tekenset: 'utf-8' })).toEqual([
      [null, null, 'tekenset'],
    ]);
    expect(faultsOf(toewijzingen, { periode: { van: '2026-01-01', tot: '2026-12-31' } })).toEqual([
      [2, null, 'buiten-periode'],
    ]);
  });

  it('refuses a file above the limit', () => {
    expect(faultsOf(new Uint8Array(256 * 1024 * 1024 + 1))).toEqual([[null, null, 'bestand-te-groot']]);
  });

  it.each([
    ['no product', ';', [[2, 'productCategorie', 'product-ontbreekt']]],
    ['two products', '45;11', [[2, 'hulpvorm', 'product-dubbel']]],
    ['a hulpvorm that is too fine', ';dys', [[2, 'hulpvorm', 'hulpvorm']]],
  ])('trajecten: %s', (_, product, faults) => {
    const text = `bsn;aanbieder;begin;productCategorie;hulpvorm\n999900006;12345678;1-1-2025;${product}\n`;
    expect(faultsOf(text, { gemeente: '0999' }, 'trajecten.csv')).toEqual(faults);
  });

  it.each([
    ['personen.csv', 'bsn;geslachtsnaam;geboortedatum', '999900006;Berk;1-1-2015', 'bsn'],
    ['huishoudens.csv', 'huishouden;bsn;van;adres;adrestype', 'H;999900006;1-1-2015;A;woning', 'bsn'],
    ['wmo-voorzieningen.csv', 'bsn;soort;van;bedrag;per', '999900006;hulp;1-1-2015;10;jaar', 'bsn'],
    ['trajecten.csv', 'bsn;aanbieder;begin;hulpvorm', '999900006;12345678;1-1-2015;11', 'bsn'],
    ['producten.csv', 'categorie;code;hulpvorm', '45;A1;beh', 'productCode'],
    ['aanbieders.csv', 'agb;naam', '12345678;De Berk', 'aanbieder'],
  ])('%s refuses the same row twice', (naam, columns, cells, column) => {
    expect(faultsOf(`${columns}\n${cells}\n${cells}\n`, { gemeente: '0999' }, naam)).toEqual([
      [3, column, 'dubbele-rij'],
    ]);
  });

  it('refuses an amount that is none', () => {
    const text = 'bsn;soort;van;bedrag;per\n999900006;hulp;1-1-2015;1,234.5;jaar\n';
    expect(faultsOf(text, { gemeente: '0999' }, 'pwet-voorzieningen.csv')).toEqual([[2, 'bedrag', 'bedrag']]);
  });
});

describe('the mapping file', () => {
  it.each([
    ['no JSON', '{', [null]],
    ['no object', '[]', [null]],
    ['an unknown part', '{"bsn":"999900006"}', [null]],
    [
      'each wrong part',
      '{"soort":"x","gemeente":9,"scheidingsteken":"-","tekenset":"ebcdic"}',
      ['soort', 'gemeente', 'scheidingsteken', 'tekenset'],
    ],
    ['columns that are no texts', '{"kolommen":{"bsn":1},"vertalingen":{"bsn":"x"}}', ['kolommen', 'vertalingen']],
    ['a periode that runs back', '{"periode":{"van":"2025-02-01","tot":"2025-01-01"}}', ['periode']],
  ])('refuses %s', (_, text, columns) => {
    const outcome = readExtractMapping(Buffer.from(text));
    expect(!outcome.ok && outcome.faults.map(({ code, column }) => [code, column])).toEqual(
      columns.map((column) => ['mapping-ongeldig', column]),
    );
  });
});
