import type { Hulpvorm } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { computeRiskSets } from '../statistics/spells.ts';
import type { SpellStratum } from './count-spells.ts';
import { testHulpvormen } from './test-hulpvormen.ts';

/** So many trajecten of a hulpvorm that ended after these days. */
const ended = (hulpvorm: Hulpvorm, exit: number, count: number, event = 1): SpellStratum => {
  const left = Int32Array.from({ length: exit + 1 }, (_, day) => (day === exit ? count : 0));
  const none = new Int32Array(0);
  const entered = Int32Array.of(count);
  const days = event === 1 ? { entered, running: none, ended: left } : { entered, running: left, ended: none };
  const risk = computeRiskSets(days);
  return { jaar: 2022, hulpvorm, risk, without18: risk };
};

test('by hand: two hulpvormen of 30, of which one ends on day 10 and the other on day 20', () => {
  const { hulpvormen, chiKwadraat, vrijheidsgraden, kans } = testHulpvormen(
    [ended('ggz', 20, 30), ended('beg', 10, 30), ended('dag', 5, 29), ended('wijk', 5, 30, 0)],
    'exact',
  );
  // dag has too few trajecten, wijk no ends.
  expect(hulpvormen).toEqual(['beg', 'ggz']);
  // Day 10: 60 at risk, 30 end, of beg 15 expected; variance 30·30·30·30 ÷ (60²·59) = 3.8136. Day 20 has one group only.
  expect(chiKwadraat).toMatchObject({ kind: 'value', count: 60 });
  expect(chiKwadraat.kind === 'value' ? chiKwadraat.value : 0).toBeCloseTo(15 ** 2 / 3.813559, 3);
  expect(vrijheidsgraden).toMatchObject({ value: 1 });
  expect(kans.kind === 'value' && kans.value < 1e-10).toBe(true);
});

test('says nothing when fewer than two hulpvormen are large enough, and sees no difference where there is none', () => {
  expect(testHulpvormen([ended('beg', 10, 400)], 'groups').kans).toEqual({
    kind: 'undetermined',
    reason: 'too-few',
  });
  const same = ['beg', 'ggz'] as const;
  const alike = testHulpvormen(
    same.flatMap((hulpvorm) => [ended(hulpvorm, 10, 20), ended(hulpvorm, 30, 20)]),
    'groups',
  );
  expect(alike.chiKwadraat).toMatchObject({
    kind: 'value',
    value: 0,
    count: 80,
  });
  expect(alike.kans).toMatchObject({ value: 1 });
});
