import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenFolder } from '@samenpad/ijw/testing';
import { zipSync } from 'fflate';

const whole = join(goldenFolder, '01-nieuw-start-stop', '01-jw301.xml');

/** A BSN of nine digits that fails the elfproef. */
export const wrongBsn = '999900007';

/** Text of a good message, changed. */
function changed(pattern: RegExp, replacement: string): string {
  const text = readFileSync(whole, 'utf8');
  const after = text.replace(pattern, replacement);
  if (after === text) throw new Error('The change of the message changes nothing');
  return after;
}

function billionLaughs(): string {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  return `<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY l0 "lol">${entities}]>\n<Bericht>&l9;</Bericht>`;
}

/** Every way of being wrong: file name, content and what the refusal must say (code, line and a part of the sentence). */
export const badFiles: Readonly<
  Record<string, { content: () => string | Uint8Array; code: string; line?: number; says: string }>
> = {
  'brief.xml': { content: () => 'Geachte heer,\n', code: 'geen-xml', says: 'geen XML' },
  'brief.txt': { content: () => 'Geachte heer,\n', code: 'geen-xml', says: 'geen XML' },
  'foto.png': {
    content: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    code: 'codering',
    says: 'UTF-8',
  },
  'brief.pdf': {
    content: () => Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    code: 'codering',
    says: 'UTF-8',
  },
  'binair.xml': { content: () => Buffer.alloc(4096, 0xfe), code: 'codering', says: 'UTF-8' },
  'leeg.xml': { content: () => '', code: 'leeg', says: 'leeg' },
  'half.xml': {
    content: () => readFileSync(whole).subarray(0, 1500),
    code: 'afgebroken',
    line: 38,
    says: 'houdt op regel 38 op',
  },
  'nullen.zip': {
    content: () => zipSync({ 'bericht.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 9 }),
    code: 'zip-verhouding',
    says: 'verdacht groot',
  },
  'lachen.xml': { content: billionLaughs, code: 'doctype', line: 2, says: 'DOCTYPE' },
  'release.xml': { content: () => changed(/ijw\/3_2/g, 'ijw/3_1'), code: 'release', line: 1, says: 'iJw 3.1' },
  'code.xml': {
    content: () => changed(/(<[^>]*Geslacht>)\d(<)/, '$17$2'),
    code: 'codelijst',
    says: 'Geslacht',
  },
  'bsn.xml': { content: () => changed(/(<[^>]*Bsn>)\d{9}(<)/, `$1${wrongBsn}$2`), code: 'CS002', says: 'elfproef' },
};

/** Writes all of them into a folder. */
export function writeBadFiles(folder: string): void {
  for (const [name, { content }] of Object.entries(badFiles)) writeFileSync(join(folder, name), content());
}
