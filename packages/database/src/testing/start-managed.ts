import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Server } from '../connection/prepare-server.ts';
import { findOwner } from '../embedded/folder-owner.ts';
import { ensureTool } from './ensure-tool.ts';

/** A PostgreSQL 15 as others manage it: whoever uses it may make roles and databases, and is no superuser. */
export interface ManagedServer {
  url: string;
  server: Server;
  stop(): Promise<void>;
}

const password = 'only-on-loopback';

/** Starts Debian's PostgreSQL 15 on loopback, in a folder of its own that `stop` removes. */
export async function startManaged(): Promise<ManagedServer> {
  const bin = dirname(ensureTool('postgresql-15', ['/usr/lib/postgresql/15/bin/initdb']));
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-managed-'));
  const owner = findOwner();
  await chmod(folder, 0o700);
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
  const run = (tool: string, ...args: string[]) =>
    execFileSync(join(bin, tool), args, { ...owner, cwd: '/', stdio: 'ignore' });
  const data = join(folder, 'data');
  const port = await findPort();
  run(
    'initdb',
    `--pgdata=${data}`,
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
  );
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  const stop = async () => {
    run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
    await rm(folder, { recursive: true, force: true });
  };
  const admin = new pg.Client({ host: folder, port, user: 'postgres', database: 'postgres' });
  await admin.connect();
  await admin.query(`create role beheer login createrole createdb nosuperuser password '${password}'`);
  await admin.end();
  const [host, database, user] = ['127.0.0.1', 'samenpad', 'beheer'];
  const server = { address: { host, port, database }, admin: { user, password }, passwords: true };
  return { url: `postgres://${user}:${password}@${host}:${port}/${database}`, server, stop };
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  server.close();
  await once(server, 'close');
  return port;
}
