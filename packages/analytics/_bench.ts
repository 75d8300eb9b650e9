import { computePaths } from './src/kernel/paths.ts';
import { selectJeugdigen } from './src/kernel/select.ts';
import { openAnalytics } from './src/store/analytics.ts';
import { computePathsInSql, createSyntheticTrajecten } from './src/testing/index.ts';

const n = Number(process.argv[2] ?? 1e6);
const a = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(n, 1), memoryLimitInMb: 4000 });
let t = performance.now();
console.log(await a.buildFull(), 'build ms', performance.now() - t);
await a.read(async (s) => {
  t = performance.now();
  const c = await s.columns();
  console.log('load', performance.now() - t, c.length);
  for (let i = 0; i < 5; i++) {
    t = performance.now();
    const sel = selectJeugdigen(c, {
      gemeenten: null,
      van: -1e6,
      tot: 1e6,
      hulpvorm: 0,
      verwijzers: null,
      aanbieder: -1,
      stap: null,
      pad: null,
    });
    const t1 = performance.now();
    const p = computePaths(c, sel);
    const k = performance.now() - t;
    t = performance.now();
    await computePathsInSql(s, { van: '1900-01-01', tot: '2100-01-01' });
    const q = performance.now() - t;
    console.log({ sel: t1 - (t - 0), k, q, ratio: q / k, variants: p.variants.length, jeugdigen: p.jeugdigen });
  }
});
