import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isRunning } from './folder-lock.ts';
import type { Owner } from './folder-owner.ts';

/** sun_path holds 108 bytes with its closing zero. */
const MAX_SOCKET_PATH = 107;
/** After a crash or a restore PostgreSQL first plays its log: up to 2 GB. */
const READY_TIMEOUT_MS = 300_000;
/** Whoever is asked to stop should be gone in 10 s. */
const STOP_TIMEOUT_MS = 8_000;

export interface EmbeddedOptions {
  onNotice?: (text: string) => void;
  /** More settings of PostgreSQL. */
  settings?: Record<string, string>;
}

/** One PostgreSQL on a data folder, that is started again when it dies. Nobody else may use the folder. */
export class PostgresServer {
  host = '';
  readonly #folder: string;
  readonly #bin: string;
  readonly #owner: Owner | undefined;
  readonly #options: EmbeddedOptions;
  #child: ChildProcess | undefined;
  #stopping = false;
  #restarting: Promise<void> = Promise.resolve();

  constructor(folder: string, bin: string, owner: Owner | undefined, options: EmbeddedOptions) {
    this.#folder = folder;
    this.#bin = bin;
    this.#owner = owner;
    this.#options = options;
  }

  get #data(): string {
    return join(this.#folder, 'postgres');
  }

  async start(): Promise<void> {
    // Others may pass through the folder but not list it: the user postgres must reach its own part.
    await chmod(this.#folder, 0o711);
    this.host = await this.#makeSocketFolder();
    await this.#makeOwned(this.#data);
    if (!existsSync(join(this.#data, 'PG_VERSION'))) await this.#initialise();
    await this.#stopOrphan();
    await this.#launch();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#restarting.catch(() => undefined);
    const child = this.#child;
    if (child?.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.ref();
      child.kill('SIGINT');
      // In the middle of its recovery PostgreSQL 18 may hear this and never end; at once is as safe, its log is whole.
      const impatient = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS);
      await gone;
      clearTimeout(impatient);
    }
    if (!this.host.startsWith(this.#folder)) await rm(this.host, { recursive: true, force: true });
  }

  async #makeSocketFolder(): Promise<string> {
    const near = join(this.#folder, 'socket');
    if (Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= MAX_SOCKET_PATH) {
      await this.#makeOwned(near);
      return near;
    }
    const short = await mkdtemp(join(tmpdir(), 'samenpad-'));
    await this.#makeOwned(short);
    return short;
  }

  async #makeOwned(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o700);
    if (this.#owner !== undefined) await chown(folder, this.#owner.uid, this.#owner.gid);
  }

  async #initialise(): Promise<void> {
    // Trust is safe here: only the owner of the socket folder can reach the server at all.
    const flags = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale-provider=builtin'];
    const child = spawn(
      join(this.#bin, 'initdb'),
      [`--pgdata=${this.#data}`, ...flags, '--builtin-locale=C.UTF-8', '--locale=C'],
      { ...this.#owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let trouble = '';
    child.stderr.on('data', (chunk: Buffer) => {
      trouble += chunk.toString();
    });
    const code = await new Promise((done) => child.once('close', done));
    if (code !== 0) throw new Error(`initdb failed: ${trouble}`);
  }

  /** Stops a PostgreSQL that outlived the process that started it. */
  async #stopOrphan(): Promise<void> {
    const pidFile = await readFile(join(this.#data, 'postmaster.pid'), 'utf8').catch(() => '');
    const pid = Number(pidFile.split('\n')[0]);
    if (!(pid > 0) || !isRunning(pid)) return;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes(this.#data)) return;
    process.kill(pid, 'SIGINT');
    for (let i = 0; i < 100 && isRunning(pid); i++) await sleep(50);
    if (isRunning(pid)) process.kill(pid, 'SIGQUIT');
    while (isRunning(pid)) await sleep(50);
  }

  async #launch(): Promise<void> {
    const log = await open(join(this.#folder, 'postgres.log'), 'a', 0o600);
    const settings = { ...defaultSettings, unix_socket_directories: this.host, ...this.#options.settings };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(this.#bin, 'postgres'), ['-D', this.#data, ...flags], {
      ...this.#owner,
      cwd: '/',
      // An own group: Ctrl-C in the terminal reaches the server first, which closes in order.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await log.close();
    child.once('error', () => undefined);
    child.unref();
    this.#child = child;
    await this.#waitUntilReady(child);
    child.once('exit', () => {
      if (!this.#stopping) this.#restarting = this.#restart();
    });
  }

  async #restart(): Promise<void> {
    this.#options.onNotice?.('PostgreSQL stopped by itself and is started again');
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, 2000)) {
      try {
        await this.#launch();
        return;
      } catch {
        // Former children may still hold the shared memory, or the disk is full.
        await sleep(wait);
      }
    }
  }

  async #waitUntilReady(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
      if (await canConnect(this.host)) return;
      await sleep(20);
    }
    child.kill('SIGQUIT');
    const log = await readFile(join(this.#folder, 'postgres.log'), 'utf8').catch(() => '');
    throw new Error(`PostgreSQL does not start: ${log.trim().split('\n').slice(-12).join(' / ')}`);
  }
}

const defaultSettings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  // After a large import the planner must soon know that one gemeente has many rows: without statistics it picks wrong.
  autovacuum_naptime: '5s',
  // No personal data in its log: neither parameters, nor statements, nor the values in a DETAIL line.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

async function canConnect(host: string): Promise<boolean> {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
