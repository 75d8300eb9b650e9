import { err, ok } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { blindIndexes } from '../keys/cipher.ts';
import type { Keys } from '../keys/keys.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { holdsBsn } from './bsn-in-text.ts';
import type {
  BeoordeelFout,
  NoodBeoordeling,
  NoodFout,
  Noodtoegang,
  NoodtoegangStore,
  NoodVraag,
} from './noodtoegang-store.ts';

/** Break-glass, on the pool of the app role. */
export function createNoodtoegang(pool: pg.Pool, keys: Keys): NoodtoegangStore {
  return {
    open: (actor, vraag) => asActor(pool, actor, (connection) => open(connection, keys, vraag)),
    findRunning: (actor) =>
      asActor(pool, actor, async (connection) => {
        const [running] = await connection.query<Noodtoegang>(
          `select gemeente, nood_id as "noodId", jeugdige_id as "jeugdigeId", reden, tot
           from toegang.lopende_noodtoegang()`,
        );
        if (running !== undefined) logLookAtRows(connection, [running], [], 'noodtoegang-bekeken');
        return running;
      }),
    stop: (actor) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ n: number }>('select toegang.stop_noodtoegang() as n');
        return (row?.n ?? 0) > 0;
      }),
    listForReview: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<NoodBeoordeling>(
          `select gemeente, nood_id as "noodId", jeugdige_id as "jeugdigeId", pseudoniem, account_id as "accountId", naam, rol,
             reden, toelichting, van, tot, beoordelen_voor as "beoordelenVoor", beoordeeld_op as "beoordeeldOp", oordeel,
             geescaleerd
           from toegang.noodtoegangen()`,
        );
        logLookAtRows(connection, rows, ['LG'], 'noodtoegangen-gelezen');
        return rows;
      }),
    review: (actor, noodId, oordeel, toelichting) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(toelichting)) return err<BeoordeelFout>('bsn-in-tekst');
        const [row] = await connection.query<{ a: BeoordeelFout | 'bewaard' }>(
          'select toegang.beoordeel_noodtoegang($1, $2, $3) as a',
          [noodId, oordeel, toelichting],
        );
        if (row?.a === 'bewaard') return ok(undefined);
        return err<BeoordeelFout>(row?.a ?? 'niet-gevonden');
      }),
  };
}

type Answer =
  | { uitkomst: 'open' | 'niet-nodig'; jeugdigeId: string; tot?: string }
  | { uitkomst: Exclude<NoodFout, 'bsn-in-tekst'> };

async function open(connection: Connection, keys: Keys, { gemeente, wie, reden, toelichting }: NoodVraag) {
  if (holdsBsn(toelichting)) return err<NoodFout>('bsn-in-tekst');
  const answer = await breakGlass(connection, keys, { gemeente, wie, reden, toelichting });
  if (answer === undefined) return err<NoodFout>('niet-gevonden');
  if (answer.uitkomst !== 'open' && answer.uitkomst !== 'niet-nodig') return err<NoodFout>(answer.uitkomst);
  return ok({ jeugdigeId: answer.jeugdigeId, tot: answer.tot === undefined ? null : new Date(answer.tot) });
}

/** While the index key changes, a BSN may stand under the older key or the current one: what is not found is asked again. */
async function breakGlass(connection: Connection, keys: Keys, { gemeente, wie, reden, toelichting }: NoodVraag) {
  const indexes = 'bsn' in wie ? blindIndexes(keys, wie.bsn) : [null];
  let answer: Answer | undefined;
  for (const index of indexes) {
    const [row] = await connection.query<{ a: Answer }>(
      `select toegang.breek_glas($1, decode($2, 'hex'), $3, $4, $5) as a`,
      [gemeente, index, 'pseudoniem' in wie ? wie.pseudoniem : null, reden, toelichting],
    );
    answer = row?.a;
    if (answer?.uitkomst !== 'niet-gevonden') return answer;
  }
  return answer;
}
