import { addDays, type PlainDate, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { computeDuur } from './compute-duur.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const all: FigureFilter = { gemeenten: 'alle' };

async function withTrajecten(
  trajecten: readonly (readonly [gemeente: string, sketch: TrajectSketch])[],
  work: (analytics: Analytics) => Promise<void>,
): Promise<void> {
  const jeugdigen = trajecten.map(([gemeente, sketch], i) => makeJeugdige(`j${i}`, [sketch], gemeente));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  await work(analytics);
  await analytics.close();
}

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? cell.value : cell.kind;
}

test('by hand: median and restricted mean of trajecten that began in one year, one running and one ended by death', async () => {
  // Days: 10, 20, 30 and 40 ended, 50 died (censored), one still runs. Survival 5/6, 4/6, 3/6, 2/6: level at one half from
  // day 30 to day 40. Area to 730: 10 + 10·5/6 + 10·4/6 + 10·3/6 + 690·2/6 = 260.
  const ends = [10, 20, 30, 40].map((days) => addDays(plainDate('2022-01-01'), days - 1));
  const trajecten = [
    ...ends.map((eind): TrajectSketch => ['beg', '2022-01-01', eind]),
    ['beg', '2022-01-01', '2022-02-19', { eindReden: '02' }] satisfies TrajectSketch,
    ['beg', '2022-01-01', null] satisfies TrajectSketch,
  ];
  await withTrajecten(
    trajecten.map((sketch) => ['9001', sketch] as const),
    async (analytics) => {
      const { rows, account, trend } = await computeDuur(analytics, all, exact);
      const [, cohort] = rows;
      expect(cohort).toMatchObject({ jaar: 2022, hulpvorm: null });
      expect([cohort!.aantal, cohort!.mediaan, cohort!.rmst24].map(shown)).toEqual([6, 35, 260]);
      expect([cohort!.atRisk365, cohort!.atRisk730].map(shown)).toEqual([1, 1]);
      expect(account.period).toEqual({ van: '2016-01-01', tot: '2025-12-31' });
      expect(shown(account.n)).toBe(6);
      // One year: nothing to compare.
      expect(Object.values(trend).map(shown)).toEqual(['undetermined', 'undetermined', 'undetermined', 'undetermined']);
      const groups = await computeDuur(analytics, all, { ...exact, publication: 'groups' });
      expect(shown(groups.rows[1]!.mediaan)).toBe('suppressed');
    },
  );
});

test('T4 by hand: who stops at eighteen counts up to that day in a second median, and as ended in the first', async () => {
  // Born in June 2005, so eighteen in June 2023.
  // Days: 10 and 20 ended; 30, 40 and 50 stopped on the birthday. With the limit: survival 4/5, 3/5, 2/5, 1/5, 0: median 30;
  // mean (10 + 20 + 30 + 40 + 50) ÷ 5 = 30. Without it: 4/5, 3/5, and nobody is followed beyond day 50: no median yet.
  const birthday = plainDate('2023-06-10');
  const sketches: TrajectSketch[] = [
    ...[10, 20].map((days): TrajectSketch => ['beg', '2023-01-01', addDays(plainDate('2023-01-01'), days - 1)]),
    ...[30, 40, 50].map((days): TrajectSketch => ['beg', addDays(birthday, 1 - days), birthday]),
  ];
  const born = { geboortejaar: 2005, geboortemaand: 6 };
  const jeugdigen = sketches.map((sketch, i) => ({ ...makeJeugdige(`j${i}`, [sketch]), ...born }));
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeDuur(analytics, all, exact);
  const groups = await computeDuur(analytics, all, { ...exact, publication: 'groups' });
  await analytics.close();
  const cohort = rows.find(({ jaar }) => jaar === 2023)!;
  expect([cohort.aantal, cohort.mediaan, cohort.rmst24].map(shown)).toEqual([5, 30, 30]);
  expect(shown(cohort.without18.mediaan)).toBe('undetermined');
  expect(Object.values(groups.rows[0]!.without18).map(shown)).toEqual(Array.from({ length: 6 }, () => 'suppressed'));
});

test('T4 without anybody who stops at eighteen both medians are equal, and with some the second is never shorter', async () => {
  const sketchesOf = (eind: string): TrajectSketch[] =>
    [40, 90, 150, 200, 300].map((days) => ['beg', addDays(plainDate(eind), 1 - days), eind]);
  const born = { geboortejaar: 2005, geboortemaand: 6 };
  for (const [eind, equal] of [
    ['2022-11-20', true],
    ['2023-06-20', false],
  ] as const) {
    const mixed = [...sketchesOf(eind), ...sketchesOf('2022-12-31')];
    const jeugdigen = mixed.map((sketch, i) => ({ ...makeJeugdige(`j${i}`, [sketch]), ...born }));
    const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
    await analytics.buildFull();
    const [whole] = (await computeDuur(analytics, all, exact)).rows;
    await analytics.close();
    const [one, other] = [shown(whole!.mediaan), shown(whole!.without18.mediaan)].map(Number);
    if (equal) expect(other).toBe(one);
    else expect(other).toBeGreaterThan(one!);
  }
});

