import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  process: ChildProcess;
  ended: Promise<Ended>;
  /** Settles when standard error or output holds this text, or the process is gone. */
  says(text: string): Promise<boolean>;
}

/** A folder below which PostgreSQL's own user may pass. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `samenpad-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts the real command; only what is given of the environment reaches it, so no setting leaks in. */
export function startSamenpad(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', TZ: 'Europe/Amsterdam', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  async function says(text: string): Promise<boolean> {
    const gone = ended.then(() => undefined);
    while (!(stdout + stderr).includes(text)) {
      if (child.exitCode !== null || child.signalCode !== null) return false;
      await Promise.race([gone, new Promise((done) => setTimeout(done, 20))]);
    }
    return true;
  }
  return { process: child, ended, says };
}

/** Runs the real command to its end. */
export function runSamenpad(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return startSamenpad(args, env).ended;
}

/** What a person would see of a fault that nobody foresaw. */
export const stackTrace = /^\s+at .+:\d+|node:internal|UnhandledPromise/m;
