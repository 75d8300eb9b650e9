import { expect, test } from 'vitest';
import { publishSpread } from './publish-spread.ts';

/** The shares of the curve that are shown, for so many who cost about the same. */
function listShown(jeugdigen: number, publication: 'groups' | 'groups:20:60' | 'exact') {
  const amounts = Array.from({ length: jeugdigen }, (_, nr) => ({ now: 1_000_000 + nr, before: 0 }));
  return publishSpread(amounts, publication)
    .lorenz.filter(({ kosten }) => kosten.kind === 'value')
    .map(({ deel }) => deel);
}

test.each([
  ['groups', 10],
  ['groups:20:60', 20],
] as const)('P9 between two points of the curve of costs stand enough jeugdigen (%s)', (publication, least) => {
  for (const jeugdigen of [9, 20, 33, 60, 99, 150, 200, 399, 400]) {
    const shown = listShown(jeugdigen, publication);
    for (const [i, deel] of shown.slice(1).entries()) {
      expect(Math.round((deel - (shown[i] ?? 0)) * jeugdigen), `${jeugdigen} at ${deel}`).toBeGreaterThanOrEqual(
        Math.min(least, jeugdigen),
      );
    }
  }
  expect(listShown(400, publication)).toHaveLength(21);
});

test('of all costs exactly, every point of the curve is there', () => {
  expect(listShown(33, 'exact')).toHaveLength(21);
});
