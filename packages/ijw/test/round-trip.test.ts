import { type Bericht, berichtSoorten, type Domein } from '@samenpad/domain';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Envelop, judgeBericht, readBericht, wrapEnvelop, writeBericht } from '../src/index.ts';
import { decodeXml } from '../src/xml/decode.ts';
import type { XmlElement } from '../src/xml/element.ts';
import { scanXml } from '../src/xml/scan.ts';
import { arbitraryBericht } from './arbitrary.ts';
import { arbitraryRight } from './arbitrary-right.ts';
import { listTestFiles, readTestFile } from './data.ts';

/** For each of 28 kinds of message: 10,080 messages in the long test. */
const RUNS = process.env['SAMENPAD_LONG'] === '1' ? 360 : 80;
const cases = (['jw', 'wmo'] satisfies Domein[]).flatMap((domein) =>
  berichtSoorten.map((soort) => ({ domein, soort })),
);

describe('read(write(x)) = x', () => {
  it.each(cases)('for arbitrary $domein $soort', ({ domein, soort }) => {
    const berichten: Arbitrary<Bericht> = arbitraryBericht[soort](domein);
    fc.assert(
      fc.property(berichten, (bericht) => {
        const xml = writeBericht(bericht);
        expect(readBericht(xml)).toEqual({ ok: true, bericht, xml });
      }),
      { numRuns: RUNS, seed: 20261121 },
    );
  });
});

/** Of each of 28 kinds: 10,080 messages in all. */
const RIGHT = 360;

describe('read(write(x)) = x, write(read(file)) = file, and levels 1 and 2', () => {
  it('hold for 10,080 generated messages of every kind', { timeout: 600_000 }, () => {
    let held = 0;
    for (const { domein, soort } of cases) {
      fc.assert(
        fc.property(arbitraryRight(domein, soort), (bericht) => {
          const xml = writeBericht(bericht);
          const read = readBericht(xml);
          expect(read).toEqual({ ok: true, bericht, xml });
          expect(judgeBericht(xml).faults).toEqual([]);
          const again = writeBericht(read.ok ? read.bericht : bericht);
          expect(Buffer.compare(again, xml)).toBe(0);
          // As another writer lays it out: other white space, one line end, and no byte of it lost.
          const laidOut = new TextEncoder().encode(new TextDecoder().decode(xml).replaceAll(/>\r\n\s*</g, '>\n<'));
          const other = readBericht(laidOut);
          expect(other.ok && Buffer.compare(writeBericht(other.bericht), xml)).toBe(0);
          held++;
        }),
        { numRuns: RIGHT, seed: 20261123 },
      );
    }
    expect(held).toBe(10_080);
  });
});

describe('write(read(file))', () => {
  // These two break the schema (data/README.md).
  const wrong = ['data/ijw/JW315.xml', 'data/ijw/JW318.xml'];
  const examples = ['ijw', 'iwmo', 'ijw-gecorrigeerd'].flatMap((folder) => listTestFiles(`data/${folder}`));

  it.each(examples.filter((file) => !wrong.includes(file)))('is the file in canonical form: %s', (file) => {
    const { bericht } = getOutcome(file);
    const written = writeBericht(bericht);
    expect(toTree(written)).toEqual(toTree(readTestFile(file)));
    expect(readBericht(written)).toMatchObject({ ok: true, bericht });
  });
});

/** Names and texts in order: all that a message without attributes says, whatever its prefixes, white space or line ends. */
type Tree = [name: string, content: string | Tree[]];

function toTree(xml: Uint8Array): Tree {
  const decoded = decodeXml(xml);
  const root = decoded.ok ? scanXml(decoded.value) : undefined;
  if (root === undefined) throw new Error('Not an XML file');
  return treeOf(root);
}

function treeOf({ name, children, text }: XmlElement): Tree {
  return [name, children.length === 0 ? text : children.map(treeOf)];
}

