import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { findSettledMonth } from './find-settled-month.ts';

const sketches: [name: string, sketch: TrajectSketch | undefined][] = [
  ['nothing', undefined],
  ['care that runs', ['beg', '2025-03-01', null]],
  ['care begun since', ['beg', '2025-11-03', null]],
  ['care ended since', ['beg', '2025-03-01', '2025-11-01']],
  ['care that is planned', ['beg', '2025-11-25', null]],
];
const waits = ['2025-09', '2025-09', '2025-09'];
const comes = ['2025-09', '2025-10', '2025-10'];

test.each(sketches)('a month is settled after ten days with %s', async (name, sketch) => {
  const source = new MemorySource(PEILDATUM, sketch === undefined ? [] : [makeJeugdige('j', [sketch])]);
  const analytics = await openAnalytics({ place: 'memory', source });
  await analytics.buildFull();
  const ask = (day: string) => findSettledMonth(analytics, 'alle', plainDate(day));
  const found = await Promise.all(['2025-11-09', '2025-11-10', '2025-11-24'].map(ask));
  expect(found).toEqual(name.endsWith('since') ? comes : waits);
  // November is over as well.
  expect(await ask('2025-11-30')).toBe('2025-10');
  expect(await ask('2025-12-05')).toBe('2025-10');
  await analytics.close();
});
