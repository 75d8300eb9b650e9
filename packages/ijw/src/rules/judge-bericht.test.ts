import { describe, expect, it } from 'vitest';
import { type Change, judgeCodes, makeBericht } from '../../test/change-bericht.ts';
import { listTestFiles, listTestRows, readTestFile } from '../../test/data.ts';
import { type Envelop, wrapEnvelop } from '../envelop/envelop.ts';
import { judgeBericht } from './judge-bericht.ts';
import { rules } from './list-rules.ts';

const codesOf = (file: string) =>
  [...new Set(judgeBericht(readTestFile(file)).faults.map((fault) => fault.code))].sort();

describe('judgeBericht on the messages of the standard', () => {
  const expected = new Map(listTestRows('data/ijw-fout/verwacht.csv').map(([file, codes]) => [file, codes]));

  it.each(listTestFiles('data/ijw-fout'))(
    'gives for %s what the official stylesheet gave, no more and no less',
    (file) => {
      expect(codesOf(file).join(';')).toBe(expected.get(file.split('/')[2]));
    },
  );

  const inOrder = ['data/ijw', 'data/ijw-gecorrigeerd', 'data/iwmo'].flatMap(listTestFiles);
  const WRONG: Record<string, string[]> = {
    'data/ijw/JW315.xml': ['datum-bestaat-niet'],
    'data/ijw/JW317.xml': ['CS003'],
    'data/ijw/JW318.xml': ['element-volgorde'],
    'data/ijw/JW323.xml': ['TR101'],
  };

  it.each(inOrder)('finds in %s nothing but what its README says', (file) => {
    expect(codesOf(file)).toEqual(WRONG[file] ?? []);
  });
});

const PRODUCT_01 = '<B:Categorie>01</B:Categorie>';

describe('judgeBericht on iWmo', () => {
  const cases: [expected: string, what: string, soort: 'wmo 301' | 'wmo 315' | 'wmo 317', ...changes: Change[]][] = [
    ['CS050', 'a client that is no natuurlijk persoon', 'wmo 301', ['<B:NaamGebruik>1<', '<B:NaamGebruik>6<']],
    [
      'TR380',
      'a new product a day before the Dagtekening',
      'wmo 317',
      [
        '2023-04-02</M:GewensteIngangsdatum><M:Einddatum>2023-12-31</M:Einddatum><M:Omvang>',
        '2023-04-01</M:GewensteIngangsdatum><M:Einddatum>2023-12-31</M:Einddatum><M:Omvang>',
      ],
    ],
    ['CS002', 'a wrong Bsn', 'wmo 315', ['999900006', '999900001']],
  ];

  it.each(cases)('gives [%s] for %s', (expected, _what, soort, ...changes) => {
    expect(judgeCodes(soort, ...changes)).toBe(expected);
  });

  it('lets hulpmiddelen overlap (11 to 14), and nothing else', () => {
    const product = /<M:NieuwProduct>.*<\/M:NieuwProduct>/;
    const twice = (categorie: string) => {
      const [nieuw = ''] = product.exec(new TextDecoder().decode(makeBericht('wmo 317'))) ?? [];
      const one = nieuw.replace(PRODUCT_01, `<B:Categorie>${categorie}</B:Categorie>`);
      return judgeCodes('wmo 317', [nieuw, one + one.replace('2023-04-02', '2023-04-03')]);
    };
    expect([twice('02'), twice('11'), twice('14'), twice('15')]).toEqual(['TR410', '', '', 'TR410']);
  });
});

describe('judgeBericht', () => {
  it('gives the place, the sentence and the return code of each fault, in order of line', () => {
    const judgement = judgeBericht(readTestFile('data/ijw-fout/JW301-omvang-en-budget.xml'));
    const product = 'Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]';
    expect(judgement.level).toBe(2);
    expect(judgement.faults).toEqual([
      {
        level: 'regel',
        code: 'CD077',
        line: 181,
        element: `${product}/Omvang`,
        message: 'Er staat een Budget, dus mag er geen Omvang staan; haal een van beide weg.',
        retourCode: '0001',
      },
      expect.objectContaining({ code: 'CD078', element: `${product}/Budget` }),
    ]);
  });

  it('blames the class when the element is missing', () => {
    const { faults } = judgeBericht(readTestFile('data/ijw-fout/JW301-week-zonder-einddatum.xml'));
    expect(faults.map(({ element }) => element)).toEqual(['Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]']);
  });

  it('gives a rule with a code of its own that code', () => {
    const may = '<M:ProductPeriode><B:Begindatum>2026-05-01</B:Begindatum><B:Einddatum>2026-05-06</B:Einddatum>';
    const april = '<M:ProductPeriode><B:Begindatum>2026-04-01</B:Begindatum><B:Einddatum>2026-04-30</B:Einddatum>';
    expect(judgeBericht(makeBericht('323', [april, may])).faults).toMatchObject([
      { code: 'TR319', retourCode: '9319' },
    ]);
  });

  it('reads the header of a message with a wrong Bsn, so that it can be answered', () => {
    const judgement = judgeBericht(readTestFile('data/ijw-fout/JW301-bsn.xml'));
    expect(judgement).toMatchObject({ level: 2, kop: { soort: '301', identificatie: '123456789012' } });
    expect('bericht' in judgement).toBe(false);
  });

  it('gives the message itself, also when it breaks a rule', () => {
    const judgement = judgeBericht(readTestFile('data/ijw-fout/JW323-totaal.xml'));
    expect(judgement).toMatchObject({ level: 2, bericht: { soort: '323', declaratieNummer: 'DN001' } });
  });

  it('stops at level 1 when the schema or a date is wrong', () => {
    expect(judgeBericht(readTestFile('data/ijw/JW318.xml'))).toMatchObject({ level: 1, faults: [{ level: 'xsd' }] });
    expect(judgeBericht(new Uint8Array())).toMatchObject({ level: 1, faults: [{ code: 'leeg' }] });
  });

  it('judges a message in its envelope', () => {
    const envelop: Envelop = {
      soort: 'Di01',
      zender: '0384',
      ontvanger: '42429011',
      referentienummer: '9c0f7b90-5c69-41e5-a837-0800200c9a66',
      functie: 'JW301',
      tijdstipBericht: '20260421132514',
    };
    const judgement = judgeBericht(wrapEnvelop(readTestFile('data/ijw-fout/JW301-bsn.xml'), envelop));
    expect(judgement).toMatchObject({ level: 2, envelop, faults: [{ code: 'CS002', line: 19 }] });
  });

  it('stops at a thousand faults, in the time of one walk', () => {
    const text = new TextDecoder().decode(makeBericht('305'));
    const [product = ''] = /<M:StartProduct>.*?<\/M:StartProduct>/.exec(text) ?? [];
    const { faults } = judgeBericht(new TextEncoder().encode(text.replace(product, product.repeat(3000))));
    expect(faults.length).toBe(1001);
    expect(faults[1000]?.message).toContain('meer dan 1000 fouten');
  });
});

describe('the rules', () => {
  it('have one place each', () => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
  });

  it('speak in Dutch sentences without the name of a person or a number of one', () => {
    for (const { statement, message } of rules) {
      expect(statement).toMatch(/^[A-Z][^\n]{20,300}\.$/);
      expect(message).toMatch(/^[A-Z][^\n]{20,250}; [^\n]{5,150}\.$/);
    }
  });
});
