import { plainDate } from '@samenpad/domain';
import { expect, it } from 'vitest';
import { csvCell, formatReportCsv } from './report-table.ts';

/** A CSV cell as a spreadsheet reads it. */
function parse(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

it('S-39 writes no cell that a spreadsheet runs as a formula, and leaves numbers as they are', () => {
  const hostile = ['=', '+', '-', '@', '\t', '\r', '\0'].flatMap((start) => [
    `${start}cmd|' /C calc'!A0`,
    `${start}HYPERLINK("http://x";"y")`,
    `${start}1+1`,
  ]);
  for (const value of hostile) expect(parse(csvCell(value))).toBe(`'${value}`);
  for (const value of ['-12', '-12,5', '12', 'Jan', '', '2025-01']) expect(parse(csvCell(value))).toBe(value);
});

it('puts rows inside rows in a table of their own, with the row that they belong to', () => {
  const lines = formatReportCsv({
    figure: 'vergelijking',
    account: {
      definition: 'Eigen cijfers naast die van het CBS.',
      source: 'iJw',
      period: { van: plainDate('2025-01-01'), tot: plainDate('2025-12-31') },
      n: { kind: 'value', value: 400, count: 400 },
      completeness: null,
      excluded: [],
      storeVersion: '1',
    },
    rows: [
      {
        maat: 'toegang',
        eigen: { kind: 'value', value: 0.36, count: 400 },
        references: [{ gebied: 'Nederland', waarde: 0.341 }],
      },
      { maat: 'huishoudens', eigen: { kind: 'undetermined' }, references: [{ gebied: 'Heerlen', waarde: 0.263 }] },
    ],
  }).split('\n');
  expect(lines.slice(2)).toEqual([
    'maat;eigen',
    'toegang;0,36',
    'huishoudens;niet te bepalen',
    '# references',
    'maat;gebied;waarde',
    'toegang;Nederland;0,341',
    'huishoudens;Heerlen;0,263',
  ]);
});
