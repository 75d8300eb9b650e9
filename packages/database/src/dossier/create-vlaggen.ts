import { err, ok } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { holdsBsn } from './bsn-in-text.ts';
import { findGemeente } from './find-gemeente.ts';
import type { GeslotenDossier, GezetteVlag, VlagFout, VlagStore } from './vlag-store.ts';

/** Flags of jeugdigen, on the pool of the app role. */
export function createVlaggen(pool: pg.Pool): VlagStore {
  return {
    list: (actor, id) => asActor(pool, actor, (connection) => list(connection, id)),
    set: (actor, id, vlag, reden, besloten = []) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(reden)) return err<VlagFout>('bsn-in-tekst');
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err<VlagFout>('niet-gevonden');
        // Before the act: a flag may close the file at once.
        logLook(connection, gemeente, [id], [], 'vlag-gezet');
        return await answer(connection, 'select toegang.zet_vlag($1, $2, $3, $4, $5) as a', [
          gemeente,
          id,
          vlag,
          reden,
          besloten,
        ]);
      }),
    end: (actor, gemeente, vlagId, reden) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(reden)) return err<VlagFout>('bsn-in-tekst');
        return await answer(connection, 'select toegang.eindig_vlag($1, $2, $3) as a', [gemeente, vlagId, reden]);
      }),
    listGesloten: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<GeslotenDossier>(
          `select gemeente, jeugdige_id as "jeugdigeId", pseudoniem, vlag_id as "vlagId", vlag, van, reden
           from toegang.gesloten_dossiers()`,
        );
        logLookAtRows(connection, rows, ['GZ'], 'gesloten-dossiers-gelezen');
        return rows;
      }),
    findVerborgenDiagnoses: (actor, ids) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ ids: string[] }>('select toegang.verbergt_diagnose($1) as ids', [ids]);
        return new Set(row?.ids);
      }),
  };
}

async function list(connection: Connection, jeugdigeId: string): Promise<GezetteVlag[] | undefined> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const rows = await connection.query<GezetteVlag>(
    'select vlag_id as "vlagId", vlag, van, reden from toegang.vlaggen($1, $2)',
    [gemeente, jeugdigeId],
  );
  logLook(connection, gemeente, [jeugdigeId], ['GZ'], 'vlaggen-gelezen');
  return rows;
}

async function answer(connection: Connection, text: string, values: unknown[]) {
  const [row] = await connection.query<{ a: VlagFout | 'bewaard' }>(text, values);
  return row?.a === 'bewaard' ? ok(undefined) : err<VlagFout>(row?.a ?? 'niet-gevonden');
}
