import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { book } from '../testing/book.ts';
import { agb, makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { type BeperkingOptions, computeBeperking } from './compute-beperking.ts';

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Math.round(cell.value * 1000) / 1000 : cell.kind;
}

async function report(jeugdigen: readonly SourceJeugdige[], options: Omit<BeperkingOptions, 'taal'>) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeBeperking(
    analytics,
    { gemeenten: 'alle', van: plainDate('2025-01-01'), aanbieder: agb(1) },
    { taal: 'nl', ...options },
  );
  await analytics.close();
  return rows;
}

const running = (
  id: string,
  nr: number,
  hulpvorm: 'beg' | 'ggz' | 'dag' = 'beg',
  gemeente = '9001',
  eind: string | null = null,
) => makeJeugdige(id, [[hulpvorm, '2025-02-01', eind, { aanbieder: agb(nr) }]], gemeente);

/** By youths 1 (3), 2 (2, one of them gone), 3 (1). */
const small = [
  running('a', 1),
  running('b', 1),
  running('c', 1, 'ggz', '9002'),
  running('d', 2),
  running('e', 2, 'ggz', '9001', '2025-06-01'),
  running('f', 3, 'dag', '9002'),
  // With two that do not remain he is one who must move, with two trajecten.
  makeJeugdige('g', [
    ['beg', '2025-03-01', null, { aanbieder: agb(1) }],
    ['beg', '2025-03-01', null, { aanbieder: agb(2) }],
    ['ggz', '2025-03-01', null, { aanbieder: agb(2) }],
  ]),
];

test('S1-24 by hand: who must move and which hulpvorm loses all supply when the largest one remains', async () => {
  const rows = await report(small, { publication: 'exact', behoud: 1 });
  expect(shown(rows.aanbieders)).toBe(3);
  expect(rows.blijvers.map(({ aanbieder, jeugdigen }) => [aanbieder, shown(jeugdigen)])).toEqual([[agb(1), 4]]);
  expect(
    rows.gemeenten.map(({ gemeente, lopend, overstap, aandeel }) => [
      gemeente,
      ...[lopend, overstap, aandeel].map(shown),
    ]),
  ).toEqual([
    [null, 6, 3, 0.5],
    ['9001', 4, 2, 0.5],
    ['9002', 2, 1, 0.5],
  ]);
  expect(
    rows.hulpvormen.map(({ hulpvorm, lopend, overstap, verlies }) => [
      hulpvorm,
      shown(lopend),
      shown(overstap),
      verlies,
    ]),
  ).toEqual([
    [null, 8, 4, null],
    ['beg', 5, 2, 'deel'],
    ['ggz', 2, 1, 'deel'],
    ['dag', 1, 1, 'alles'],
  ]);
});

test('S1-24 by costs another one remains; who keeps all loses nothing', async () => {
  const paid = book(running('h', 4, 'dag'), [[1, '2025-05', '2025-06', 10, 90_000]]);
  const costly = [...small, paid];
  const byCost = await report(costly, { publication: 'exact', behoud: 1, op: 'kosten' });
  expect(byCost.blijvers.map(({ aanbieder }) => aanbieder)).toEqual([agb(4)]);
  expect(byCost.hulpvormen.map(({ hulpvorm, verlies }) => `${hulpvorm} ${verlies}`)).toEqual([
    'null null',
    'beg alles',
    'dag deel',
    'ggz alles',
  ]);
  const none = await report(small, { publication: 'exact', behoud: 99 });
  expect(shown(none.gemeenten[0]!.overstap)).toBe(0);
  expect(none.hulpvormen.map(({ verlies }) => verlies)).toEqual([null, 'geen', 'geen', 'geen']);
});

test('S1-24 keeping one more never makes more move, and what is written adds up', async () => {
  const many = Array.from({ length: 24 }, (_, i) =>
    running(`m${i}`, 1 + (i % 3), i % 3 === 0 ? 'ggz' : 'beg', i % 4 === 0 ? '9002' : '9001'),
  );
  let before = Number.POSITIVE_INFINITY;
  for (let behoud = 1; behoud <= 3; behoud++) {
    const { gemeenten, hulpvormen } = await report(many, { publication: 'exact', behoud });
    for (const [all, ...groups] of [gemeenten, hulpvormen]) {
      expect(groups.reduce((sum, { overstap }) => sum + Number(shown(overstap)), 0)).toBe(shown(all!.overstap));
    }
    const now = Number(shown(gemeenten[0]!.overstap));
    expect(now).toBeLessThan(before);
    before = now;
  }
});

test('for groups fewer than ten who move are hidden, small hulpvormen stand together, and nothing is NaN', async () => {
  const many = Array.from({ length: 40 }, (_, i) => running(`m${i}`, i < 35 ? 1 : 2, i < 33 ? 'beg' : 'dag'));
  const rows = await report(many, { publication: 'groups', behoud: 1 });
  expect(rows.gemeenten.map(({ lopend, overstap }) => [shown(lopend), shown(overstap)])).toEqual([
    [40, 'suppressed'],
    [40, 'suppressed'],
  ]);
  expect(rows.hulpvormen.map(({ hulpvorm, overig, verlies }) => [hulpvorm, overig, verlies])).toEqual([
    [null, false, null],
    ['beg', false, 'geen'],
    [null, true, null],
  ]);
  const empty = await report([], { publication: 'groups', behoud: 1 });
  expect(shown(empty.gemeenten[0]!.lopend)).toBe(0);
  expect(empty.blijvers).toEqual([]);
});
