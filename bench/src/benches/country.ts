import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureProcesses } from '../country/goal-processes.ts';
import { measureRefresh } from '../country/goal-refresh.ts';
import { COUNTRY, HALF_COUNTRY, provideCountry } from '../country/write-country.ts';
import type { Bench, Result } from '../results/result.ts';
import { formatMs } from '../results/units.ts';
import { runTask } from '../runs/run-task.ts';
import type { CountryUse } from '../tasks/use-country.ts';

const MOST_MB = 4096;
const PAGES = 160;
/** Half of the country: twice rebuilt, that takes half an hour. */
const REFRESHED = 2_000_000;

/** Goals of performance.md 10 that nothing in this bench measures, with the reason. */
const UNMEASURED: readonly [what: string, goal: string, why: string][] = [
  ['8 XML beside xmllint', '≥ 0.6×', 'npm run bench -- judge does'],
];

/** Goals on a country of twelve years; only by name, since making it takes ten minutes and 2.6 GB. */
export async function benchCountry(): Promise<Bench> {
  const folder = join(tmpdir(), 'samenpad-country');
  const tell = (text: string) => process.stderr.write(`${text}\n`);
  const file = await provideCountry(folder, COUNTRY, tell);
  const half = await provideCountry(folder, HALF_COUNTRY, tell);
  const use = await runTask('use-country', file);
  return {
    name: 'country',
    title: 'A whole country',
    how:
      `${use.trajecten.toLocaleString('en-GB')} trajecten and ${use.boekingen.toLocaleString('en-GB')} lines of ` +
      'declaration, made by SQL with a seed. Medians of 3, in an own process; SQL peers run once, on the same store with ' +
      `two threads. The arrays of the kernel are loaded before, in ${formatMs(use.loadMs)}.`,
    results: [
      judgeMemory(use),
      ...(await runTask('time-country', file, half)),
      ...(await measureProcesses(file, PAGES)),
      ...(await measureRefresh(folder, REFRESHED)),
      ...UNMEASURED.map(([what, goal, why]) => ({
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
