import type { GemeenteCode } from '@samenpad/domain';
import { expect, it } from 'vitest';
import { chooseGemeenten } from './further-judge.ts';

const [running, merged, fictitious] = ['0384', '0457', '9801'] as GemeenteCode[];

it('TR378 judges by the list of gemeenten, merged ones included, where the list has the own gemeente', () => {
  const listed = chooseGemeenten(new Set([running!]));
  expect([running, merged, '0001'].map((code) => listed?.has(code as GemeenteCode))).toEqual([true, true, false]);
  expect(listed?.size).toBe(356);
});

it('TR378 judges nothing where the list lacks an own gemeente, as in the demo region', () => {
  expect(chooseGemeenten(new Set([running!, fictitious!]))).toBeUndefined();
  expect(chooseGemeenten(undefined)).toBeUndefined();
});
