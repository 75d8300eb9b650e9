import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrajectColumns } from '../kernel/columns.ts';
import { ENDED, FURTHER, type Paths, RUNNING } from '../kernel/paths.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { computePathsInKernel } from '../testing/compute-paths-in-kernel.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { computePathsInSql, type SqlPathFilter, type SqlPaths } from './sql-reference.ts';

let analytics: Analytics;

beforeAll(async () => {
  analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(40_000, 3) });
  await analytics.buildFull();
});
afterAll(async () => {
  await analytics.close();
});

const everything = { van: '2000-01-01', tot: '2030-01-01' };
const filters: [string, SqlPathFilter][] = [
  ['everything', everything],
  ['one year', { van: '2024-01-01', tot: '2024-12-31' }],
  ['two gemeenten', { ...everything, gemeenten: ['9003', '9007'] }],
  ['a hulpvorm and a verwijzer', { ...everything, hulpvorm: 'ggz', verwijzers: ['02'] }],
  ['an aanbieder in a year', { van: '2023-01-01', tot: '2023-12-31', aanbieder: '73730007' }],
  ['a step', { ...everything, stap: { nr: 2, hulpvorm: 'beh' } }],
];

test.each(filters)('S1-6 kernel and SQL agree exactly on %s', async (_name, filter) => {
  await analytics.read(async (snapshot) => {
    const sql = await computePathsInSql(snapshot, filter);
    const columns = await snapshot.columns();
    const kernel = await computePathsInKernel(columns, filter);
    expect(sql.jeugdigen).toBeGreaterThan(0);
    expect(comparableKernel(kernel, columns)).toEqual(comparableSql(sql));
    const byThreads = await computePathsInKernel(columns, filter, 3);
    expect(comparableKernel(byThreads, columns)).toEqual(comparableSql(sql));
  });
});

function comparableKernel(paths: Paths, columns: TrajectColumns) {
  const name = (code: number) =>
    new Map([
      [ENDED, 'uit'],
      [RUNNING, 'loopt'],
      [FURTHER, 'verder'],
    ]).get(code) ?? columns.hulpvormen[code];
  const variants = Array.from({ length: paths.variants.length }, (_, variant) => {
    const example = paths.variants.examples[variant] ?? 0;
    const steps = columns.hulpvorm.subarray(columns.offsets[example], columns.offsets[example + 1]);
    let packed = 0n;
    for (let i = 0; i < 10; i++) packed = (packed << 6n) | BigInt(steps[i] ?? 0);
    return [
      packed.toString(),
      steps.length,
      paths.variants.running[variant] === 1,
      paths.variants.counts[variant],
      Number.isNaN(paths.variants.medianDays[variant]) ? null : paths.variants.medianDays[variant],
    ].join(' ');
  });
  return {
    jeugdigen: paths.jeugdigen,
    trajecten: paths.trajecten,
    successions: paths.successions,
    variants: variants.sort(),
    transitions: paths.transitions
      .map((row) => [name(row.from), name(row.to), row.count, row.medianDaysBetween].join(' '))
      .sort(),
    flows: paths.flows.map((row) => [row.step, name(row.from), name(row.to), row.count].join(' ')).sort(),
  };
}

function comparableSql(paths: SqlPaths) {
  return {
    jeugdigen: paths.jeugdigen,
    trajecten: paths.trajecten,
    successions: paths.successions,
    variants: paths.variants
      .map((row) =>
        [row.key.split(':')[0], row.steps, row.running, row.count, row.medianDays].map((v) => v ?? '').join(' '),
      )
      .sort(),
    transitions: paths.transitions.map((row) => [row.from, row.to, row.count, row.medianDaysBetween].join(' ')).sort(),
    flows: paths.flows.map((row) => [row.step, row.from, row.to, row.count].join(' ')).sort(),
  };
}
