import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinNames, splitNames } from './names-in-text.ts';

test('names come back as they went, also with a comma or a per cent sign in them', () => {
  expect(joinNames(['9801', 'Praktijk Bos, Dam en Dijk'])).toBe('9801,Praktijk Bos%2C Dam en Dijk');
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), (names) => {
      expect(splitNames(joinNames(names))).toEqual(names);
    }),
  );
});

test('an empty text holds no name', () => {
  expect(splitNames('')).toEqual([]);
});
