import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { computeZorgpaden } from '@samenpad/analytics';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { type Country, GROUPS, TEN_YEARS, timeOf } from './measure.ts';

const WHAT = '1 paths, the product’s own call beside pm4py’s directly-follows graph and variants';
const LEAST = 100;

/** What pm4py reads: the begin of each traject is an event of its jeugdige. */
const EVENTS = `
  SELECT gemeente || '/' || jeugdige AS "case:concept:name", hulpvorm AS "concept:name", begin AS "time:timestamp"
  FROM traject WHERE variant = 'tInhoud' ORDER BY gemeente, jeugdige, begin, nr`;

/**
 * Goal 1 beside pm4py. `PM4PY` is a command that takes the path of a CSV with events and prints the seconds that it took to
 * count (bench/pm4py.py does, where pm4py is installed). Without it nothing is measured.
 */
export async function measureProcessMining(
  { analytics, repeats }: Country,
  command = process.env['PM4PY'],
): Promise<Result[]> {
  const goal = `≥ ${LEAST}×`;
  if (command === undefined) {
    const value = 'not measured: PM4PY names no command';
    return [{ what: WHAT, ours: '', peer: '', value, goal, met: undefined }];
  }
  const ask = () => computeZorgpaden(analytics, { gemeenten: 'alle', ...TEN_YEARS }, GROUPS);
  await ask();
  const ours = await timeOf<unknown>(repeats, ask);
  const seconds = await timePeer(analytics, command);
  const ratio = (seconds * 1000) / ours.ms;
  return [
    {
      what: WHAT,
      ours: formatMs(ours.ms),
      peer: formatMs(seconds * 1000),
      value: formatRatio(ratio),
      goal,
      met: ratio >= LEAST,
    },
  ];
}

async function timePeer(analytics: Country['analytics'], command: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-pm4py-'));
  try {
    const file = join(folder, 'events.csv');
    await analytics.read((snapshot) => snapshot.query(`COPY (${EVENTS}) TO '${file}' (HEADER)`));
    const [program = '', ...args] = command.split(' ');
    const { stdout } = await promisify(execFile)(program, [...args, file]);
    const seconds = Number(stdout.trim().split('\n').at(-1));
    if (!(seconds > 0)) throw new Error('The command in PM4PY printed no seconds');
    return seconds;
  } finally {
    await rm(folder, { recursive: true });
  }
}