test('by hand: the curve stands on the last day of each month, as far as somebody is followed', async () => {
  // Days 20, 40 and 70 ended; one died after 100. After 30 days 3/4 still runs, after 60 2/4, after 91 1/4; then nobody.
  const ends = [20, 40, 70].map((days) => addDays(plainDate('2022-01-01'), days - 1));
  const trajecten = [
    ...ends.map((eind): TrajectSketch => ['beg', '2022-01-01', eind]),
    ['ggz', '2022-01-01', addDays(plainDate('2022-01-01'), 99), { eindReden: '02' }] satisfies TrajectSketch,
  ];
  await withTrajecten(
    trajecten.map((sketch) => ['9001', sketch] as const),
    async (analytics) => {
      const { curves, inSight } = await computeDuur(analytics, all, exact);
      const cohort = curves.filter(({ jaar }) => jaar === 2022);
      expect(cohort.map(({ dag, running }) => [dag, shown(running)])).toEqual([
        [0, 1],
        [30, 0.75],
        [60, 0.5],
        [91, 0.25],
      ]);
      // Greenwood at day 30: 1 ÷ (4 · 3); on the log-log scale .75 ^ exp(± 1.96 · √(1/12) ÷ |ln .75|).
      expect(shown(cohort[1]!.runningVan)).toBeCloseTo(
        0.75 ** Math.exp((1.959964 * Math.sqrt(1 / 12)) / -Math.log(0.75)),
        6,
      );
      expect(inSight.filter(({ jaar }) => jaar === 2022).map(({ dag, aantal }) => [dag, shown(aantal)])).toEqual([
        [0, 4],
        [182, 0],
        [365, 0],
        [547, 0],
        [730, 0],
        [913, 0],
        [1095, 0],
      ]);
      const per = await computeDuur(analytics, all, { ...exact, per: 'hulpvorm' });
      expect(new Set(per.curves.map(({ jaar, hulpvorm }) => `${jaar} ${hulpvorm}`))).toEqual(
        new Set(['null beg', 'null ggz']),
      );
      const groups = await computeDuur(analytics, all, { ...exact, publication: 'groups' });
      expect(groups.curves).toEqual([]);
    },
  );
});

test("by hand: the mean of ended trajecten as CBS tells it, with Little's law beside it", async () => {
  const trajecten: TrajectSketch[] = [
    // 31 days, all of them in 2024.
    ['beg', '2024-01-01', '2024-01-31'],
    // 732 days, of which 31 in 2023, 366 in 2024 and 335 in 2025.
    ['beg', '2023-12-01', '2025-12-01'],
    // Still runs: 184 days in 2024, 365 in 2025; never in the mean.
    ['beg', '2024-07-01', null],
  ];
  await withTrajecten(
    trajecten.map((sketch) => ['9001', sketch] as const),
    async (analytics) => {
      const { jaren } = await computeDuur(analytics, { ...all, van: plainDate('2023-01-01') }, exact);
      const rows = jaren.map((row) => [row.jaar, ...[row.beeindigd, row.cbsMean, row.begonnen, row.stand].map(shown)]);
      expect(rows).toEqual([
        [2023, 0, 'undetermined', 1, 0],
        // (31 + 366 + 184) ÷ 366 = 1.6 on a day.
        [2024, 1, 31, 2, 2],
        // (335 + 365) ÷ 365 = 1.9 on a day.
        [2025, 1, 732, 0, 2],
      ]);
      // 581 traject days for two begun: 291 days each; nobody began in 2025.
      expect(jaren.map(({ little }) => shown(little))).toEqual([31, 291, 'undetermined']);
      expect(jaren[2]!.little).toEqual({ kind: 'undetermined', reason: 'empty' });
    },
  );
});

test('who began before the period counts from its first day, and not in a cohort', async () => {
  // On 1 January 2024 the first has run 100 days and ends after 150; the second begins then and runs 120 days; the third 200.
  const trajecten: TrajectSketch[] = [
    ['beg', addDays(plainDate('2024-01-01'), -100), addDays(plainDate('2024-01-01'), 49)],
    ['beg', '2024-01-01', addDays(plainDate('2024-01-01'), 119)],
    ['beg', '2024-01-01', addDays(plainDate('2024-01-01'), 199)],
  ];
  await withTrajecten(
    trajecten.map((sketch) => ['9001', sketch] as const),
    async (analytics) => {
      const { rows } = await computeDuur(analytics, { ...all, van: plainDate('2024-01-01') }, exact);
      // At risk on day 120: all three; on day 150: two. Survival 2/3, 1/3, 0: median 150. The cohort of 2024: level at ½.
      expect(rows.map((row) => [row.jaar, shown(row.aantal), shown(row.mediaan)])).toEqual([
        [null, 3, 150],
        [2024, 2, 160],
      ]);
    },
  );
});

