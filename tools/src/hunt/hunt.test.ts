import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseGemeenteCode } from '@samenpad/domain';
import { readExtract } from '@samenpad/ijw';
import { expect, it } from 'vitest';
import { extractHeads, huntFile } from './hunt.ts';

/** Written in two parts, so that this file holds none itself. */
const bsn = ['9999', '00006'].join('');

/** What is found in a file with this text. */
function hunt(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hunt-'));
  try {
    const path = join(folder, 'rows.csv');
    writeFileSync(path, text);
    return huntFile(path);
  } finally {
    // Emptied first: the run that this test is part of looks for the same.
    writeFileSync(join(folder, 'rows.csv'), '');
    rmSync(folder, { recursive: true });
  }
}

it('S-59 passes the tables with a BSN that Samenpad takes in, in every order and with each separator', () => {
  expect(hunt(`gemeente;bsn;geslachtsnaam;geboortedatum\n0384;${bsn};Iep;2012-01-01\n`)).toEqual([]);
  expect(hunt(`"adres","bsn","van","huishouden","adrestype"\r\nA1,${bsn},2020-01-01,H1,woning\r\n`)).toEqual([]);
});

it.each([
  ['a log with a column bsn', `tijd;bsn;handeling\n2026-01-01;${bsn};gelezen\n`],
  [
    'an export with a column bsn beside those of an extract',
    `bsn;geslachtsnaam;geboortedatum;notitie\n${bsn};Iep;2012;x\n`,
  ],
  ['a column bsn alone', `bsn\n${bsn}\n`],
  ['a part of the columns of an extract', `bsn;geslachtsnaam\n${bsn};Iep\n`],
  ['a table without a head', `${bsn};Iep;2012-01-01\n`],
])('S-59 finds a BSN in %s', (_what, text) => {
  expect(hunt(text)).toEqual(['BSN']);
});

it('S-59 knows the columns of each extract as packages/ijw reads them', () => {
  const gemeente = parseGemeenteCode('0999');
  if (gemeente === undefined) throw new Error('0999 is a gemeente');
  for (const [soort, { must, may }] of Object.entries(extractHeads)) {
    const naam = `${soort === 'voorzieningen' ? 'wmo-voorzieningen' : soort}.csv`;
    const faultsOf = (columns: readonly string[]) => {
      const kolommen = Object.fromEntries(columns.map((column) => [column, column]));
      const text = Buffer.from(`${columns.join(';')}\n${columns.map(() => 'x').join(';')}\n`);
      const outcome = readExtract(naam, text, { gemeente, kolommen });
      const codes = outcome.ok ? [] : outcome.faults.map(({ code }) => code);
      return codes.filter((code) => code === 'kolom-ontbreekt' || code === 'mapping-veld');
    };
    expect([soort, faultsOf([...must, ...may])]).toEqual([soort, []]);
    for (const left of must) {
      expect([soort, left, faultsOf([...must, ...may].filter((column) => column !== left))]).toEqual([
        soort,
        left,
        ['kolom-ontbreekt'],
      ]);
    }
    expect([soort, faultsOf([...must, 'notitie'])]).toEqual([soort, ['mapping-veld']]);
  }
});
