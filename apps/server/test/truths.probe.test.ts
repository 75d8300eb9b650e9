import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { computeStroom, computeVerwijzersaandeel, computeZorgpaden } from '@samenpad/analytics';
import { importRegio } from './import-regio.ts';
it('probe', async () => {
  const size = (process.env['PROBE_SIZE'] ?? 'XS') as 'XS';
  const c = process.cpuUsage(); const t = performance.now();
  const r = await importRegio(7, size);
  const u = process.cpuUsage(c);
  console.log('imported', performance.now() - t, u, r.report.counts, r.jeugdigen.length);
  const o = { taal: 'nl', publication: 'exact' } as const;
  const all = { gemeenten: 'alle', van: '2016-01-01', tot: '2025-12-31' } as never;
  const rows = await r.analytics.read((s) => s.query("SELECT * FROM traject"));
  writeFileSync(`/tmp/truths/dump-${size}.json`, JSON.stringify({ waarheid: r.waarheid, report: r.report, jeugdigen: r.jeugdigen, rows,
    zp: await computeZorgpaden(r.analytics, all, o), zp24: await computeZorgpaden(r.analytics, { gemeenten: 'alle', van: '2024-01-01', tot: '2024-12-31' } as never, o),
    vw: await computeVerwijzersaandeel(r.analytics, all, { ...o, telling: 'begonnen' }) }, (_, v) => typeof v === 'bigint' ? Number(v) : v));
  await r.close();
}, 900_000);