test('nothing to count, nothing ended and dates in the future are told as such', async () => {
  await withTrajecten([], async (analytics) => {
    const { rows, trend } = await computeDuur(analytics, all, { ...exact, per: 'hulpvorm' });
    expect(rows.map((row) => [shown(row.aantal), shown(row.mediaan)])).toEqual([[0, 'undetermined']]);
    expect(shown(trend.kans)).toBe('undetermined');
  });
  const running: TrajectSketch[] = [
    ['beg', '2020-01-01', null],
    ['beg', '2020-03-01', '2027-03-01'],
    ['beg', '2026-03-01', null],
  ];
  await withTrajecten(
    running.map((sketch) => ['9001', sketch] as const),
    async (analytics) => {
      const { rows } = await computeDuur(analytics, { ...all, tot: plainDate('2027-12-31') }, exact);
      expect(rows.map((row) => [row.jaar, shown(row.aantal), shown(row.mediaan)])).toEqual([
        [null, 2, 'undetermined'],
        [2020, 2, 'undetermined'],
      ]);
    },
  );
});

test('for groups the counts of years and hulpvormen add up as written, and no small one is shown', async () => {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(3000, 4) });
  await analytics.buildFull();
  const filter = { ...all, van: plainDate('2016-01-01') };
  const { rows } = await computeDuur(analytics, filter, { ...exact, publication: 'groups', per: 'hulpvorm' });
  const open = await computeDuur(analytics, filter, { ...exact, per: 'hulpvorm' });
  await analytics.close();
  let added = 0;
  for (const whole of rows.filter(({ jaar }) => jaar === null)) {
    const years = rows
      .filter((row) => row.hulpvorm === whole.hulpvorm && row.jaar !== null)
      .map(({ aantal }) => aantal);
    if (years.some(({ kind }) => kind !== 'value')) continue;
    expect(years.reduce((sum, cell) => sum + Number(shown(cell)), 0)).toBe(shown(whole.aantal));
    added++;
  }
  expect(added).toBeGreaterThan(2);
  rows.forEach(({ aantal, atRisk365, mediaan }, i) => {
    for (const [cell, real] of [
      [aantal, open.rows[i]!.aantal] as const,
      [atRisk365, open.rows[i]!.atRisk365] as const,
    ]) {
      if (cell.kind === 'value' && cell.value > 0) expect(Number(shown(real))).toBeGreaterThanOrEqual(10);
    }
    if (aantal.kind === 'suppressed') expect(mediaan.kind).toBe('suppressed');
  });
  expect(rows.some(({ aantal }) => aantal.kind === 'suppressed')).toBe(true);
});

/**
 * Log-normal durations (σ 0.9) with median 280 days in 2016, begun evenly over 2016–2025, in pairs as far above as below the
 * median, so that little is left to chance; `drift`: growth of the median per year.
 */
function plant(gemeente: string, drift: number, seed: number): [string, TrajectSketch][] {
  const random = createRandom(seed);
  return Array.from({ length: 1500 }, () => {
    const begin = addDays(plainDate('2016-01-01'), Math.floor(random() * 3650));
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const median = 280 * (1 + drift) ** (Number(begin.slice(0, 4)) - 2016);
    return [normal, -normal].map((z): [string, TrajectSketch] => {
      const eind: PlainDate = addDays(begin, Math.ceil(median * Math.exp(0.9 * z)) - 1);
      return [gemeente, ['beg', begin, eind > PEILDATUM ? null : eind]];
    });
  }).flat();
}

test.each([1, 2, 3, 4, 5])(
  'S1-3 T4 T5 finds the planted growth of durations, and none where there is none (seed %i)',
  async (seed) => {
    await withTrajecten([...plant('9001', 0.07, seed), ...plant('9002', 0, seed + 100)], async (analytics) => {
      const of = async (gemeente: string) => {
        const gemeenten = makeJeugdige('x', [], gemeente).gemeente;
        return computeDuur(analytics, { gemeenten: [gemeenten] }, exact);
      };
      const [{ trend: growing }, { trend: level, jaren }] = [await of('9001'), await of('9002')];
      // Tolerances of domain.md D.6: 5.5–8 %, and 0 ± 1.5 %.
      expect(shown(growing.groeiPerJaar)).toBeGreaterThan(0.055);
      expect(shown(growing.groeiPerJaar)).toBeLessThan(0.08);
      expect(shown(growing.kans)).toBeLessThan(0.001);
      expect(Math.abs(Number(shown(level.groeiPerJaar)))).toBeLessThan(0.015);
      expect(shown(level.groeiVan)).toBeLessThan(0.01);
      expect(shown(level.groeiTot)).toBeGreaterThan(-0.01);
      // The wrong answer of T5: where nothing changes, the mean of ended trajecten more than doubles as the data age.
      const [first, last] = [jaren[0]!, jaren.at(-1)!].map(({ cbsMean }) => Number(shown(cbsMean)));
      expect(last! / first!).toBeGreaterThan(2);
      // Little's law, once as many end as begin: the mean of a log-normal, 280 · exp(.9² ÷ 2) = 420 days.
      expect(Math.abs(Number(shown(jaren.at(-1)!.little)) / 420 - 1)).toBeLessThan(0.1);
    });
  },
);
