import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../format/format.ts';
import { readShown } from './shown-number.ts';

describe('readShown', () => {
  it.each([
    ['1.234,5', 1234.5, 1, 'plain'],
    ['0', 0, 0, 'plain'],
    ['− 12', -12, 0, 'plain'],
    ['35,2\u00a0%', 0.352, 1, 'percent'],
    ['€\u00a012.300', 12_300, 0, 'euro'],
    ['−\u00a0€\u00a0300', -300, 0, 'euro'],
    ['€\u00a0−300', -300, 0, 'euro'],
  ])('reads %j', (text, value, digits, unit) => {
    expect(readShown(text, 'nl')).toEqual({ kind: 'number', value, digits, unit });
  });

  it.each(['te weinig', 'niet te bepalen', '–', '2025', '94000001', '€ 3,1 mln', '12 – 15', '1,2,3', ''])(
    'leaves %j a text',
    (text) => {
      expect(readShown(text, 'nl')).toEqual({ kind: 'text', text });
    },
  );

  it('reads back what the formats write, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (n, language) => {
          const format = formats[language];
          const numberOf = (text: string) => {
            const shown = readShown(text, language);
            return shown.kind === 'number' ? shown.value : undefined;
          };
          expect(numberOf(format.number(n / 100, 2))).toBeCloseTo(n / 100, 8);
          expect(numberOf(format.percent(n / 1000, 1))).toBeCloseTo(n / 1000, 8);
          expect(numberOf(format.euro(n * 100))).toBeCloseTo(n, 8);
          expect(numberOf(format.signed(n))).toBe(n === 0 ? 0 : n);
          expect(numberOf(format.euroSigned(n * 100))).toBeCloseTo(n, 8);
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});
