import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Result } from '../results/result.ts';
import type { ImportTimes } from '../tasks/import-folder.ts';
import type { LargeTimes } from '../tasks/judge-large.ts';
import type { TrafficTimes } from '../tasks/judge-traffic.ts';
import type { ParseTimes } from '../tasks/parse-and-validate.ts';
import type { FocusRegion } from '../tasks/provide-focus.ts';
import type { Gezinnen } from '../tasks/provide-gezinnen.ts';
import type { People } from '../tasks/provide-people.ts';
import type { PageTimes } from '../tasks/read-pages.ts';
import type { ServedPages } from '../tasks/serve-pages.ts';
import type { ClickHouseTimes } from '../tasks/time-click-house.ts';
import type { FigureTimesList } from '../tasks/time-figures.ts';
import type { JudgeTimes } from '../tasks/time-judging.ts';
import type { PathTimes } from '../tasks/time-paths.ts';
import type { RlsTimes } from '../tasks/time-rls.ts';
import type { CountryUse } from '../tasks/use-country.ts';
import type { LogTimes } from '../tasks/write-log.ts';
import type { RegionFiles } from '../tasks/write-region.ts';

/** What each task prints. */
interface Answers {
  'write-region': RegionFiles;
  'import-folder': ImportTimes;
  'parse-and-validate': ParseTimes;
  'time-judging': JudgeTimes;
  'judge-large': LargeTimes;
  'judge-traffic': TrafficTimes;
  'time-paths': PathTimes;
  'read-pages': PageTimes;
  'time-rls': RlsTimes;
  'write-log': LogTimes;
  'provide-people': People;
  'provide-gezinnen': Gezinnen;
  'provide-focus': FocusRegion;
  'time-country': Result[];
  'time-click-house': ClickHouseTimes;
  'time-figures': FigureTimesList;
  'serve-pages': ServedPages;
  'use-country': CountryUse;
}

/** Runs a task in a process of its own, so that memory and caches of one measurement do not touch another. */
export async function runTask<Task extends keyof Answers>(task: Task, ...args: string[]): Promise<Answers[Task]> {
  const file = fileURLToPath(new URL(`../tasks/${task}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const end = await new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? signal);
    });
  });
  if (end !== 0) throw new Error(`The task ${task} ended with ${String(end)}`);
  // Each task prints one value of the type that stands beside its name above, and nothing else.
  return JSON.parse(printed) as Answers[Task];
}
