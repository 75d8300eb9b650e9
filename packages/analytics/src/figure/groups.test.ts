import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { openAnalytics } from '../store/analytics.ts';
import { computeStroom } from '../stroom/compute-stroom.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { computeZorgpaden } from '../zorgpaden/compute-zorgpaden.ts';
import type { Cell } from './figure.ts';

const groups = { taal: 'nl', publication: 'groups' } as const;
const filter = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2025-12-31') } as const;

function numberIn(cell: Cell): number | undefined {
  return cell.kind === 'value' ? cell.value : undefined;
}

test('S0-8 S1-6 rounded figures of a region add up as written, and variants add up to the jeugdigen', async () => {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(20_000, 5) });
  await analytics.buildFull();
  const stroom = await computeStroom(analytics, filter, { ...groups, per: 'hulpvorm' });
  let checked = 0;
  for (const row of stroom.rows) {
    const [begin, into, out, eind] = [row.begin, row.in, row.uit, row.eind].map(numberIn);
    if (begin === undefined || into === undefined || out === undefined || eind === undefined) continue;
    expect(begin + into - out).toBe(eind);
    checked++;
  }
  expect(checked).toBeGreaterThan(50);

  const found = await computeZorgpaden(analytics, filter, groups);
  const named = found.rows.reduce((sum, row) => sum + (numberIn(row.aantal) ?? Number.NaN), 0);
  expect(named + (numberIn(found.zeldzaam.aantal) ?? Number.NaN)).toBe(numberIn(found.jeugdigen));
  const exact = await computeZorgpaden(analytics, filter, { ...groups, publication: 'exact', top: 1_000_000 });
  const all = exact.rows.reduce((sum, row) => sum + (numberIn(row.aantal) ?? Number.NaN), 0);
  expect(all).toBe(numberIn(exact.jeugdigen));
  await analytics.close();
});
