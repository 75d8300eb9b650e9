import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@samenpad/access';
import type { GemeenteCode } from '@samenpad/domain';
import type pg from 'pg';
import { extendedOnly } from '../connection/connection.ts';
import type { Account, AccountStore, DbToken, WebsessieStore } from './actor.ts';

interface AccountRow {
  account_id: string;
  naam: string;
  rol: Role;
  gemeenten: GemeenteCode[];
}

/** Accounts and their database sessions, on a pool of sp_login. */
export function createAccounts(pool: pg.Pool): AccountStore {
  const { query } = onPool(pool);
  return {
    startSession: async ({ subject, naam, rol, gemeenten }, validUntil) => {
      const secret = randomBytes(32);
      // 32 bytes as hex are what the type promises.
      const token = secret.toString('hex') as DbToken;
      const hash = createHash('sha256').update(secret).digest();
      const [row] = await query<{ account_id: string }>(
        'select toegang.start_sessie($1, $2, $3, $4, $5, $6) as account_id',
        [subject, naam, rol, gemeenten, hash, validUntil],
      );
      if (row === undefined) throw new Error('No account was made');
      return { account: { accountId: row.account_id, naam, rol, gemeenten }, token };
    },
    endSession: async (token) => {
      await query('select toegang.end_sessie($1)', [token]);
    },
    findAccount: async (token) => {
      const [row] = await query<AccountRow>('select * from toegang.find_account($1)', [token]);
      return row && toAccount(row);
    },
  };
}

/** Sessions of browsers, on a pool of sp_login. The sid is kept as a hash: whoever reads the table has no cookie. */
export function createWebsessies(pool: pg.Pool): WebsessieStore {
  const { query } = onPool(pool);
  return {
    find: async (sid) => {
      const [row] = await query<{ inhoud: unknown }>('select toegang.read_websessie($1) as inhoud', [sid]);
      return row?.inhoud ?? undefined;
    },
    save: async (sid, data, validUntil) => {
      await query('select toegang.save_websessie($1, $2, $3)', [sid, JSON.stringify(data), validUntil]);
    },
    remove: async (sid) => {
      await query('select toegang.remove_websessie($1)', [sid]);
    },
  };
}

function toAccount({ account_id, naam, rol, gemeenten }: AccountRow): Account {
  return { accountId: account_id, naam, rol, gemeenten };
}

function onPool(pool: pg.Pool) {
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> => {
      const client = await pool.connect();
      try {
        return await extendedOnly(client).query<Row>(text, values);
      } finally {
        client.release();
      }
    },
  };
}
