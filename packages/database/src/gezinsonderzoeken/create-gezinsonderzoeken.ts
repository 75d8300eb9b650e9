import { err, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type {
  Gezinsonderzoek,
  GezinsonderzoekStore,
  OnderzoekFout,
  OnderzoekTelling,
} from './gezinsonderzoek-store.ts';

const SHORTEST_REASON = 10;

/** Inquiries of gezinnen, on the pool of the app role. */
export function createGezinsonderzoeken(pool: pg.Pool): GezinsonderzoekStore {
  const act = (actor: Actor, id: string, call: string, values: readonly unknown[]) =>
    asActor(pool, actor, async (connection): Promise<Result<undefined, OnderzoekFout>> => {
      const gemeente = await findGemeente(connection, id);
      if (gemeente === undefined) return err('niet-gevonden');
      return await once(connection, actor, async () => {
        const [row] = await connection.query<{ a: OnderzoekFout | 'bewaard' }>(`select ${call} as a`, [
          ...[gemeente, id],
          ...values,
        ]);
        return row?.a === 'bewaard' ? ok(undefined) : err<OnderzoekFout>(row?.a ?? 'niet-gevonden');
      });
    });
  return {
    list: (actor, id) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return undefined;
        const rows = await connection.query<Gezinsonderzoek & pg.QueryResultRow>(
          `select onderzoek_id as "onderzoekId", wet, begonnen_op as "begonnenOp", afgerond_op as "afgerondOp", naam,
             samen_met as "samenMet", samengevoegd_op as "mergedOn", reden
           from toegang.lees_gezinsonderzoeken($1, $2)`,
          [gemeente, id],
        );
        logLook(connection, gemeente, [id], ['GZ'], 'gezinsonderzoeken-gelezen');
        const [hand] = await connection.query<{ may: boolean }>('select toegang.mag_gezinsonderzoek($1, $2) as may', [
          gemeente,
          id,
        ]);
        return { onderzoeken: rows, inHand: hand?.may === true };
      }),
    begin: (actor, id, { wet, op }) => act(actor, id, 'toegang.begin_gezinsonderzoek($1, $2, $3, $4)', [wet, op]),
    finish: (actor, id, { onderzoekId, op }) =>
      act(actor, id, 'toegang.rond_gezinsonderzoek_af($1, $2, $3, $4)', [onderzoekId, op]),
    merge: async (actor, id, { onderzoekId, met, reden }) => {
      if (holdsBsn(reden)) return err('bsn-in-tekst');
      if (reden.trim().length < SHORTEST_REASON) return err('onderzoek-reden');
      return await act(actor, id, 'toegang.voeg_gezinsonderzoek_samen($1, $2, $3, $4, $5)', [onderzoekId, met, reden]);
    },
    count: (actor, { gemeente, dag }) =>
      asActor(pool, actor, (connection) =>
        connection.query<OnderzoekTelling & pg.QueryResultRow>(
          `select venster as window, gezinnen, twee_los as "twoApart", drie_los as "threeApart", twee as two, drie as three,
             samengevoegd as merged, samengevoegd_bij as "mergedIn", overdrachten, overdrachten_bij as "overdrachtenIn"
           from toegang.tel_gezinsonderzoeken($1, $2)`,
          [gemeente ?? null, dag],
        ),
      ),
  };
}
