import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@samenpad/server/testing';
import { type Ended, makeFolder, type Running, startSamenpad } from '../samenpad.ts';

/** For a machine on which much else runs; what the tests demand of it they measure. */
const readyWithinMs = 240_000;

/** The real server as its own process on its own PostgreSQL, to be killed and started again on the same folder and port. */
export class OwnServer {
  readonly folder: string;
  readonly #port: number;
  readonly #extra: Record<string, string>;
  #running: Running | undefined;

  private constructor(folder: string, port: number, extra: Record<string, string>) {
    this.folder = folder;
    this.#port = port;
    this.#extra = extra;
  }

  /** In demo mode, for its people, but without the demo region: `folder` is empty or what an earlier server left. */
  static async create(name: string, folder?: string, extra: Record<string, string> = {}): Promise<OwnServer> {
    const place = folder ?? makeFolder(name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'demo-gevuld'), '');
    return new OwnServer(place, await findFreePort(), extra);
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${this.#port}`);
  }

  get env(): Record<string, string> {
    return {
      ...this.#extra,
      SAMENPAD_DATA: this.folder,
      PORT: String(this.#port),
      SAMENPAD_HOST: '127.0.0.1',
      SAMENPAD_URL: this.url.origin,
      // Answers of our own would stand beside the retours that the messages of the region have already.
      SAMENPAD_RETOUREN: 'nee',
    };
  }

  get pid(): number {
    return this.#running?.process.pid ?? 0;
  }

  /** Milliseconds until it answers that it is ready. */
  async start(): Promise<number> {
    const begun = performance.now();
    this.#running = startSamenpad(['serve', '--demo'], this.env);
    while (!(await this.isReady())) {
      const { exitCode, signalCode } = this.#running.process;
      if (exitCode !== null || signalCode !== null || performance.now() - begun > readyWithinMs)
        throw new Error(`The server does not start: ${(await this.kill()).stderr}`);
      await sleep(20);
    }
    return performance.now() - begun;
  }

  async isReady(): Promise<boolean> {
    const asked = fetch(new URL('/api/v1/gezondheid/gereed', this.url), { signal: AbortSignal.timeout(2000) });
    return await asked.then(
      (answer) => answer.ok,
      () => false,
    );
  }

  kill(): Promise<Ended> {
    return this.#end('SIGKILL');
  }

  /** Asks it to stop, as an operator does. */
  stop(): Promise<Ended> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<Ended> {
    this.#running?.process.kill(signal);
    return (await this.#running?.ended) ?? { code: null, stdout: '', stderr: '' };
  }

  /** Kills PostgreSQL under the server: postmaster and children at once. */
  killPostgres(): void {
    const pid = Number(readFileSync(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    for (const victim of [pid, ...children.map(Number)]) process.kill(victim, 'SIGKILL');
  }

  async remove(): Promise<void> {
    const { exitCode, signalCode } = this.#running?.process ?? { exitCode: 0, signalCode: null };
    if (exitCode === null && signalCode === null) await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
