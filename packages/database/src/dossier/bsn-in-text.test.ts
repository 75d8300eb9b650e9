import { describe, expect, it } from 'vitest';
import { makeBsn } from '../testing/make-bericht.ts';
import { holdsBsn, maskBsns } from './bsn-in-text.ts';

const bsn = makeBsn(0);
const grouped = `${bsn.slice(0, 4)} ${bsn.slice(4, 6)} ${bsn.slice(6)}`;
const dotted = `${bsn.slice(0, 3)}.${bsn.slice(3, 6)}.${bsn.slice(6)}`;

describe('a BSN in a text', () => {
  it.each([bsn, `nummer ${bsn}.`, `(${bsn})`, grouped, dotted, `${bsn},${bsn}`])('is found in %#', (text) => {
    expect(holdsBsn(text)).toBe(true);
    expect(holdsBsn(maskBsns(text))).toBe(false);
  });

  it.each(['Geen nummer', '123456789', `06${bsn}`, `${bsn}1`, 'NL91ABNA0417164300', '20 februari 2026'])(
    'is not seen in %s',
    (text) => {
      expect(holdsBsn(text)).toBe(false);
      expect(maskBsns(text)).toBe(text);
    },
  );

  it('leaves every other word when it is masked', () => {
    expect(maskBsns(`Belde over ${bsn}, morgen terug.`)).toBe('Belde over [BSN weggelaten], morgen terug.');
  });
});
