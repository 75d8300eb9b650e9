import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGlossary } from './check-glossary.ts';
import { findWordFaults, type Vocabulary } from './glossary/find-word-faults.ts';
import { listDeclaredNames } from './glossary/list-declared-names.ts';
import { loadVocabulary } from './glossary/load-vocabulary.ts';
import { listGlossaryForms, readGlossary } from './glossary/read-glossary.ts';
import { splitIdentifier } from './glossary/split-identifier.ts';

const root = join(import.meta.dirname, '../..');

describe('splitIdentifier', () => {
  it.each([
    ['listToewijzingen', ['list', 'toewijzingen']],
    ['toXMLText', ['to', 'xml', 'text']],
    ['MAX_ZIP_RATIO', ['max', 'zip', 'ratio']],
    ['create-te-vouwen', ['create', 'te', 'vouwen']],
    ['telefoon01Of2', ['telefoon', 'of']],
    ['beëindiging', ['beëindiging']],
  ])('cuts %s', (name, words) => {
    expect(splitIdentifier(name)).toEqual(words);
  });
});

describe('listDeclaredNames', () => {
  const names = (text: string) =>
    listDeclaredNames('packages/domain/src/traject/fold-traject.test.ts', text).map(({ name }) => name);

  it('takes each kind of declaration and leaves out uses, object keys and strings', () => {
    const text = `
      import { aUse, aUse as bAlias } from 'x';
      import * as cNamespace from 'y';
      export const dVariable = { notAKey: aUse, 'not-a-string': 1 };
      function eFunction<FType>(gParameter: FType, { notHere: hBinding }: X): void { notACall(); }
      class IClass { jProperty = 1; kMethod() {} get lGetter() { return 1; } }
      interface MInterface { nSignature: NotAUse; oMethod(): void }
      type PType = { qMember: 1 };
      const rSchema = z.object({ sKey: z.strictObject({ tKey: z.string() }) }).extend({ uKey: 1 });
    `;
    const expected =
      'bAlias cNamespace dVariable eFunction FType gParameter hBinding IClass jProperty kMethod lGetter MInterface nSignature oMethod PType qMember rSchema sKey tKey uKey';
    expect(names(text).slice(1).sort()).toEqual(expected.split(' ').sort());
  });

  it('takes the folder and the name of the file', () => {
    expect(names('')).toEqual(['traject-fold-traject']);
  });

  it('gives the line', () => {
    expect(listDeclaredNames('src/x.ts', '\n\nconst here = 1;')).toContainEqual({ name: 'here', line: 3 });
  });
});

describe('readGlossary', () => {
  const table = (row: string) => `# Words\n\n| word | meaning | English | source |\n|---|---|---|---|\n${row}\n`;

  it('reads words with irregular forms and makes the regular plurals', () => {
    const [begrip] = readGlossary(table('| zorgpad, zorgpaden | the way | care path | sector |'));
    expect(begrip).toEqual({
      forms: ['zorgpad', 'zorgpaden'],
      meaning: 'the way',
      english: 'care path',
      source: 'sector',
    });
    expect(listGlossaryForms(readGlossary(table('| bericht | a | b | c |')))).toEqual(
      new Set(['bericht', 'berichten', 'berichtn', 'berichts']),
    );
  });

  it.each([
    ['a row without a source', '| bericht | a | b | |'],
    ['a row with a column too few', '| bericht | a | b |'],
    ['a diacritic', '| beëindiging | a | b | c |'],
    ['a capital', '| Bericht | a | b | c |'],
    ['a word that stands twice', '| bericht | a | b | c |\n| bericht | a | b | c |'],
  ])('refuses %s', (_, row) => {
    expect(() => readGlossary(table(row))).toThrow(/Glossary line 5|stand twice/);
  });
});

describe('findWordFaults', () => {
  const vocabulary: Vocabulary = {
    ...loadVocabulary(root),
    glossary: new Set(['toewijzing', 'toewijzingen', 'actueel']),
  };
  const faults = (name: string) => findWordFaults(name, vocabulary).map(({ kind, word }) => `${kind} ${word}`);

  it.each(['listToewijzingen', 'isActueel', 'parseXmlDates', 'ids', 'T', 'byColour', 'byColor'])(
    'accepts %s',
    (name) => {
      expect(faults(name)).toEqual([]);
    },
  );

  it.each([
    ['haalToewijzingenOp', ['dutch-verb haal', 'unknown op']],
    ['toewijzingIntrekken', ['unknown intrekken']],
    ['listToewijzingenVoorAanbieder', ['unknown voor', 'unknown aanbieder']],
    ['zoekTerm', ['unknown zoek']],
    ['beëindigToewijzing', ['unknown beëindig']],
  ])('reports %s', (name, expected) => {
    expect(faults(name)).toEqual(expected);
  });
});

describe('the glossary of this repository', () => {
  it('reports the words of the fixture tree with file and line', () => {
    expect(checkGlossary(join(root, 'tools/fixtures/glossary'))).toEqual([
      'packages/domain/src/stand.ts:1 "gordijn" in gordijn: use an English word, or put the Dutch noun in docs/begrippen.md',
      'packages/domain/src/stand.ts:3 "schrijf" in schrijfBericht: a Dutch verb before "bericht"; verbs are English',
    ]);
  });

  it('holds the words of the house', () => {
    const { glossary } = loadVocabulary(root);
    expect(
      ['toewijzing', 'toewijzingen', 'zorgpaden', 'jeugdigen', 'peildatum'].every((word) => glossary.has(word)),
    ).toBe(true);
  });
});
