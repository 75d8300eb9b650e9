import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../runs/folders.ts';
import { findPort } from '../runs/time-to-serve.ts';
import type { Reading } from './probe.ts';

const startWithinMs = 600_000;

/** The real server as its own process on a data folder, with the probe beside it. */
export interface MeasuredServer {
  url: URL;
  /** What happened since the last reading. */
  read(): Promise<Reading>;
  /** False when the process ended by itself. */
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Starts `samenpad serve --demo` on a data folder and waits until it is ready. */
export async function startMeasured(dataFolder: string): Promise<MeasuredServer> {
  const port = await findPort();
  const url = new URL(`http://127.0.0.1:${port}`);
  const [probe, cli] = [new URL('probe.ts', import.meta.url), new URL('apps/cli/src/main.ts', projectFolder)];
  const args = ['--expose-gc', '--import', probe.href, fileURLToPath(cli), 'serve', '--demo'];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      PORT: String(port),
      SAMENPAD_DATA: dataFolder,
      SAMENPAD_HOST: '127.0.0.1',
      SAMENPAD_URL: url.origin,
      // A server gives itself these (few-arenas.ts in apps/cli), but not when a parent talks to it.
      MALLOC_ARENA_MAX: '2',
      MALLOC_TRIM_THRESHOLD_: '131072',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(child, 'close');
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  await waitUntilReady(url, child);
  return {
    url,
    isAlive,
    async read() {
      child.send('read');
      const [reading] = (await once(child, 'message', { signal: AbortSignal.timeout(60_000) })) as [Reading];
      return reading;
    },
    async stop() {
      if (isAlive()) child.kill('SIGTERM');
      await gone;
    },
  };
}

async function waitUntilReady(url: URL, child: ChildProcess): Promise<void> {
  const begun = performance.now();
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - begun > startWithinMs)
      throw new Error('The server does not start');
    await sleep(100);
  }
}

async function isReady(url: URL): Promise<boolean> {
  const asked = fetch(new URL('/api/v1/gezondheid/gereed', url), { signal: AbortSignal.timeout(2000) });
  return await asked.then(
    (answer) => answer.ok,
    () => false,
  );
}
