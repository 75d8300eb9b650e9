import { expect, it } from 'vitest';
import { csvCell } from './report-table.ts';

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
