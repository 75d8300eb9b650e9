import { XmlElement as DomElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { listTestFiles, readTestFile } from '../../test/data.ts';
import { createRandom, mutateBytes } from '../../test/mutant.ts';
import { decodeXml } from './decode.ts';
import type { XmlElement } from './element.ts';
import { parseXml } from './parse.ts';
import { scanXml } from './scan.ts';

interface Tree {
  name: string;
  content: string | Tree[];
}

/** The same tree by way of the DOM of libxml2. */
function walkDom(element: DomElement): Tree {
  const children: Tree[] = [];
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof DomElement) children.push(walkDom(child));
  }
  return { name: element.name, content: children.length > 0 ? children : element.content };
}

function simplify({ name, children, text }: XmlElement): Tree {
  return { name, content: children.length > 0 ? children.map(simplify) : text };
}

function compare(inhoud: Uint8Array): boolean {
  const decoded = decodeXml(inhoud);
  if (!decoded.ok) return false;
  const parsed = parseXml(inhoud, decoded.value);
  if (!parsed.ok) return false;
  const { document, root } = parsed.value;
  try {
    expect(simplify(root)).toEqual(walkDom(document.root));
  } finally {
    document.dispose();
  }
  return true;
}

describe('scanXml', () => {
  it('sees in every example what libxml2 sees', () => {
    const files = ['data/ijw', 'data/iwmo', 'data/stuf', 'data/fout'].flatMap(listTestFiles);
    expect(files.filter((file) => compare(readTestFile(file))).length).toBeGreaterThan(50);
  });

  it('sees in files with changed bytes what libxml2 sees, when libxml2 finds them well-formed', () => {
    const random = createRandom(7);
    const inhoud = readTestFile('data/ijw/JW305.xml');
    let wellFormed = 0;
    for (let i = 0; i < 8000; i++) {
      const mutant = mutateBytes(inhoud, random);
      // The DOM of libxml2-wasm cannot step over a processing instruction.
      if (!Buffer.from(mutant).includes('<?x ?>') && compare(mutant)) wellFormed++;
    }
    expect(wellFormed).toBeGreaterThan(100);
  });

  it.each([
    '<a>x<!-- <b> --> y<![CDATA[<c>&amp;]]>z</a>',
    '<a b="1>2" c=\'"\'>t</a>',
    "<a b='<'.replace></a>",
    '<p:a xmlns:p="urn:x"><p:b/><c d="/"/>\r\n</p:a >',
    '<a>&lt;&#65;&#x1F600;&quot;&apos;&gt;&amp;amp;</a>',
    '<?xml version="1.0"?><!-- > --><?pi <x> ?><a>1\r2\r\n3&#13;</a><!-- na -->',
    '<a><b>\n</b><b></b> </a>',
    '<a>\ud83d\ude00<b>1</b></a>',
  ])('sees what libxml2 sees in %j', (text) => {
    const wellFormed = compare(new TextEncoder().encode(text));
    expect(wellFormed).toBe(!text.includes('replace'));
  });

  it('gives up on elements nested more than 64 deep', () => {
    const nest = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
    expect(scanXml(nest(64))).toMatchObject({ name: 'a' });
    expect(scanXml(nest(65))).toBeUndefined();
  });
});
