import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectFolder } from './folders.ts';

/** Milliseconds from starting `samenpad serve --demo` on a data folder until it answers; stops it again. */
export async function timeToServe(dataFolder: string): Promise<number> {
  const port = await findPort();
  const start = performance.now();
  const cli = fileURLToPath(new URL('apps/cli/src/main.ts', projectFolder));
  const child = spawn(process.execPath, [cli, 'serve', '--demo'], {
    env: { ...process.env, PORT: String(port), SAMENPAD_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'close');
  try {
    await addressOf(child);
    while (!(await answers(port))) await sleep(20);
    return performance.now() - start;
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
}

/** Resolves when the address is printed, and throws when the process ends before that. */
async function addressOf(child: ChildProcess): Promise<void> {
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Samenpad: ')) resolve();
    });
    child.once('close', () => {
      reject(new Error('The server ended before it was ready'));
    });
  });
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://localhost:${port}/`, { redirect: 'manual' }).catch(() => undefined);
  return answer !== undefined && answer.status < 500;
}

/** A port of this machine that nobody listens on. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
