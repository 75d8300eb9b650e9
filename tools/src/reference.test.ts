import { expect, test } from 'vitest';
import { listDifferences, readRecorded, runReference, scripts } from './reference.ts';

test('finds a digit that changed, a value that is gone and a list that grew', () => {
  expect(listDifferences({ a: [1, 2], b: null }, { a: [1, 2], b: null })).toEqual([]);
  expect(listDifferences({ a: [1, 2] }, { a: [1, 2.001] })).toEqual(['/a/1']);
  expect(listDifferences({ a: [1, 2] }, { a: [1, null] })).toEqual(['/a/1']);
  expect(listDifferences({ a: [1, 2] }, { a: [1, 2, 3] })).toEqual(['/a']);
});

test.each(scripts)('R still gives the recorded values of %s, where R is installed', async (script) => {
  const recorded = readRecorded(script);
  expect(recorded).toBeTypeOf('object');
  const fresh = await runReference(script);
  if (fresh !== undefined) expect(listDifferences(recorded, fresh)).toEqual([]);
});