function getOutcome(file: string): { bericht: Bericht } {
  const outcome = readBericht(readTestFile(file));
  if (!outcome.ok) throw new Error(`${file} must be a valid bericht`);
  return { bericht: outcome.bericht };
}

describe('writeBericht', () => {
  const { bericht } = getOutcome('data/ijw/JW305.xml');
  if (bericht.soort !== '305') throw new Error('JW305.xml is a 305');

  it('writes UTF-8 without byte order mark, with CR LF line ends (OP192)', () => {
    const xml = writeBericht(bericht);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(xml);
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\r\n<jw305:Bericht ')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/<[^>]*\/>|<(\S+)><\/\1>/); // RS031, RS033: no empty elements
  });

  it('throws on a character that XML cannot carry', () => {
    const naam = { geslachtsnaam: { naam: 'A\u0000B' } };
    expect(() => writeBericht({ ...bericht, client: { ...bericht.client, naam } })).toThrow(RangeError);
  });
});

describe('a StUF envelope', () => {
  const envelop: Envelop = {
    soort: 'Di01',
    zender: '0384',
    ontvanger: '42429011',
    referentienummer: '9c0f7b90-5c69-41e5-a837-0800200c9a66',
    functie: 'JW301',
    tijdstipBericht: '20260421132514',
  };
  const xml = readTestFile('data/ijw/JW301.xml');

  it('gives back the message and its own data', () => {
    const bare = readBericht(xml);
    const outcome = readBericht(wrapEnvelop(xml, envelop));
    expect(outcome).toMatchObject({ ok: true, envelop });
    expect(outcome.ok && bare.ok && outcome.bericht).toEqual(bare.ok && bare.bericht);
    expect(outcome.ok && Buffer.from(outcome.xml).equals(xml)).toBe(true);
  });

  it('carries a retour in a Du01 with the number of its Di01', () => {
    const retour: Envelop = {
      ...envelop,
      soort: 'Du01',
      functie: 'JW302',
      crossRefnummer: '9c0f7b90-5c69-41e5-a837-0800200c9a67',
    };
    const outcome = readBericht(wrapEnvelop(readTestFile('data/ijw/JW302.xml'), retour));
    expect(outcome).toMatchObject({ ok: true, envelop: retour, bericht: { soort: '302' } });
  });

  it('gives the faults of the message inside', () => {
    expect(readBericht(wrapEnvelop(readTestFile('data/fout/CS002.xml'), envelop))).toMatchObject({
      ok: false,
      faults: [{ level: 'waarde', code: 'CS002', line: 19, element: 'Bericht/Client/Bsn' }],
    });
  });

  it.each([
    ['envelopHeenbericht-ggk_Di01_v21-xml.xml', 'inhoud'],
    ['envelopRetourbericht-ggk_Du01-v21.xml', 'inhoud'],
    ['envelopHeenbericht-ggk_Di01_v21-tekst.xml', 'tekstbestand'],
  ])('is refused for its dummy payload: %s', (file, code) => {
    expect(readBericht(readTestFile(`data/stuf/${file}`))).toMatchObject({
      ok: false,
      faults: [{ level: 'envelop', code }],
    });
  });

  it('is no message when it is a Fo01', () => {
    expect(readBericht(readTestFile('data/stuf/Fo01.xml'))).toMatchObject({
      ok: false,
      faults: [{ code: 'geen-bericht' }],
    });
  });

  it('of more than 10 MB is read', () => {
    const text = new TextDecoder().decode(readTestFile('data/ijw-gecorrigeerd/JW323.xml'));
    const prestatie = /<jw323:Prestatie>.*?<\/jw323:Prestatie>/s.exec(text)?.[0] ?? '';
    const large = new TextEncoder().encode(text.replace(prestatie, prestatie.repeat(12_000)));
    expect(large.length).toBeGreaterThan(9_000_000);
    expect(readBericht(wrapEnvelop(large, envelop))).toMatchObject({ ok: true, bericht: { soort: '323' } });
  });
});
