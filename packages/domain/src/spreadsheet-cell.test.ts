import { describe, expect, it } from 'vitest';
import { disarmCell } from './spreadsheet-cell.ts';

describe('disarmCell', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', '\0'];
  it.each(starts)('S-39 makes text of what begins with %j', (start) => {
    for (const rest of ["cmd|' /C calc'!A0", 'HYPERLINK("http://x";"y")', '1+1', '']) {
      expect(disarmCell(start + rest)).toBe(`'${start}${rest}`);
    }
  });

  it('S-39 does not take a formula behind a negative number for a number', () => {
    for (const value of ['-1+1', '-1-1', '-1,2=A1', '-1\n=1', '-1e5', '--1', '-,1']) {
      expect(disarmCell(value)).toBe(`'${value}`);
    }
  });

  it('leaves numbers, dates and words as they are', () => {
    for (const value of ['', '12', '-12', '-12,5', '-12.5', '-1.234,56', 'Jan', '2025-01', '06-12']) {
      expect(disarmCell(value)).toBe(value);
    }
  });
});
