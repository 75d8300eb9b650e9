import { plainDate } from '@samenpad/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { roundingOf } from '../publication/publish-amount.ts';
import { openAnalytics } from '../store/analytics.ts';
import { book } from '../testing/book.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computePadkosten, publishPadkosten } from './compute-padkosten.ts';
import type { PadSum } from './sum-paden.ts';

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(4)) : cell.kind;
}

test('by hand: the dearest path of the period first, with all care of its jeugdigen in the period', async () => {
  const jeugdigen = [
    book(makeJeugdige('a', [['beg', '2023-05-01', '2024-06-30']]), [
      // Before the period.
      [1, '2023-12', '2024-01', 1, 900],
      [1, '2024-01', '2024-02', 1, 100],
    ]),
    book(makeJeugdige('b', [['beg', '2024-02-01', '2024-03-31']]), [[1, '2024-03', '2024-04', 1, 200]]),
    book(
      makeJeugdige('c', [
        ['beg', '2024-02-01', '2024-03-31'],
        ['vrb', '2024-05-01', null],
      ]),
      [
        [1, '2024-03', '2024-04', 1, 100],
        [2, '2024-06', '2024-07', 1, 1600],
      ],
    ),
    // No care in the period.
    makeJeugdige('d', [['ggz', '2020-01-01', '2020-02-01']]),
  ];
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const year = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-12-31') } as const;
  const exact = { taal: 'nl', publication: 'exact' } as const;
  const { rows } = await computePadkosten(analytics, year, exact);
  expect(rows.map(({ pad, uitgestroomd }) => `${pad.join('-')}${uitgestroomd ? '.' : ''}`)).toEqual([
    '',
    'beg-vrb',
    'beg.',
  ]);
  expect(rows.map(({ jeugdigen: n, kosten, perJeugdige }) => [n, kosten, perJeugdige].map(shown))).toEqual([
    [3, 2000, 667],
    [1, 1700, 1700],
    [2, 300, 150],
  ]);
  expect(rows.map(({ aandeelKosten }) => shown(aandeelKosten))).toEqual([1, 0.85, 0.15]);
  // Who begins with begeleiding and then goes to verblijf.
  const narrowed = await computePadkosten(analytics, year, { ...exact, pad: 'beg-vrb' });
  expect(narrowed.rows.map(({ kosten }) => shown(kosten))).toEqual([1700, 1700]);
  const one = await computePadkosten(analytics, year, { ...exact, top: 1 });
  expect(one.rows.map(({ overig }) => overig)).toEqual([false, false, true]);
  await analytics.close();
});

test('nobody: no costs, and no share of them', () => {
  const [all, ...rest] = publishPadkosten([], 20, 'groups');
  expect([all.kosten, all.aandeelKosten, all.perJeugdige].map(shown)).toEqual([0, 'undetermined', 'undetermined']);
  expect(rest).toEqual([]);
});

test('for groups amounts add up to all together, within their rounding, and no path of few is named', () => {
  const path = fc.record({ jeugdigen: fc.integer({ min: 1, max: 40 }), each: fc.integer({ min: 0, max: 5_000_000 }) });
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (list, top) => {
      const paden = list
        .map(
          ({ jeugdigen, each }): PadSum => ({
            pad: ['beg'],
            uitgestroomd: true,
            bedrag: jeugdigen * each,
            jeugdigen,
            largest: each,
          }),
        )
        .sort((a, b) => b.bedrag - a.bedrag);
      const [all, ...rows] = publishPadkosten(paden, top, 'groups');
      const known = rows.flatMap(({ kosten }) => (kosten.kind === 'value' ? [kosten.value] : []));
      if (known.length === rows.length && all.kosten.kind === 'value') {
        const sum = known.reduce((total, own) => total + own, 0);
        // No row was rounded to more than all together.
        const half = roundingOf(...paden) / 2;
        expect(Math.abs(sum - all.kosten.value)).toBeLessThanOrEqual(half * (rows.length + 1));
      }
      // One hidden beside others that are shown could be solved.
      if (rows.length > 1) expect(known).toHaveLength(rows.length);
      expect(rows.filter(({ overig }) => overig).length).toBeLessThanOrEqual(1);
    }),
    { seed: 12 },
  );
});
