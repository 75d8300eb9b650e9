import type { Bench, Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { withFolder } from '../runs/folders.ts';
import { runTask } from '../runs/run-task.ts';
import type { LargeTimes } from '../tasks/judge-large.ts';
import type { SetTimes } from '../tasks/time-judging.ts';

const LEAST_OF_XMLLINT = 0.6;
const LEAST_WITH_RULES = 0.5;
const LEAST_OF_FAST_XML_PARSER = 3;
const MOST_MB = 512;

/** Judges a claim of 1,000 clients, 10,000 small messages and one message of 25 MB. */
export async function benchJudge(): Promise<Bench> {
  return withFolder(async (folder) => {
    const { claim, small } = await runTask('time-judging', folder);
    await runTask('judge-large', 'write', folder);
    const large = await runTask('judge-large', 'judge', folder);
    return {
      name: 'judge',
      title: 'Judging messages',
      how:
        'The best of five rounds in one process, in which all take turns on the same messages in memory. Parse and schema ' +
        'is reading into domain values, which is more than the peers do. xmllint is a process that reads the files. Peak ' +
        'memory is that of an own process that judges one claim.',
      results: [...compare('a claim of 1,000 clients', claim), ...compare('10,000 starts', small), memoryOf(large)],
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
