import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Range, TrajectColumns } from './columns.ts';
import type { Job, Jobs } from './jobs.ts';
import type { Answer, Task } from './worker.ts';

/** A thread with the tasks that it has not answered yet. */
class BusyWorker {
  readonly #worker = new Worker(new URL('worker.ts', import.meta.url));
  readonly #waiting = new Map<number, { resolve: (part: never) => void; reject: (error: unknown) => void }>();

  constructor(onGone: () => void) {
    this.#worker.on('message', ({ nr, part }: Answer) => {
      // Of the job that was asked under this number: `run` says which.
      this.#waiting.get(nr)?.resolve(part as never);
      this.#settle(nr);
    });
    this.#worker.on('error', (error) => {
      onGone();
      for (const { reject } of this.#waiting.values()) reject(error);
    });
    this.#worker.unref();
  }

  get tasks(): number {
    return this.#waiting.size;
  }

  run<Name extends Job>(task: Task<Name>): Promise<Jobs[Name]['part']> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(task.nr, { resolve, reject });
      // Nobody may end the process while it waits for an answer.
      this.#worker.ref();
      this.#worker.postMessage(task);
    });
  }

  #settle(nr: number): void {
    this.#waiting.delete(nr);
    if (this.#waiting.size === 0) this.#worker.unref();
  }
}

const workers = new Set<BusyWorker>();
let lastNr = 0;

/** Counts one part in another thread; threads stay for the next part, and do not keep the process alive. */
export function runInWorker<Name extends Job>(
  columns: TrajectColumns,
  job: Name,
  asked: Jobs[Name]['asked'],
  range: Range,
): Promise<Jobs[Name]['part']> {
  return findWorker().run({ nr: ++lastNr, job, columns, asked, range });
}

/** The least busy one; a new one while there are processors without. */
function findWorker(): BusyWorker {
  const [least] = [...workers].sort((a, b) => a.tasks - b.tasks);
  if (least !== undefined && (least.tasks === 0 || workers.size >= availableParallelism())) return least;
  const worker: BusyWorker = new BusyWorker(() => workers.delete(worker));
  workers.add(worker);
  return worker;
}
