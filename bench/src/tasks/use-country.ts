import { computeKosten, computeStroom, computeZorgpaden } from '@samenpad/analytics';
import { GROUPS, TEN_YEARS } from '../country/measure.ts';
import { openCountry } from '../country/write-country.ts';

/** What a process takes that answers for a whole country. */
export interface CountryUse {
  trajecten: number;
  boekingen: number;
  /** From the store into the arrays of the kernel. */
  loadMs: number;
  peakMb: number;
}

const [file = ''] = process.argv.slice(2);
const analytics = await openCountry(file);
const start = performance.now();
const trajecten = await analytics.read(async (snapshot) => (await snapshot.columns()).length);
const loadMs = performance.now() - start;
const everybody = { gemeenten: 'alle', ...TEN_YEARS } as const;
await computeZorgpaden(analytics, everybody, GROUPS);
await computeStroom(analytics, everybody, GROUPS);
await computeKosten(analytics, everybody, GROUPS);
const [row] = await analytics.read((snapshot) => snapshot.query('SELECT count(*) AS n FROM boeking'));
await analytics.close();
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ trajecten, boekingen: Number(row?.['n']), loadMs, peakMb } satisfies CountryUse));
