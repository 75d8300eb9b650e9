import { addDays, plainDate } from '@samenpad/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { computeMean } from '../statistics/mean.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeBeloften } from './compute-beloften.ts';

const shown = (cell: Cell | undefined) => (cell?.kind === 'value' ? cell.value : cell?.kind);

async function report(
  jeugdigen: readonly SourceJeugdige[],
  publication: FigureOptions['publication'] = 'exact',
  filter: FigureFilter = { gemeenten: 'alle' },
) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const found = await computeBeloften(analytics, filter, { taal: 'nl', publication });
  await analytics.close();
  return found;
}

/** Asked on 1 April 2025 about care since January, with the day that was promised and the real end. */
function ask(id: string, nr: number, beloofd: string | null, eind: string | null, beantwoord = true): SourceJeugdige {
  return {
    ...makeJeugdige(id, [['beg', '2025-01-01', eind, { aanbieder: agb(nr) }]]),
    accountvragen: [
      {
        aanbieder: agb(nr),
        gevraagdOp: plainDate('2025-04-01'),
        beantwoord,
        beloofd: beloofd === null ? null : plainDate(beloofd),
      },
    ],
  };
}

test('S0-30 by hand: days too early with those who still run, kept promises, and questions without an answer', async () => {
  const { rows, account } = await report([
    ask('late', 1, '2025-06-01', '2025-07-01'), // 30 days
    ask('early', 1, '2025-06-01', '2025-05-22'), // 10 days before: kept
    ask('grace', 1, '2025-06-01', '2025-06-15'), // 14 days: kept
    ask('runs', 1, '2025-12-01', null), // 30 days so far
    ask('to come', 1, '2026-03-01', null),
    ask('no day', 1, null, null),
    ask('no answer', 1, null, null, false),
    ask('other', 2, '2025-06-01', '2025-06-01'),
    // Asked after the care was over: no question about care.
    { ...ask('over', 2, '2025-06-01', '2025-03-01') },
  ]);
  expect(rows.map(({ aanbieder }) => aanbieder)).toEqual([null, agb(1), agb(2)]);
  const [all, one] = rows;
  expect([one?.vragen, one?.beantwoord, one?.beloften, one?.gehaald, one?.loopt].map(shown)).toEqual([7, 6, 4, 2, 1]);
  expect([shown(one?.vertraging), shown(one?.gehaaldAandeel)]).toEqual([16, 0.5]); // (30 − 10 + 14 + 30) ÷ 4
  // t(3) = 3.182, s = 18.90: 16 ± 30.1.
  expect([one?.vertragingVan, one?.vertragingTot].map(shown)).toEqual([-14, 46]);
  expect([all?.vragen, all?.beloften, all?.vertraging].map(shown)).toEqual([8, 5, 13]); // 64 ÷ 5
  expect([rows[2]?.vertraging, rows[2]?.vertragingVan].map(shown)).toEqual([0, 'undetermined']);
  expect(shown(account.n)).toBe(8);
});

test('S0-29 for groups nothing is told of fewer than ten promises, and small aanbieders stand together', async () => {
  const many = (nr: number, n: number) =>
    Array.from({ length: n }, (_, i) => ask(`${nr}-${i}`, nr, '2025-06-01', '2025-08-14'));
  const { rows } = await report([...many(1, 58), ...many(2, 9), ...many(3, 4)], 'groups');
  expect(rows.map(({ aanbieder, overig }) => [aanbieder, overig])).toEqual([
    [null, false],
    [agb(1), false],
    [null, true],
  ]);
  // The acceptance example: on average 74 days too early.
  expect([rows[1]?.vertraging, rows[1]?.beloften].map(shown)).toEqual([74, 55]); // rounded to 5, adding up to 70
  const few = await report(many(1, 9), 'groups');
  expect([few.rows[0]?.vragen, few.rows[0]?.vertraging].map(shown)).toEqual(['suppressed', 'suppressed']);
});

test('the figure follows the gemeente, hulpvorm and period, and of no talks nothing is known', async () => {
  const region = [ask('a', 1, '2025-06-01', '2025-07-01')];
  expect((await report(region, 'exact', { gemeenten: [] })).rows.map(({ vragen }) => shown(vragen))).toEqual([0]);
  const other = await report(region, 'exact', { gemeenten: 'alle', hulpvorm: 'ggz' });
  expect([other.rows[0]?.vragen, other.rows[0]?.vertraging].map(shown)).toEqual([0, 'undetermined']);
  const later = await report(region, 'exact', { gemeenten: 'alle', van: plainDate('2025-04-02') });
  expect(shown(later.rows[0]?.vragen)).toBe(0);
});

test('moving every promise by a day moves the mean by a day, whatever the promises', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
        minLength: 2,
        maxLength: 6,
      }),
      async (pairs) => {
        const region = (shift: number) =>
          pairs.map(([promised, real], i) =>
            ask(`j${i}`, 1, addDays(plainDate('2025-05-01'), promised + shift), addDays(plainDate('2025-05-01'), real)),
          );
        const mean = async (shift: number) => shown((await report(region(shift))).rows[1]?.vertraging);
        expect(Number(await mean(0)) - Number(await mean(7))).toBe(7);
      },
    ),
    { numRuns: 2, seed: 30 },
  );
});

test('a mean has an interval from two values on', () => {
  expect(computeMean([])).toMatchObject({ kind: 'undetermined', reason: 'empty' });
  expect(computeMean([4])).toMatchObject({ value: { value: 4, lower: null, upper: null } });
  const found = computeMean([1, 2, 3, 4, 5]);
  // t(4) = 2.776, s = √2.5, ÷ √5: 3 ± 1.963.
  expect(found.kind === 'value' && found.value.upper).toBeCloseTo(4.963, 3);
});
