import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { formats, roughMonths } from './format.ts';

const { nl, en } = formats;

describe('formats', () => {
  it('writes numbers the Dutch and the British way', () => {
    expect(nl.number(1234.5, 1)).toBe('1.234,5');
    expect(en.number(1234.5, 1)).toBe('1,234.5');
  });

  it('writes a real minus, never a hyphen', () => {
    expect(nl.number(-12)).toBe('−12');
    expect(nl.signed(-12)).toBe('− 12');
    expect(nl.number(-0.04, 1)).toBe('0,0');
    expect(nl.euro(-30)).toBe('€\u00a00');
    expect(nl.percent(-0.005, 1)).toBe('−0,5\u00a0%');
    expect(nl.euro(-1_230_000)).toBe('€\u00a0−12.300');
  });

  it('keeps a number with its unit on one line', () => {
    expect(nl.percent(0.352, 1)).toBe('35,2\u00a0%');
    expect(nl.euro(1_230_000)).toBe('€\u00a012.300');
    expect(en.percent(0.352, 1)).toBe('35.2%');
    expect(en.euro(1_230_000)).toBe('€12,300');
  });

  it('writes days and months without abbreviation points', () => {
    expect(nl.date(plainDate('2026-03-03'))).toBe('3 maart 2026');
    expect(nl.dateShort(plainDate('2026-03-03'))).toBe('3 mrt 2026');
    expect(en.date(plainDate('2026-03-03'))).toBe('3 March 2026');
  });

  it('writes moments in Dutch time, also in summer', () => {
    expect(nl.moment('2026-07-01T22:30:00Z')).toContain('2 jul 2026');
  });
});

describe('roughMonths', () => {
  it('counts both days and never says zero', () => {
    expect(roughMonths(plainDate('2025-01-01'), plainDate('2025-12-31'))).toBe(12);
    expect(roughMonths(plainDate('2025-01-01'), plainDate('2025-01-01'))).toBe(1);
  });
});
