import { describe, expect, it } from 'vitest';
import { divideCells, findValue, sumCells } from './cell.ts';

const value = (n: number) => ({ kind: 'value' as const, value: n, count: n });
const suppressed = { kind: 'suppressed' as const };

describe('sumCells', () => {
  it('adds what is shown and never shows a sum with a hidden part', () => {
    expect(findValue(sumCells([value(105), value(85)]))).toBe(190);
    expect(sumCells([value(105), suppressed])).toEqual(suppressed);
  });

  it('has no sum of nothing', () => {
    expect(sumCells([]).kind).toBe('undetermined');
  });
});

describe('divideCells', () => {
  it('hides a share of a hidden number and cannot divide by zero', () => {
    expect(findValue(divideCells(value(30), value(20)))).toBe(1.5);
    expect(divideCells(suppressed, value(20))).toEqual(suppressed);
    expect(divideCells(value(1), value(0)).kind).toBe('undetermined');
  });
});
