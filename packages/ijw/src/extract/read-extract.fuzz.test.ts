import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExtract } from './read-extract.ts';
import { splitExtract } from './split-extract.ts';

const SEED = 26;
const VARIANTS = process.env['SAMENPAD_LONG'] === '1' ? 3_000 : 300;

/** Park–Miller: a whole number below n. */
function createRandom(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('The list is empty');
  return found;
}

const bsns = ['999900006', '999900018', '999900031'];
const toewijzingen = [
  'gemeente;bsn;toewijzingNummer;aanbieder;ingangsdatum;einddatum;verwijzer',
  ...bsns.map((bsn, i) => `0999;${bsn};${i};12345678;1-1-2025;31-12-2025;02`),
];

const files: Readonly<Record<string, readonly string[]>> = {
  'toewijzingen.csv': toewijzingen,
  'trajecten.csv': [
    'gemeente;bsn;aanbieder;hulpvorm;begin;eind',
    ...bsns.map((bsn) => `0999;${bsn};12345678;11;1-1-2025;31-12-2025`),
  ],
  'personen.csv': [
    'gemeente;bsn;voornamen;geslachtsnaam;geboortedatum',
    ...bsns.map((bsn) => `0999;${bsn};Noor;Van den Berk;1-5-2015`),
  ],
  'wmo-voorzieningen.csv': [
    'gemeente;bsn;soort;van;tot;bedrag;per',
    ...bsns.map((bsn) => `0999;${bsn};begeleiding;1-1-2025;;1.234,56;jaar`),
  ],
};

type Spoil = (lines: string[], random: (n: number) => number) => string | Uint8Array;

function changeCell(lines: string[], random: (n: number) => number, value: string): string {
  const row = 1 + random(lines.length - 1);
  const cells = at(lines, row).split(';');
  cells[random(cells.length)] = value;
  return lines.with(row, cells.join(';')).join('\r\n');
}

const spoils: Readonly<Record<string, Spoil>> = {
  separator: (lines, random) =>
    lines.map((line, i) => (i > 0 ? line.replaceAll(';', at([',', ':', ' ', '\t'], random(4))) : line)).join('\n'),
  formula: (lines, random) =>
    changeCell(lines, random, at(["=cmd|'/c calc'!A0", '+1+1', '@SUM(A1)', '=HYPERLINK("x")'], random(4))),
  merged: (lines) => lines.map((line, i) => (i > 1 ? line.replace(/^[^;]*;[^;]*/, ';') : line)).join('\n'),
  title: (lines) => ['Overzicht 2025;;;;', '', ...lines].join('\r\n'),
  missingColumn: (lines) => lines.map((line) => line.split(';').toSpliced(1, 1).join(';')).join('\n'),
  duplicateHeader: (lines) => lines.map((line) => `${line};${line.split(';')[1]}`).join('\n'),
  noHeader: (lines) => lines.slice(1).join('\n'),
  ragged: (lines, random) => changeCell(lines, random, 'a;b'),
  quote: (lines, random) => changeCell(lines, random, '"open'),
  lostDigit: (lines) => lines.join('\n').replaceAll('999900006', '999900060'),
  junk: (lines, random) => changeCell(lines, random, `${at(bsns, random(3))}x${'\u0007'.repeat(1 + random(3))}`),
  utf16WithoutBom: (lines) => Buffer.from(lines.join('\n'), 'utf16le'),
  wrongBom: (lines, random) =>
    Buffer.concat([
      Buffer.from(
        at(
          [
            [0xff, 0xfe],
            [0xfe, 0xff],
          ],
          random(2),
        ),
      ),
      Buffer.from(lines.join('\n')),
    ]),
  cut: (lines, random) => lines.join('\n').slice(0, random(at(lines, 0).length)),
  bytes: (lines, random) => {
    const bytes = Buffer.from(lines.join('\n'));
    for (let i = 0; i < 20; i++) bytes[random(bytes.length)] = random(256);
    return bytes;
  },
};

describe('R-26: bad CSV', () => {
  it(`R-26 refuses ${VARIANTS} seeded bad files (seed ${SEED}) with Dutch sentences that hold no BSN or name`, () => {
    const random = createRandom(SEED);
    const kinds = Object.entries(spoils);
    for (let i = 0; i < VARIANTS; i++) {
      const [spoil, spoilFile] = at(kinds, i);
      const [naam, lines] = at(Object.entries(files), random(4));
      const text = spoilFile([...lines], random);
      const started = process.cpuUsage();
      const outcome = readExtract(naam, typeof text === 'string' ? Buffer.from(text) : text);
      expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
      // Twenty random bytes may by chance leave a right file; everything else is made wrong on purpose.
      if (outcome.ok) expect(spoil, `variant ${i}`).toBe('bytes');
      else {
        expect(outcome.faults.length, `variant ${i}: ${spoil}`).toBeGreaterThan(0);
        for (const { message, column } of outcome.faults) {
          expect(message).toMatch(/^(Kolom \w+: [a-z]|[A-Z]).{20,160}\.$/);
          expect(`${message} ${column ?? ''}`).not.toMatch(/9999000|Noor|Berk/);
        }
      }
    }
  });

  it('R-26 reads 1 M rows within 512 MB', () => {
    const folder = mkdtempSync(join(tmpdir(), 'extract-'));
    try {
      const file = join(folder, 'toewijzingen.csv');
      writeFileSync(
        file,
        'bsn;toewijzingNummer;aanbieder;productCategorie;productCode;ingangsdatum;einddatum;verwijzer;referentie\n',
      );
      for (let from = 0; from < 1_000_000; from += 50_000) {
        const lines = Array.from({ length: 50_000 }, (_, i) => millionRow(from + i));
        writeFileSync(file, lines.join(''), { flag: 'a' });
      }
      const script = `
        import { readFileSync } from 'node:fs';
        import { readExtract } from '${new URL('./read-extract.ts', import.meta.url).href}';
        const outcome = readExtract('toewijzingen.csv', readFileSync(process.argv[1]), { gemeente: '0999' });
        console.log(outcome.ok ? outcome.extract.rows.length : outcome.faults[0], process.resourceUsage().maxRSS / 1024);
      `;
      const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script, file], {
        encoding: 'utf8',
      });
      const [rows, megabytes] = output.trim().split(' ').map(Number);
      expect(rows).toBe(1_000_000);
      expect(megabytes).toBeLessThanOrEqual(512);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function millionRow(i: number): string {
  const day = `${String(1 + (i % 28)).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}`;
  return `${at(bsns, i % 3)};${i};${12_345_600 + (i % 120)};45;45A${i % 50};${day}-${2016 + (i % 9)};${day}-${2017 + (i % 9)};0${1 + (i % 6)};REF-${i}\n`;
}

it('R-22: a correction delivery has the same content whatever the order of its rows', () => {
  const [header, ...rows] = toewijzingen;
  const random = createRandom(22);
  const deliver = (lines: readonly string[]) => {
    const outcome = readExtract('toewijzingen.csv', Buffer.from([header, ...lines].join('\n')));
    return outcome.ok
      ? splitExtract(outcome.extract, 'x')
          .map((deel) => JSON.stringify(deel))
          .sort()
      : [];
  };
  const expected = deliver(rows);
  expect(expected).toHaveLength(6);
  for (let i = 0; i < 20; i++) {
    const at = random(rows.length);
    expect(deliver([...rows.slice(at), ...rows.slice(0, at)])).toEqual(expected);
  }
});
