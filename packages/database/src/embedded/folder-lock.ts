import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { err, ok, type Result } from '@samenpad/domain';

/** Who holds a data folder. */
export interface LockHolder {
  pid: number;
  host: string;
  startedOp: string;
  /** Start of the process as the kernel counts it: tells a reused pid apart. */
  ticks: string | null;
}

export interface FolderLock {
  release(): Promise<void>;
}

const REFRESH_MS = 10_000;
/** A holder on another host (a container that is gone) cannot be asked: it counts as dead when it stopped refreshing. */
const STALE_ELSEWHERE_MS = 60_000;

/** Takes the data folder for this process, or says who has it. A lock of a dead process is taken over. */
export async function lockFolder(folder: string): Promise<Result<FolderLock, LockHolder>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'samenpad.lock');
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    startedOp: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    ticks: await readTicks(process.pid),
  };
  const text = JSON.stringify(holder);
  for (;;) {
    if (await create(file, text)) return ok(keep(file, text));
    const held = await readFile(file, 'utf8').catch(() => undefined);
    if (held === undefined) continue;
    const first = parseHolder(held);
    if (first !== undefined && !(await isDead(first, file))) return err(first);
    await removeStale(file, held);
  }
}

/** A file that appears with its content at once: link refuses when the name is taken. */
async function create(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

/** Moves the stale lock aside; one that turns out to be fresh (another process was quicker) is put back. */
async function removeStale(file: string, seen: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== seen) await link(aside, file).catch(() => undefined);
  await rm(aside);
}

function keep(file: string, text: string): FolderLock {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, REFRESH_MS);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      const held = await readFile(file, 'utf8').catch(() => undefined);
      if (held === text) await rm(file, { force: true });
    },
  };
}

async function isDead(holder: LockHolder, file: string): Promise<boolean> {
  if (holder.host !== hostname()) {
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    return Date.now() - mtimeMs > STALE_ELSEWHERE_MS;
  }
  if (!isRunning(holder.pid)) return true;
  const ticks = await readTicks(holder.pid);
  return holder.ticks !== null && ticks !== null && ticks !== holder.ticks;
}

/** True when a process with this number runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat; null where there is no /proc. */
async function readTicks(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return undefined;
    return {
      pid: Number(value.pid),
      host: String(value.host),
      startedOp: 'startedOp' in value ? String(value.startedOp) : '',
      ticks: 'ticks' in value && typeof value.ticks === 'string' ? value.ticks : null,
    };
  } catch {
    return undefined;
  }
}
