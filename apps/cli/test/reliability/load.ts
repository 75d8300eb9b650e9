import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from './region.ts';
import type { Remote } from './remote.ts';

const perUpload = 20;
const uploadEvery = 25;
/** Below the 600 requests a minute that a session may make: a refused client waits for the end of the minute. */
const pauseMs = 110;

/** Clients that send messages, one by one and in uploads, and remember what was answered. */
export class Load {
  /** Answered with success: these may never be lost. */
  readonly acknowledged = new Set<Message>();
  /** Answered as new, more than once: taken twice. */
  readonly doubles: Message[] = [];
  /** Other answers by their status, and requests without an answer as 0. */
  readonly failures = new Map<number, number>();
  readonly #asNew = new Set<Message>();
  readonly #queue: Message[];
  readonly #clients: readonly Remote[];
  #stopping = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(messages: readonly Message[], clients: readonly Remote[]) {
    this.#queue = [...messages].reverse();
    this.#clients = clients;
  }

  start(): void {
    this.#stopping = false;
    this.#running = Promise.all(this.#clients.map((client, index) => this.#work(client, index)));
  }

  /** Settles when every client has had its last answer, or has none to expect. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  /** Clients upload in turn: one that was cut off is told after 30 s only, and then the others go on. */
  async #work(client: Remote, index: number): Promise<void> {
    for (let turn = index; !this.#stopping && !this.isEmpty; turn++) {
      await sleep(pauseMs);
      const taken = this.#queue.splice(turn % uploadEvery === uploadEvery - 1 ? -perUpload : -1);
      const done = await (taken.length > 1 ? this.#upload(client, taken) : this.#post(client, taken)).catch(() => {
        this.#count(0);
        return false;
      });
      if (done) for (const message of taken) this.acknowledged.add(message);
      else {
        // The outcome is not known: sent again, later.
        this.#queue.push(...taken);
        await sleep(100);
      }
    }
  }

  async #post(client: Remote, [message]: readonly Message[]): Promise<boolean> {
    if (message === undefined) return true;
    const { status, body } = await client.post('/api/v1/berichten', {
      body: new Uint8Array(message.inhoud),
      type: 'application/xml',
    });
    if (status !== 201) {
      this.#count(status);
      return false;
    }
    if (body['uitkomst'] === 'nieuw') {
      if (this.#asNew.has(message)) this.doubles.push(message);
      this.#asNew.add(message);
    }
    return true;
  }

  /** Acknowledged when the report says that it is done. */
  async #upload(client: Remote, messages: readonly Message[]): Promise<boolean> {
    const form = new FormData();
    for (const { naam, inhoud } of messages) form.append('bestanden', new Blob([new Uint8Array(inhoud)]), naam);
    const { status, body } = await client.post('/api/v1/imports', { body: form });
    if (status !== 202) {
      this.#count(status);
      return false;
    }
    for (;;) {
      const report = await client.get(`/api/v1/imports/${String(body['importId'])}`);
      if (report.status === 200 && report.body['toestand'] !== 'bezig') return report.body['toestand'] === 'klaar';
      if (report.status === 401) return false;
      await sleep(250);
    }
  }

  #count(status: number): void {
    this.failures.set(status, (this.failures.get(status) ?? 0) + 1);
  }
}
