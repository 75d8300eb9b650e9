import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { FigureFilter } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { book } from '../testing/book.ts';
import { agb, makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { type AccountkeuzeOptions, computeAccountkeuze } from './compute-accountkeuze.ts';

const year: FigureFilter = { gemeenten: 'alle', van: plainDate('2025-01-01') };

async function report(
  jeugdigen: readonly SourceJeugdige[],
  options: Partial<AccountkeuzeOptions> = {},
  filter: FigureFilter = year,
) {
  const names = [{ gemeente: jeugdigen[0]!.gemeente, agb: agb(1), naam: 'De Linde' }];
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen, names) });
  await analytics.buildFull();
  const found = await computeAccountkeuze(analytics, filter, { taal: 'nl', publication: 'exact', ...options });
  await analytics.close();
  return found;
}

/** So many jeugdigen with one aanbieder, each with costs in June. */
function make(nr: number, n: number, cents: number, begin = '2025-03-01'): SourceJeugdige[] {
  return Array.from({ length: n }, (_, i) =>
    book(makeJeugdige(`${nr}-${i}`, [['beg', begin, null, { aanbieder: agb(nr) }]]), [
      [1, '2025-06', '2025-07', 1, cents],
    ]),
  );
}

const values = (cells: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(cells)) as Record<string, { value?: number }>;

test('S0-27 by hand: the largest aanbieders by jeugdigen or by costs, and what they cover together', async () => {
  const region = [
    ...make(1, 6, 100),
    ...make(2, 3, 1000),
    // One jeugdige with two aanbieders; the second traject is over before the period.
    makeJeugdige('both', [
      ['beg', '2025-03-01', null, { aanbieder: agb(1) }],
      ['ggz', '2025-03-01', null, { aanbieder: agb(2) }],
      ['ggz', '2024-03-01', '2024-12-31', { aanbieder: agb(3) }],
    ]),
    ...Array.from({ length: 18 }, (_, i) => make(10 + i, 1, 1)).flat(),
  ];
  const found = await report(region, { aantal: '15' });
  expect(found.rows).toHaveLength(15);
  expect(
    found.rows.slice(0, 3).map((row) => [row.aanbieder, row.aanbiederNaam, values({ ...row })['jeugdigen']?.value]),
  ).toEqual([
    [agb(1), 'De Linde', 7],
    [agb(2), null, 4],
    [agb(10), null, 1],
  ]);
  // 6 + 3 + 1 with both + 13 of the 18 small ones, out of 28; trajecten 24 of 29; cents 3,613 of 3,618.
  expect(values({ ...found.together, total: found.totaal.jeugdigen, all: found.totaal.trajecten })).toMatchObject({
    jeugdigen: { value: 23 },
    trajecten: { value: 24 },
    kosten: { value: 3613 },
    total: { value: 28 },
    all: { value: 29 },
  });
  expect(values({ ...found.aandeel })['jeugdigen']?.value).toBeCloseTo(23 / 28, 10);
  const byCosts = await report(region, { naar: 'kosten' });
  expect(byCosts.rows.slice(0, 2).map(({ aanbieder }) => aanbieder)).toEqual([agb(2), agb(1)]);
  expect(byCosts.rows).toHaveLength(18);
});

test('S0-27 for groups no aanbieder below ten jeugdigen is named, and the rest cannot be worked out', async () => {
  const region = [...make(1, 40, 100), ...make(2, 12, 100), ...make(3, 9, 900)];
  const found = await report(region, { publication: 'groups' });
  expect(found.rows.map(({ aanbieder }) => aanbieder)).toEqual([agb(1), agb(2)]);
  expect(found.together.jeugdigen).toEqual({ kind: 'suppressed' });
  expect(found.aandeel.jeugdigen).toEqual({ kind: 'suppressed' });
  expect(values({ ...found.totaal })['jeugdigen']?.value).toBe(60);
});

test('an aanbieder in the filter narrows nothing, and an empty store is empty', async () => {
  const region = [...make(1, 3, 100), ...make(2, 2, 100)];
  const plain = await report(region);
  expect((await report(region, {}, { ...year, aanbieder: agb(2) })).rows).toEqual(plain.rows);
  const none = await report(region, {}, { ...year, gemeenten: [] });
  expect(none.rows).toEqual([]);
  expect(none.aandeel.jeugdigen).toMatchObject({ kind: 'undetermined' });
});
