import { addDays, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import type { SourceJeugdige, SourceToewijzing } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM, toewijzingNummer } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { computeWachttijd, type WachttijdOptions, type WachttijdReport } from './compute-wachttijd.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const all: FigureFilter = { gemeenten: 'alle' };

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(4)) : cell.kind;
}

/** A jeugdige who asked for begeleiding on a day, and got it after so many days; null: still waits on the peildatum. */
function makeWaiter(id: string, asked: string, days: number | null, aanbieder = agb(1)): SourceJeugdige {
  const begin = days === null ? null : addDays(plainDate(asked), days);
  const jeugdige = makeJeugdige(id, [['beg', begin ?? asked, null, { aanbieder }]]);
  const [toewijzing] = jeugdige.toewijzingen;
  if (begin !== null)
    return withToewijzingen(jeugdige, [{ ...toewijzing!, wacht: { dagen: days!, gecensureerd: false } }]);
  const waited = (Date.parse(PEILDATUM) - Date.parse(asked)) / 86_400_000;
  return {
    ...jeugdige,
    trajecten: { tCbs: [], tInhoud: [] },
    toewijzingen: [{ ...toewijzing!, levering: [], wacht: { dagen: waited, gecensureerd: true } }],
  };
}

function withToewijzingen(jeugdige: SourceJeugdige, toewijzingen: SourceToewijzing[]): SourceJeugdige {
  return { ...jeugdige, toewijzingen };
}

async function report(
  jeugdigen: readonly SourceJeugdige[],
  options: WachttijdOptions = exact,
  filter = all,
): Promise<WachttijdReport> {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const found = await computeWachttijd(analytics, filter, options);
  await analytics.close();
  return found;
}

test('by hand: half of them began after 20 days, who still waits counts as long as seen', async () => {
  // Began after 10, 20 and 30 days; one asked 15 days before the peildatum and still waits. Survival: 3/4 after 10; the
  // waiter leaves at 15; 3/4 · 1/2 after 20, so the median is 20. Leaving out the waiter would also give 20, dropping 30 gives 10.
  const asked = addDays(PEILDATUM, -15);
  const { rows, account } = await report([
    makeWaiter('a', '2025-03-01', 10),
    makeWaiter('b', '2025-03-01', 20),
    makeWaiter('c', '2025-03-01', 30),
    makeWaiter('d', asked, null),
  ]);
  const [total, year] = rows;
  expect([total!.aantal, total!.started, total!.waiting, total!.mediaan].map(shown)).toEqual([4, 3, 1, 20]);
  expect([year!.jaar, shown(year!.mediaan), shown(year!.percentile90)]).toEqual([2025, 20, 30]);
  expect(account.period.van).toBe('2016-01-01');
});

test('a start on the day itself is a wait of 0 days, and a start after the period is still waiting in it', async () => {
  const waiters = [
    makeWaiter('a', '2025-03-01', 0),
    makeWaiter('b', '2025-03-01', 0),
    makeWaiter('c', '2025-03-01', 200),
  ];
  const { rows } = await report(waiters, exact, { ...all, tot: plainDate('2025-04-30') });
  expect([rows[0]!.mediaan, rows[0]!.started, rows[0]!.waiting].map(shown)).toEqual([0, 2, 1]);
});

test('who goes on with the same care does not wait a second time', async () => {
  const [first] = makeWaiter('a', '2024-01-01', 40).toewijzingen;
  const one = makeWaiter('a', '2024-01-01', 40);
  const traject = { ...one.trajecten.tInhoud[0]!, toewijzingNummers: [toewijzingNummer(1), toewijzingNummer(2)] };
  const renewed: SourceToewijzing = {
    ...first!,
    toewijzingNummer: toewijzingNummer(2),
    begin: plainDate('2025-01-01'),
    levering: [{ ...first!.levering[0]!, begin: plainDate('2025-01-01') }],
    wacht: { dagen: 7, gecensureerd: false },
  };
  // A third one is granted, not begun yet, while the care runs.
  const granted: SourceToewijzing = {
    ...first!,
    toewijzingNummer: toewijzingNummer(3),
    begin: plainDate('2025-12-01'),
    levering: [],
    wacht: { dagen: 30, gecensureerd: true },
  };
  const { rows } = await report([
    { ...one, trajecten: { tCbs: [traject], tInhoud: [traject] }, toewijzingen: [first!, renewed, granted] },
  ]);
  expect(rows.map((row) => [row.jaar, shown(row.aantal), shown(row.mediaan)])).toEqual([
    [null, 1, 40],
    [2024, 1, 40],
  ]);
});

