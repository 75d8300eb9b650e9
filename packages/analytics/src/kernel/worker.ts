import { parentPort } from 'node:worker_threads';
import type { Range, TrajectColumns } from './columns.ts';
import { type Job, type Jobs, jobs } from './jobs.ts';

/** One part of a job; the columns lie in shared memory. */
export interface Task<Name extends Job = Job> {
  nr: number;
  job: Name;
  columns: TrajectColumns;
  asked: Jobs[Name]['asked'];
  range: Range;
}

/** What came of it. */
export interface Answer<Name extends Job = Job> {
  nr: number;
  part: Jobs[Name]['part'];
}

function countPart<Name extends Job>({ nr, job, columns, asked, range }: Task<Name>): Answer<Name> {
  return { nr, part: jobs[job](columns, asked, range) };
}

/** Memory that goes over to the receiver instead of being copied. */
function listBuffers(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listBuffers) : [];
}

parentPort?.on('message', (task: Task) => {
  const answer = countPart(task);
  parentPort?.postMessage(answer, listBuffers(answer));
});
