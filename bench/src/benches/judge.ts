import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench, Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { withFolder } from '../runs/folders.ts';
import { runTask } from '../runs/run-task.ts';
import type { LargeTimes } from '../tasks/judge-large.ts';
import type { TrafficTimes } from '../tasks/judge-traffic.ts';
import type { SetTimes } from '../tasks/time-judging.ts';
import type { Run } from './run.ts';

const LEAST_OF_XMLLINT = 0.6;
const LEAST_WITH_RULES = 0.5;
const LEAST_OF_FAST_XML_PARSER = 3;
const MOST_OF_LEVELS_1_AND_2 = 3;
const MOST_MB = 512;

/** Judges a claim of 1,000 clients, 10,000 small messages, one message of 25 MB and the whole traffic of a region. */
export async function benchJudge({ size }: Run): Promise<Bench> {
  return withFolder(async (folder) => {
    const { claim, small } = await runTask('time-judging', folder);
    await runTask('judge-large', 'write', folder);
    const large = await runTask('judge-large', 'judge', folder);
    const files = join(folder, 'region');
    await mkdir(files);
    await runTask('write-region', files, size);
    const traffic = await runTask('judge-traffic', files);
    return {
      name: 'judge',
      title: 'Judging messages',
      how:
        'The best of five rounds in one process, in which all take turns on the same messages in memory. Parse and schema ' +
        'is reading into domain values, which is more than the peers do. xmllint is a process that reads the files. Peak ' +
        'memory is that of an own process that judges one claim. Level 3 is finding what came before of the same jeugdigen, ' +
        'in memory, and judging against it.',
      results: [
        ...compare('a claim of 1,000 clients', claim),
        ...compare('10,000 starts', small),
        memoryOf(large),
        historyOf(traffic, size),
      ],
    };
  });
}

function compare(what: string, set: SetTimes): Result[] {
  return [
    ratio(`parse and schema beside xmllint, ${what}`, set.read, set.xmllint, LEAST_OF_XMLLINT),
    ratio(`with the rules of level 2 beside parse and schema, ${what}`, set.judge, set.read, LEAST_WITH_RULES),
    ratio(`parse and schema beside fast-xml-parser, ${what}`, set.read, set.fastXmlParser, LEAST_OF_FAST_XML_PARSER),
  ];
}

function ratio(what: string, ours: number, peer: number | null, least: number): Result {
  const row = { what, ours: formatMs(ours), goal: `≥ ${least}×` };
  if (peer === null) return { ...row, peer: 'not measured', value: 'not measured', met: undefined };
  return { ...row, peer: formatMs(peer), value: formatRatio(peer / ours), met: peer / ours >= least };
}

function historyOf({ berichten, withinMs, historyMs }: TrafficTimes, size: string): Result {
  return {
    what: `level 3 beside levels 1 and 2, ${size} (${berichten.toLocaleString('en-GB')} berichten)`,
    ours: formatMs(historyMs),
    peer: formatMs(withinMs),
    value: formatRatio(historyMs / withinMs),
    goal: `≤ ${MOST_OF_LEVELS_1_AND_2}×`,
    met: historyMs / withinMs <= MOST_OF_LEVELS_1_AND_2,
  };
}

function memoryOf({ mb, ms, peakMb }: LargeTimes): Result {
  return {
    what: `peak memory, a claim of ${mb.toFixed(1)} MB`,
    ours: `${formatMs(ms)}, ${peakMb} MB`,
    peer: '',
    value: `${peakMb} MB`,
    goal: `≤ ${MOST_MB} MB`,
    met: peakMb <= MOST_MB,
  };
}
