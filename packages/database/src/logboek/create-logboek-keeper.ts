import type pg from 'pg';
import { inTransaction } from '../connection/connection.ts';
import type { LogboekKeeper } from './logboek-store.ts';
import { readBacklog, sealLog } from './seal-log.ts';
import { verifyLog } from './verify-log.ts';

/** On a pool of sp_zegel. */
export function createLogboekKeeper(pool: pg.Pool): LogboekKeeper {
  return {
    seal: (place) => sealLog(pool, place),
    // One picture of the log: seals that are made meanwhile are not half seen.
    verify: (place) =>
      inTransaction(
        pool,
        (connection) => verifyLog(connection, place),
        'begin isolation level repeatable read read only',
      ),
    readBacklog: () => inTransaction(pool, readBacklog),
    review: () =>
      inTransaction(pool, async (connection) => {
        const [row] = await connection.query<{ overdue: number }>('select logboek.controle_ronde() as overdue');
        return row?.overdue ?? 0;
      }),
  };
}
