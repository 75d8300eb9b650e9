import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openAnalytics } from '@samenpad/analytics';
import type { Result } from '../results/result.ts';
import { formatMs } from '../results/units.ts';
import { ChangingSource } from './changing-source.ts';

/** Of so many jeugdigen the careers change: about 10,000 trajecten. */
const CHANGING = 3_700;
const MEMORY_MB = 3_000;

/** Goal 7: changed rows seen by a reader of the kernel’s arrays, beside reading everything anew, and both stores and arrays the same. */
export async function measureRefresh(folder: string, jeugdigen: number): Promise<Result[]> {
  const source = new ChangingSource(jeugdigen, CHANGING);
  const files = ['patched', 'rebuilt'].map((name) => join(folder, `${name}.duckdb`));
  const [patched = '', rebuilt = ''] = files;
  for (const file of files) await rm(file, { force: true });
  const store = await openAnalytics({ place: { file: patched }, source, memoryLimitInMb: MEMORY_MB });
  const fresh = await openAnalytics({ place: { file: rebuilt }, source, memoryLimitInMb: MEMORY_MB });
  try {
    await store.buildFull();
    await store.read((snapshot) => snapshot.columns());
    source.change();
    const start = performance.now();
    const { rows } = await store.patch();
    const patchedMs = performance.now() - start;
    const seen = await store.read((snapshot) => snapshot.columns());
    const seenMs = performance.now() - start;
    const begun = performance.now();
    const full = await fresh.buildFull();
    const anew = await fresh.read((snapshot) => snapshot.columns());
    const fullMs = performance.now() - begun;
    const equal = (await store.checksum()) === (await fresh.checksum()) && isDeepStrictEqual(seen, anew);
    const share = seenMs / fullMs;
    return [
      {
        what:
          `7 ${rows.toLocaleString('en-GB')} changed rows of ${CHANGING.toLocaleString('en-GB')} jeugdigen seen ` +
          `(${formatMs(patchedMs)} until committed), beside a rebuild of ${full.rows.toLocaleString('en-GB')} rows`,
        ours: formatMs(seenMs),
        peer: formatMs(fullMs),
        value: `${(100 * share).toFixed(2)} %, stores ${equal ? 'equal' : '**differ**'}`,
        goal: '≤ 0.5 %, equal',
        met: equal && share <= 0.005,
      },
    ];
  } finally {
    await store.close();
    await fresh.close();
    for (const file of files) await rm(file, { force: true });
  }
}
