import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { computeZorgpaden } from './compute-zorgpaden.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? cell.value : cell.kind;
}

async function pathsOf(careers: readonly TrajectSketch[][]) {
  const jeugdigen = careers.map((career, i) => makeJeugdige(`j${i}`, career));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const found = await computeZorgpaden(analytics, { gemeenten: 'alle' }, exact);
  await analytics.close();
  return found;
}

test('S1-6 by hand: the graph counts trajecten and different jeugdigen, and what runs at once', async () => {
  const found = await pathsOf([
    // beg → beg → ggz (while the second runs) of one, beg → ggz of another that runs, beg alone.
    [
      ['beg', '2025-01-01', '2025-01-31'],
      ['beg', '2025-02-10', '2025-06-30'],
      ['ggz', '2025-03-01', '2025-08-31'],
    ],
    [
      ['beg', '2025-01-01', '2025-01-31'],
      ['ggz', '2025-02-20', null],
    ],
    [['beg', '2025-05-01', '2025-05-31']],
  ]);
  expect(found.knopen.map(({ hulpvorm, ...cells }) => [hulpvorm, ...Object.values(cells).map(shown)])).toEqual([
    // trajecten, jeugdigen, begin, uit, loopt
    ['beg', 4, 3, 3, 1, 0],
    ['ggz', 2, 2, 0, 1, 1],
  ]);
  expect(
    found.overgangen.map((row) => [
      row.van,
      row.naar,
      ...[row.aantal, row.jeugdigen, row.mediaanDagenErtussen].map(shown),
    ]),
  ).toEqual([
    ['beg', 'beg', 1, 1, 9],
    // 0 (overlap) and 19 days.
    ['beg', 'ggz', 2, 2, 9.5],
  ]);
  // Of three later trajecten one begins while another runs.
  expect(shown(found.gelijktijdig)).toBeCloseTo(1 / 3, 10);
});

test('S1-7 by hand: the first choice is missed when somebody goes on elsewhere within 180 days', async () => {
  const found = await pathsOf([
    // Another hulpvorm, 150 days after the begin and 20 days after the end: missed.
    [
      ['ggz', '2025-01-01', '2025-05-10'],
      ['beh', '2025-05-31', null],
    ],
    // Another aanbieder with a hand-over of three weeks: missed.
    [
      ['ggz', '2025-01-01', '2025-04-30', { aanbieder: agb(1) }],
      ['ggz', '2025-04-10', null, { aanbieder: agb(2) }],
    ],
    // Beside the first, which goes on: not missed. After 181 days: not. The same again: not. Alone: not.
    [
      ['ggz', '2025-01-01', null],
      ['beg', '2025-03-01', null],
    ],
    [
      ['ggz', '2025-01-01', '2025-06-30'],
      ['beh', '2025-07-01', null],
    ],
    [
      ['beg', '2025-01-01', '2025-02-28'],
      ['beg', '2025-04-15', null],
    ],
    [['beg', '2025-01-01', '2025-02-28']],
    // Too late to follow for 180 days, and begun before the period: in neither number.
    [['ggz', '2025-10-01', null]],
    [['ggz', '2024-10-01', '2025-02-28']],
  ]);
  expect(
    found.eersteKeuze.map((row) => [row.hulpvorm, ...[row.aantal, row.gewisseld, row.aandeel].map(shown)]),
  ).toEqual([
    [null, 6, 2, 1 / 3],
    ['ggz', 4, 2, 0.5],
    ['beg', 2, 0, 0],
  ]);
});

test('the graph of a region adds up at every hulpvorm', async () => {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(8000, 3) });
  await analytics.buildFull();
  const { knopen, overgangen } = await computeZorgpaden(analytics, { gemeenten: 'alle' }, exact);
  await analytics.close();
  const sum = (cells: Cell[]) => cells.reduce((total, cell) => total + Number(shown(cell)), 0);
  expect(knopen.length).toBeGreaterThan(8);
  for (const { hulpvorm, trajecten, begin, uit, loopt } of knopen) {
    const into = overgangen.filter(({ naar }) => naar === hulpvorm).map(({ aantal }) => aantal);
    const out = overgangen.filter(({ van }) => van === hulpvorm).map(({ aantal }) => aantal);
    expect([sum([begin, ...into]), sum([uit, loopt, ...out])]).toEqual([shown(trajecten), shown(trajecten)]);
  }
});
