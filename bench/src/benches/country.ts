import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureProcesses } from '../country/goal-processes.ts';
import { measureRefresh } from '../country/goal-refresh.ts';
import { goalNames, peerNames } from '../country/measure-goals.ts';
import { COUNTRY, HALF_COUNTRY, provideCountry, provideGemeente } from '../country/write-country.ts';
import type { Bench, Result } from '../results/result.ts';
import { formatMs } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { CountryUse } from '../tasks/use-country.ts';

const MOST_MB = 4096;
const PAGES = 160;
/** Of the middle size: about 11,000 jeugdigen. */
const GEMEENTE = '9120';
/** Half of the country: twice rebuilt, that takes half an hour. */
const REFRESHED = 2_000_000;

/** Goals of performance.md 10 that this bench leaves to another, with the command. */
const ELSEWHERE: readonly [what: string, goal: string, why: string][] = [
  ['4 the six beside PostgreSQL and chdb', '≥ 10× and ≥ 1×', 'npm run bench -- country-peers does'],
  ['7 changed rows beside a rebuild', '≤ 0.5 %', 'npm run bench -- country-refresh does'],
  ['8 XML beside xmllint', '≥ 0.6×', 'npm run bench -- judge does'],
];

const folder = join(tmpdir(), 'samenpad-country');
const tell = (text: string) => process.stderr.write(`${text}\n`);

/** Goals on a country of twelve years; only by name, since making it takes ten minutes and 2.6 GB. */
export async function benchCountry(): Promise<Bench> {
  const file = await provideCountry(folder, COUNTRY, tell);
  const half = await provideCountry(folder, HALF_COUNTRY, tell);
  const gemeente = await provideGemeente(file, GEMEENTE);
  const use = await runTask('use-country', file);
  return {
    name: 'country',
    title: 'A whole country',
    how:
      `${use.trajecten.toLocaleString('en-GB')} trajecten and ${use.boekingen.toLocaleString('en-GB')} lines of ` +
      'declaration, made by SQL with a seed. Each goal in an own process; medians of 3, of calls above ten seconds the ' +
      'first; SQL peers run once, on the same store with two threads. ' +
      `The arrays of the kernel are loaded before, in ${formatMs(use.loadMs)}.`,
    results: [
      judgeMemory(use),
      ...(await measureEach(goalNames, file, half, gemeente)),
      ...(await measureProcesses(file, PAGES)),
      ...ELSEWHERE.map(([what, goal, why]) => ({
        what,
        ours: '',
        peer: '',
        value: `not measured: ${why}`,
        goal,
        met: undefined,
      })),
    ],
  };
}

/** The goals beside engines that take long to fill or to answer; by name. */
export async function benchCountryPeers(): Promise<Bench> {
  const file = await provideCountry(folder, COUNTRY, tell);
  return {
    name: 'country-peers',
    title: 'A whole country beside R, PostgreSQL and ClickHouse',
    how: 'The same country. Ours are medians of 3; each peer answers once (chdb twice, the least counts) and is filled before.',
    results: await measureEach(peerNames, file),
  };
}

/** A store that is patched beside one that is built anew; by name, since it takes half an hour. */
export async function benchCountryRefresh(): Promise<Bench> {
  return {
    name: 'country-refresh',
    title: 'Changed rows of a country',
    how: 'Half of a country, made while it is read; one patch beside one rebuild, each until the arrays of the kernel are there.',
    results: await measureRefresh(folder, REFRESHED),
  };
}

/** One process after another, so that one that breaks takes none of the others with it. */
async function measureEach(names: readonly string[], ...files: string[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const name of names) {
    try {
      results.push(...(await runTask('time-country', name, ...files)));
    } catch (error) {
      const value = `not measured: ${String(error)}`;
      results.push({ what: name, ours: '', peer: '', value, goal: 'an answer', met: false });
    }
  }
  return results;
}

function judgeMemory({ peakMb }: CountryUse): Result {
  const ours = `${peakMb.toLocaleString('en-GB')} MB`;
  return {
    what: 'peak memory of a process that answers paths, flows and costs of everybody',
    ours,
    peer: '',
    value: ours,
    goal: `≤ ${MOST_MB.toLocaleString('en-GB')} MB`,
    met: peakMb <= MOST_MB,
  };
}
