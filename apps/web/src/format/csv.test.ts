import { describe, expect, it } from 'vitest';
import { formatCsv } from './csv.ts';

describe('formatCsv', () => {
  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('S-39 makes text of the formula %j', (cell) => {
    expect(formatCsv([[cell, 'b']])).toBe(`\uFEFF"'${cell}";"b"\r\n`);
  });

  it('leaves a negative number a number', () => {
    expect(formatCsv([['-1', '-1,5']])).toBe('\uFEFF"-1";"-1,5"\r\n');
  });

  it('keeps quotes, semicolons and line ends inside their cell', () => {
    expect(formatCsv([['a"b', 'c;d', 'e\nf'], ['1']])).toBe('\uFEFF"a""b";"c;d";"e\nf"\r\n"1"\r\n');
  });
});
