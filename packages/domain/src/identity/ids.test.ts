import { describe, expect, it } from 'vitest';
import { cents, parseAgbCode, parseBsn, parseGemeenteCode, parseToewijzingNummer } from './ids.ts';

describe('identifiers', () => {
  it('take a BSN only when it passes the elfproef (CS002)', () => {
    // 9·9+9·8+9·7+9·6+0+0+0+0−6 = 264 = 24 × 11
    expect(parseBsn('999900006')).toBe('999900006');
    for (const text of ['999900007', '000000000', '99990000', '9999000061', '99990000a']) {
      expect(parseBsn(text)).toBeUndefined();
    }
  });

  it('keep leading zeros of codes and refuse other lengths', () => {
    expect(parseGemeenteCode('0384')).toBe('0384');
    expect(parseGemeenteCode('384')).toBeUndefined();
    expect(parseAgbCode('01234567')).toBe('01234567');
    expect(parseAgbCode('1234567')).toBeUndefined();
  });

  it('take a ToewijzingNummer of at most nine digits', () => {
    expect(parseToewijzingNummer('999999999')).toBe(999_999_999);
    expect(parseToewijzingNummer('1000000000')).toBeUndefined();
  });

  it('refuse broken cents', () => {
    expect(cents(1999)).toBe(1999);
    expect(() => cents(19.99)).toThrow(RangeError);
  });
});
