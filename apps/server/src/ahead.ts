import { setTimeout as sleep } from 'node:timers/promises';

/** More that waits than this was asked for longest ago, and is let go. */
const mostWaiting = 60;
const lookAgainMs = 20;

type Work = (stopped: AbortSignal) => Promise<unknown>;

/**
 * Does what somebody may ask for soon, one thing after the other and only while nobody waits for a figure, such as what may
 * be shown of each wijk once the whole gemeente is looked at.
 */
export class Ahead {
  readonly #waiting = new Map<string, Work>();
  readonly #stop = new AbortController();
  readonly #onTrouble: (error: unknown) => void;
  #asked = 0;
  #hurried = 0;
  #running: Promise<void> | undefined;

  constructor(onTrouble: (error: unknown) => void) {
    this.#onTrouble = onTrouble;
  }

  /** Puts work in the row; `name` tells it from other work, so that it waits there once. */
  add(name: string, work: Work): void {
    if (this.#stop.signal.aborted) return;
    this.#waiting.set(name, work);
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > mostWaiting && oldest !== undefined) this.#waiting.delete(oldest);
    this.#running ??= this.#run();
  }

  /** Runs what somebody waits for; work of the row stands still meanwhile. */
  async first<T>(answer: () => Promise<T>): Promise<T> {
    this.#asked++;
    try {
      return await answer();
    } finally {
      this.#asked--;
    }
  }

  /** Runs what may wait for work of the row, which then goes on. */
  async hurry<T>(answer: () => Promise<T>): Promise<T> {
    this.#hurried++;
    try {
      return await answer();
    } finally {
      this.#hurried--;
    }
  }

  /** For work of the row, between its steps: until nobody waits for another figure. */
  async pause(): Promise<void> {
    while (this.#asked > 0 && this.#hurried === 0) await sleep(lookAgainMs, undefined, { signal: this.#stop.signal });
    this.#stop.signal.throwIfAborted();
  }

  /** Ends the work that is under way, and does no other. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#waiting.clear();
    await this.#running;
  }

  async #run(): Promise<void> {
    // The answer that was just found goes out first.
    await sleep(lookAgainMs);
    for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
      const [name, work] = next;
      this.#waiting.delete(name);
      try {
        await this.pause();
        await work(this.#stop.signal);
      } catch (error) {
        if (!this.#stop.signal.aborted) this.#onTrouble(error);
      }
    }
    this.#running = undefined;
  }
}
