import { expect, it } from 'vitest';
import { makeBsn } from './make-bericht.ts';

it('gives every test BSN, and says so when there are no more instead of looking for ever', () => {
  expect(new Set(Array.from({ length: 9_091 }, (_, n) => makeBsn(n))).size).toBe(9_091);
  expect(() => makeBsn(9_091)).toThrow('A test value is wrong');
});
