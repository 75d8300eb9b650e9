import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { readQuick } from '../src/quick/read-quick.ts';
import { parseNamespace } from '../src/schema/standaard.ts';
import { getBerichtSchema } from '../src/schema/validator.ts';
import { decodeXml } from '../src/xml/decode.ts';
import { SAFE_OPTIONS } from '../src/xml/parse.ts';
import { scanXml } from '../src/xml/scan.ts';
import { listTestFiles, readTestFile } from './data.ts';
import { createRandom, mutateBytes, mutateContent } from './mutant.ts';

const MUTANTS = process.env['SAMENPAD_LONG'] === '1' ? 60_000 : 12_000;
const files = ['data/ijw', 'data/iwmo', 'data/ijw-gecorrigeerd', 'golden'].flatMap(listTestFiles).map(readTestFile);

/** What libxml2 says of the same bytes. */
function isAcceptedByLibxml(inhoud: Uint8Array): boolean {
  const document = XmlDocument.fromBuffer(inhoud, { option: SAFE_OPTIONS });
  try {
    const name = parseNamespace(document.root.namespaceUri);
    if (name === undefined || name.release !== '3.2') return false;
    return getBerichtSchema(name.domein, name.soort as '301').listErrors(document).length === 0;
  } finally {
    document.dispose();
  }
}

/** Whether the quick reader takes it; fails when libxml2 does not, or when the trees differ. */
function checkQuick(inhoud: Uint8Array): boolean {
  const decoded = decodeXml(inhoud);
  const quick = decoded.ok ? readQuick(decoded.value) : undefined;
  if (!decoded.ok || quick === undefined) return false;
  expect(isAcceptedByLibxml(inhoud)).toBe(true);
  expect(quick.root).toEqual(scanXml(decoded.value));
  return true;
}

describe('the quick reader', () => {
  it('takes every example that libxml2 accepts', () => {
    const taken = files.filter(checkQuick).length;
    expect(taken).toBe(files.filter(isAcceptedByLibxml).length);
    expect(taken).toBeGreaterThan(150);
  });

  it(`R-24 takes of ${MUTANTS} mutants none that libxml2 refuses, and gives the tree of the slow way`, () => {
    const random = createRandom(20261123);
    let taken = 0;
    for (let i = 0; i < MUTANTS; i++) {
      const file = files.at(i % files.length) ?? new Uint8Array();
      const content = () => new TextEncoder().encode(mutateContent(new TextDecoder().decode(file), random).text);
      if (checkQuick(random(2) === 0 ? mutateBytes(file, random) : content())) taken++;
    }
    expect(taken).toBeGreaterThan(MUTANTS / 20);
  });

  const start = new TextDecoder().decode(readTestFile('data/ijw/JW305.xml'));
  const change = (from: RegExp | string, to: string) => {
    const changed = start.replace(from, to);
    expect(changed).not.toBe(start);
    return new TextEncoder().encode(changed);
  };

  it.each([
    ['a comment', change('<jw305:Client>', '<!-- x --><jw305:Client>')],
    ['an entity', change(/(<ijw:Achternaam>)[^<]*/, '$1R&amp;D')],
    ['CDATA', change(/(<ijw:Achternaam>)[^<]*/, '$1<![CDATA[Jansen]]>')],
    ['an instruction', change('<jw305:Client>', '<?x y?><jw305:Client>')],
    ['a blank in a tag', change('<jw305:Client>', '<jw305:Client >')],
    ['a name outside the BMP', change(/(<ijw:Achternaam>)[^<]*/, '$1Jansen𠮷')],
  ])('leaves %s to libxml2, which accepts it', (_what, inhoud) => {
    expect(checkQuick(inhoud)).toBe(false);
    expect(isAcceptedByLibxml(inhoud)).toBe(true);
  });

  it.each([
    ['other prefixes', change(/\bjw305(?=[:=])/g, 'm')],
    ['CR LF', change(/\r?\n/g, '\r\n')],
    ['no white space at all', change(/>\s+</g, '><')],
    [
      'an unused namespace',
      change('<jw305:Bericht', '<jw305:Bericht xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'),
    ],
  ])('takes a message with %s', (_what, inhoud) => {
    expect(checkQuick(inhoud)).toBe(true);
  });

  it.each([
    ['a control sign in a text', change(/(<ijw:Achternaam>)[^<]*/, '$1Jan\u0001')],
    ['a day that does not exist', change(/(<ijw:Dagtekening>)[^<]*/, '$12026-02-30')],
    ['a second root', change(/(<jw305:Bericht [\s\S]*)/, '$1$1')],
    ['text behind the root', change(/$/, 'x')],
    ['one prefix for two namespaces', change('xmlns:ijw', 'xmlns:jw305')],
    ['an attribute', change('<jw305:Client>', '<jw305:Client a="b">')],
  ])('does not take %s', (_what, inhoud) => {
    expect(checkQuick(inhoud)).toBe(false);
  });
});
