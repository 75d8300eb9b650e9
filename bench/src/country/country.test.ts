import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnalytics } from '@samenpad/analytics';
import { expect, test } from 'vitest';
import type { Result } from '../results/result.ts';
import { measureProcesses } from './goal-processes.ts';
import { measureRefresh } from './goal-refresh.ts';
import { goalNames, measureGoal, peerNames } from './measure-goals.ts';
import { noSource, provideCountry, provideGemeente } from './write-country.ts';

test('on a small country every goal is measured, and all engines answer the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-country-'));
  try {
    const file = await provideCountry(folder, { seed: 3, jeugdigen: 4000, gemeenten: 12 });
    const store = await openAnalytics({ place: { file }, source: noSource });
    const [made] = await store.read((snapshot) =>
      snapshot.query(`SELECT count(*) AS n, (SELECT count(*) FROM boeking) AS lines, max(begin)::VARCHAR AS last
        FROM traject WHERE variant = 'tInhoud'`),
    );
    await store.close();
    expect(Number(made?.['n'])).toBeGreaterThan(8000);
    expect(Number(made?.['lines'])).toBeGreaterThan(10 * Number(made?.['n']));
    expect(String(made?.['last']) <= '2025-12-31').toBe(true);
    const half = await provideCountry(folder, { seed: 3, jeugdigen: 2000, gemeenten: 12 });
    const files = { file, half, gemeente: await provideGemeente(file, '9004'), repeats: 1, sample: 500 };
    const results: Result[] = [];
    for (const name of [...goalNames, ...peerNames]) results.push(...(await measureGoal(name, files)));
    results.push(...(await measureProcesses(file, 6)), ...(await measureRefresh(folder, 5_000)));
    expect(results.map(({ what }) => what.split(' ')[0])).toEqual([
      ...['1', '1', '1', '1', '2', '2'],
      // Beside R, where it is installed, also the product's own call.
      ...(isWithoutR(results) ? [] : ['2']),
      ...['3', '5', '5', '6', '9', '9', '9', '9', '9', '9'],
      ...['2', '4', '4', '10'],
      '7',
    ]);
    // R may be missing.
    const compared = results.filter(({ goal, peer }) => goal.includes('equal') && peer !== '');
    expect(compared.length).toBeGreaterThanOrEqual(4);
    expect(compared.filter(({ value }) => !/(answers|medians|stores) equal$/.test(value))).toEqual([]);
    expect(await provideCountry(folder, { seed: 3, jeugdigen: 4000, gemeenten: 12 })).toBe(file);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function isWithoutR(results: readonly Result[]): boolean {
  return results.some(({ value }) => value.includes('R is not installed'));
}
