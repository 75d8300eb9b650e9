import type pg from 'pg';
import { extendedOnly, inTransaction } from '../connection/connection.ts';
import { computeChecksum } from './compute-checksum.ts';
import type { Folder, FoldOptions, FoldUitkomst } from './fold.ts';
import { foldBatch } from './fold-batch.ts';
import type { JeugdigeKey } from './load-gebeurtenissen.ts';
import { listReadModels } from './read-models.ts';

/** To be raised when the rules of the fold change: then everybody is folded again. */
const FOLD_VERSIE = '5';
const BATCH_SIZE = 500;
/** Number of the lock that makes one folder at a time; any number that nobody else uses. */
const FOLD_LOCK = 7_301_001;
const queueStart: JeugdigeKey = { gemeente: '', jeugdige_id: '00000000-0000-0000-0000-000000000000' };

/** The folder on a pool of sp_import. */
export function createFolder(pool: pg.Pool): Folder {
  const inTurn = createTurns();
  const locked = <T>(work: () => Promise<T>) => inTurn(() => withLock(pool, work));
  return {
    foldDirty: shareWaiting((options, onTurn) =>
      inTurn(() => {
        // Before anything can fail: who asks after a failure must not be handed the same one.
        onTurn();
        return withLock(pool, () => foldDirty(pool, options));
      }),
    ),
    rebuild: (options) =>
      locked(async () => {
        await inTransaction(pool, async (connection) => {
          for (const model of listReadModels()) await connection.execute(`delete from zorg.${model}`);
          await connection.execute('delete from zorg.stand');
        });
        await foldDirty(pool, options);
        return await inTransaction(pool, computeChecksum);
      }),
    computeChecksum: () => inTransaction(pool, computeChecksum, 'begin isolation level repeatable read read only'),
  };
}

type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * One at a time in this process. Whoever waits for the lock of the database holds a connection: twenty waiters would
 * leave none for the one that has the lock.
 */
function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Whoever asks while a fold waits for its turn shares that one: it takes everybody who is queued when it begins. */
function shareWaiting(fold: (options: FoldOptions, onTurn: () => void) => Promise<FoldUitkomst>): Folder['foldDirty'] {
  let waiting: { peildatum: string; outcome: Promise<FoldUitkomst> } | undefined;
  return (options) => {
    if (options.signal !== undefined || options.onProgress !== undefined) return fold(options, () => undefined);
    if (waiting?.peildatum === options.peildatum) return waiting.outcome;
    const outcome = fold(options, () => {
      if (waiting?.outcome === outcome) waiting = undefined;
    });
    waiting = { peildatum: options.peildatum, outcome };
    return outcome;
  };
}

/** Holds the lock on one connection while `work` runs on others. It goes with its connection when the process dies. */
async function withLock<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const ignore = () => undefined;
  client.on('error', ignore);
  const connection = extendedOnly(client);
  let broken = false;
  try {
    await connection.query('select pg_advisory_lock($1::bigint)', [FOLD_LOCK]);
    return await work();
  } finally {
    await connection.query('select pg_advisory_unlock($1::bigint)', [FOLD_LOCK]).catch(() => {
      broken = true;
    });
    client.off('error', ignore);
    client.release(broken);
  }
}

async function foldDirty(pool: pg.Pool, options: FoldOptions): Promise<FoldUitkomst> {
  const changed = await countQueue(pool);
  await queueOutdated(pool, options);
  let [done, left] = [0, await countQueue(pool)];
  let after = queueStart;
  for (;;) {
    if (options.signal?.aborted === true) return { jeugdigen: done, changed, aborted: true };
    const folded = await inTransaction(pool, (connection) =>
      foldBatch(connection, options.peildatum, after, BATCH_SIZE),
    );
    const last = folded.at(-1);
    if (last === undefined && after === queueStart) return { jeugdigen: done, changed, aborted: false };
    // The end of the queue: once more from the start, for those who were queued meanwhile.
    after = last ?? queueStart;
    done += folded.length;
    left = Math.max(0, left - folded.length);
    if (folded.length > 0) options.onProgress?.(done, left);
  }
}

/** Another peildatum or other rules change everybody's state, and so queue everybody of the gemeente. */
async function queueOutdated(pool: pg.Pool, { peildatum }: FoldOptions): Promise<void> {
  await inTransaction(pool, async (connection) => {
    await connection.execute(
      `insert into zorg.te_vouwen (gemeente, jeugdige_id)
       select j.gemeente, j.jeugdige_id from zorg.jeugdige j left join zorg.stand s using (gemeente)
       where (s.peildatum, s.fold_versie) is distinct from ($1::date, $2::text)`,
      [peildatum, FOLD_VERSIE],
    );
    await connection.execute(
      `insert into zorg.stand (gemeente, peildatum, fold_versie)
       select distinct gemeente, $1::date, $2::text from zorg.te_vouwen
       on conflict (gemeente) do update set peildatum = excluded.peildatum, fold_versie = excluded.fold_versie`,
      [peildatum, FOLD_VERSIE],
    );
  });
}

async function countQueue(pool: pg.Pool): Promise<number> {
  return await inTransaction(pool, async (connection) => {
    const [row] = await connection.query<{ n: number }>(
      'select count(*) as n from (select distinct gemeente, jeugdige_id from zorg.te_vouwen) q',
    );
    return row?.n ?? 0;
  });
}
