import { createHmac } from 'node:crypto';
import pg from 'pg';
import { type Keys, rootOf } from '../keys/keys.ts';
import { sealOlderSubjects } from '../logboek/seal-subjects.ts';
import { listUnknownMigrations, migrateToLatest } from '../migrations/migrate.ts';
import { type CatalogFinding, checkCatalog } from '../security/check-catalog.ts';
import { applyAccess } from '../toegang/apply-access.ts';
import { createPool, type Login, type ServerAddress } from './connection.ts';
import { createRoles, grantDatabase, type LoginRole, revokeCatalog } from './roles.ts';

/** A server with the right to make roles on it, and how our own roles log in. */
export interface Server {
  address: ServerAddress;
  admin: Login;
  /** False on the own server: its socket folder is closed to others, so it asks no password. */
  passwords: boolean;
}

/** The password of a role follows from the installation's key: nothing more to keep or to leak. */
export function loginOf(server: Server, keys: Keys, role: LoginRole): Login {
  if (!server.passwords) return { user: role };
  const password = createHmac('sha256', rootOf(keys)).update(`login ${role}`).digest('hex');
  return { user: role, password };
}

/** What stands between the rows of the database and people who may not see them, as found at a start. */
export interface Defence {
  /** Rights that a PostgreSQL without superuser could not take away. */
  missing: string[];
  /** What the catalog checks found. */
  findings: CatalogFinding[];
  /** Migrations that a newer version ran: then nothing was changed, and nothing was looked at. */
  unknown: string[];
}

/** Makes roles, database, rights and tables as far as they are not there, and looks whether all of it protects. */
export async function prepareServer(server: Server, keys: Keys): Promise<Defence> {
  const { database } = server.address;
  if (!/^[a-z_][a-z0-9_]*$/.test(database)) throw new Error('The name of the database must be plain lower case');
  await withAdmin(server, 'postgres', async (admin) => {
    await createRoles(admin, (role) => loginOf(server, keys, role).password);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await admin.query(`create database ${database}`);
    await grantDatabase(admin, database);
  });
  const missing = await withAdmin(server, database, revokeCatalog);
  const pool = createPool(server.address, loginOf(server, keys, 'sp_migrate'), 1);
  try {
    const unknown = await listUnknownMigrations(pool);
    if (unknown.length > 0) return { missing, findings: [], unknown };
    await migrateToLatest(pool);
    await applyAccess(pool);
    await sealOlderSubjects(pool, keys);
  } finally {
    await pool.end();
  }
  return { missing, findings: await withAdmin(server, database, checkCatalog), unknown: [] };
}

/** Runs `work` as the administrator in one database of the server. */
export async function withAdmin<T>(
  server: Server,
  database: string,
  work: (admin: pg.Client) => Promise<T>,
): Promise<T> {
  const admin = new pg.Client({ ...server.address, ...server.admin, database });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
