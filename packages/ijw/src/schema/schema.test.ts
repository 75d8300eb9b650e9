import { readFileSync } from 'node:fs';
import { berichtSoorten, type Domein } from '@samenpad/domain';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { DATE_ELEMENTS } from '../read/values.ts';
import { deriveIwmoSchema } from './derive-iwmo.ts';
import { berichtCode, findSoort, namespaceOf, parseNamespace } from './standaard.ts';
import { getBerichtSchema } from './validator.ts';

const readData = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
const both = (['jw', 'wmo'] satisfies Domein[]).flatMap((domein) => berichtSoorten.map((soort) => ({ domein, soort })));

describe('the table of BerichtCodes', () => {
  it.each([
    ['jw', 'ijw-3.2'],
    ['wmo', 'iwmo-3.2'],
  ] as const)('is COD002 for %s', (domein, folder) => {
    const rows = readData(`${folder}/codelijsten/COD002-berichtcode.csv`).trim().split(/\r?\n/).slice(1);
    const ours = berichtSoorten.map((soort) => `${domein.toUpperCase()}${soort},${berichtCode(domein, soort)}`);
    expect(rows.map((row) => row.split(',').slice(0, 2).join(','))).toEqual(ours);
  });
});

describe('namespaces', () => {
  it.each(both)('of $domein $soort are read as they are written', ({ domein, soort }) => {
    expect(parseNamespace(namespaceOf(domein, '3.2', soort))).toEqual({ domein, release: '3.2', soort });
  });

  it.each([
    'http://www.istandaarden.nl/ijw/3_2/wmo301/schema',
    'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
    'https://www.istandaarden.nl/ijw/3_2/jw301/schema',
    '',
  ])('that are none of a message: %j', (uri) => {
    expect(parseNamespace(uri)).toBeUndefined();
  });

  it('may be of another release or a soort that does not exist', () => {
    expect(parseNamespace('http://www.istandaarden.nl/iwmo/2_4/wmo303/schema')).toEqual({
      domein: 'wmo',
      release: '2.4',
      soort: '303',
    });
    expect(findSoort('303')).toBeUndefined();
  });
});

describe('schemas', () => {
  it.each(both)('of $domein $soort refuse a message of one element', ({ domein, soort }) => {
    const text = `<m:Bericht xmlns:m="${namespaceOf(domein, '3.2', soort)}"/>`;
    const document = XmlDocument.fromString(text);
    const errors = getBerichtSchema(domein, soort).listErrors(document);
    document.dispose();
    expect(errors.map((error) => error.message)).toEqual([expect.stringContaining('Missing child element(s)')]);
  });

  it('derived for iWmo are the public ones, where those exist', () => {
    // Only texts for people, white space and the version of the schema differ.
    const strip = (schema: string) =>
      schema
        .replace(/<xs:annotation>[\s\S]*?<\/xs:annotation>/g, '')
        .replace(/\s+/g, ' ')
        .replace(/ (?=[/>])|(?<=>) (?=<)/g, '');
    for (const soort of ['301', '305', '307', '315', '317', '319', '323'] as const) {
      const derived = deriveIwmoSchema(readData(`ijw-3.2/xsd/JW${soort}.xsd`), soort);
      const parts = (schema: string) => strip(schema).match(/<xs:(element|complexType|pattern)[^>]*>/g);
      expect(parts(derived)).toEqual(parts(readData(`iwmo-3.2/xsd/WMO${soort}.xsd`)));
    }
  });

  it('have the dates that are checked for existence', () => {
    const schemas = berichtSoorten.map((soort) => readData(`ijw-3.2/xsd/JW${soort}.xsd`));
    const all = [...schemas, readData('ijw-3.2/xsd/basisschema.xsd')].join('');
    const names = [...all.matchAll(/<xs:element name="(\w+)" type="ijw:LDT_Datum"/g)].map((match) => match[1]);
    expect([...new Set(names)].sort()).toEqual(DATE_ELEMENTS);
  });
});
