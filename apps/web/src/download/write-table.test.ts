import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TakenTable } from './read-table.ts';
import { writeCsv, writeExcel } from './write-table.ts';

const words = {
  percentHead: (head: string) => `${head} (%)`,
  euroHead: (head: string) => `${head} (€)`,
  table: 'Tabel',
  about: 'Verantwoording',
};
const notes = [
  { term: 'Titel', texts: ['=1+1'] },
  { term: 'Wie mist', texts: ['Taakgerichte hulp', 'Wie zonder bericht eindigt'] },
];
const table: TakenTable = {
  heads: ['Groep', 'Aantal', 'Aandeel', 'Kosten'],
  rows: [
    [
      { kind: 'text', text: '=HYPERLINK("x")' },
      { kind: 'number', value: 1234.5, digits: 1, unit: 'plain' },
      { kind: 'number', value: 0.352, digits: 1, unit: 'percent' },
      { kind: 'number', value: -12_300, digits: 0, unit: 'euro' },
    ],
    [
      { kind: 'text', text: 'Verblijf' },
      { kind: 'text', text: 'te weinig' },
      { kind: 'text', text: 'niet te bepalen' },
      { kind: 'text', text: '' },
    ],
  ],
};

describe('writeCsv', () => {
  it('S-39 puts the account above the table, writes numbers as a Dutch Excel reads them, and disarms formulas', async () => {
    // `text()` takes the byte order mark off.
    expect([...new Uint8Array(await writeCsv(table, notes, words).arrayBuffer()).slice(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
    expect((await writeCsv(table, notes, words).text()).replace('\uFEFF', '').split('\r\n')).toEqual([
      `"Titel";"'=1+1"`,
      '"Wie mist";"Taakgerichte hulp";"Wie zonder bericht eindigt"',
      '""',
      '"Groep";"Aantal";"Aandeel (%)";"Kosten (€)"',
      `"'=HYPERLINK(""x"")";"1234,5";"35,2";"-12300"`,
      '"Verblijf";"te weinig";"niet te bepalen";""',
      '',
    ]);
  });
});

describe('writeExcel', () => {
  it('writes numbers as numbers, the words of the screen as words, no formula, and the account on a sheet of its own', async () => {
    const blob = await writeExcel(table, notes, words);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const read = (part: string) => {
      const name = Object.keys(files).find((each) => each.endsWith(part));
      return name === undefined ? '' : strFromU8(files[name]!);
    };
    const sheet = read('sheet1.xml');
    const texts = `${sheet}${read('sheet2.xml')}${read('sharedStrings.xml')}`;
    expect(sheet).toMatch(/<v>1234.5<\/v>/);
    expect(sheet).toMatch(/<v>0.352<\/v>/);
    expect(sheet).toMatch(/<v>-12300<\/v>/);
    expect(texts).not.toContain('<f>');
    for (const text of ['te weinig', 'niet te bepalen', 'Taakgerichte hulp', 'Wie zonder bericht eindigt']) {
      expect(texts).toContain(text);
    }
    expect(read('workbook.xml')).toMatch(/Tabel.*Verantwoording/s);
    expect(read('styles.xml')).toContain('0.0%');
  });
});