test('a toewijzing that ended without care is followed to its end', async () => {
  const waiter = makeWaiter('a', '2020-01-01', null);
  const [toewijzing] = waiter.toewijzingen;
  const ended = withToewijzingen(waiter, [{ ...toewijzing!, eind: plainDate('2020-03-01') }]);
  // The other waits 100 days: at risk alone from day 60 on, so its start brings the curve to 0.
  const { rows } = await report([ended, makeWaiter('b', '2020-01-01', 100)]);
  expect([rows[0]!.waiting, rows[0]!.mediaan].map(shown)).toEqual([1, 100]);
});

test('nothing asked and nobody begun are told as such', async () => {
  const none = await report([]);
  expect(none.rows.map((row) => [shown(row.aantal), shown(row.mediaan)])).toEqual([[0, 'undetermined']]);
  const waiting = await report([makeWaiter('a', '2025-10-01', null)]);
  expect([waiting.rows[0]!.mediaan, waiting.trend.groeiPerJaar].map(shown)).toEqual(['undetermined', 'undetermined']);
});

/** Waits with median `days`, in whole days; the k-th of n in the middle of its place. */
function spread(n: number, days: number, random: () => number): number[] {
  return Array.from({ length: n }, () => Math.round(days * Math.exp(0.7 * (random() + random() + random() - 1.5) * 2)));
}

test('S4-35 the median days to start per size of aanbieder', async () => {
  const random = createRandom(3);
  const large = spread(400, 44, random).map((days, i) => makeWaiter(`l${i}`, '2025-01-15', days, agb(1)));
  const middle = spread(100, 30, random).map((days, i) => makeWaiter(`m${i}`, '2025-01-15', days, agb(2)));
  const small = [3, 4, 5, 6].flatMap((nr) =>
    spread(9, 16, random).map((days, i) => makeWaiter(`s${nr}-${i}`, '2025-01-15', days, agb(nr))),
  );
  const { rows } = await report(
    [...large, ...middle, ...small],
    { ...exact, publication: 'groups', per: 'klasse' },
    { ...all, van: plainDate('2025-01-01') },
  );
  const medians = new Map(rows.map((row) => [row.klasse, row.mediaan]));
  expect(Math.abs(Number(shown(medians.get('klein')!)) - 16)).toBeLessThan(5);
  expect(Math.abs(Number(shown(medians.get('middel')!)) - 30)).toBeLessThan(6);
  expect(Math.abs(Number(shown(medians.get('groot')!)) - 44)).toBeLessThan(6);
});

test('T20 waits that grow 6 % a year are found as such', async () => {
  const random = createRandom(9);
  const waiters = Array.from({ length: 9 }, (_, year) =>
    spread(250, 60 * 1.06 ** year, random).map((days, i) => makeWaiter(`${year}-${i}`, `${2016 + year}-02-01`, days)),
  ).flat();
  const { trend } = await report(waiters);
  expect(Math.abs(Number(shown(trend.groeiPerJaar)) - 0.06)).toBeLessThan(0.015);
});

test('for groups aanbieders below ten stand together, and no count below ten is shown', async () => {
  const waiters = [40, 25, 8, 7, 3].flatMap((n, nr) =>
    Array.from({ length: n }, (_, i) =>
      makeWaiter(`${nr}-${i}`, '2025-02-01', i % 9 === 0 ? null : 20 + i, agb(nr + 1)),
    ),
  );
  const { rows } = await report(waiters, { ...exact, publication: 'groups', per: 'aanbieder' });
  expect(rows.map(({ aanbieder, overig }) => [aanbieder, overig])).toEqual([
    [null, false],
    [agb(1), false],
    [agb(2), false],
    [null, true],
  ]);
  for (const { aantal, started, waiting } of rows) {
    for (const cell of [aantal, started, waiting]) {
      if (cell.kind === 'value') expect(cell.value % 5 === 0 && (cell.value === 0 || cell.value >= 10)).toBe(true);
    }
  }
  expect(rows[1]!.waiting.kind).toBe('suppressed');
});
