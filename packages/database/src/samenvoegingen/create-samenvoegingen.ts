import { err, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Dubbel, Samenvoeging, SamenvoegingFout, SamenvoegingStore } from './samenvoeging-store.ts';

interface Asked {
  uitkomst: SamenvoegingFout | 'bewaard';
  paarId: string;
}

/** Files that are of one person, on the pool of the app role. */
export function createSamenvoegingen(pool: pg.Pool): SamenvoegingStore {
  return {
    listDubbelen: (actor) => asActor(pool, actor, listDubbelen),
    ask: (actor, jeugdigeId, { met, reden }) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return err('niet-gevonden');
        const sql = 'select toegang.vraag_samenvoeging($1, $2, $3, $4) as a';
        return await askPair(connection, actor, reden, sql, [gemeente, jeugdigeId, met, reden]);
      }),
    separate: (actor, jeugdigeId, { met, reden }) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(reden)) return err('bsn-in-tekst');
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return err('niet-gevonden');
        return await once(connection, actor, async () => {
          const [row] = await connection.query<{ a: SamenvoegingFout | 'bewaard' }>(
            'select toegang.scheid_naamgenoten($1, $2, $3, $4) as a',
            [gemeente, jeugdigeId, met, reden],
          );
          return row?.a === 'bewaard' ? ok(undefined) : err<SamenvoegingFout>(row?.a ?? 'niet-gevonden');
        });
      }),
    askSplitsing: (actor, samenvoegingId, reden) =>
      asActor(pool, actor, (connection) =>
        askPair(connection, actor, reden, 'select toegang.vraag_splitsing($1, $2) as a', [samenvoegingId, reden]),
      ),
    carryOut: (actor, { gemeente, paarId }) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.voeg_samen($1, $2) or toegang.splits_dossiers($1, $2) as done';
        const [row] = await connection.query<{ done: boolean }>(sql, [gemeente, paarId]);
        return row?.done === true;
      }),
    list: (actor, jeugdigeId) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        return gemeente === undefined ? undefined : await list(connection, gemeente, jeugdigeId);
      }),
  };
}

/** By row-level security: undefined for whoever does not see the jeugdige. */
async function findGemeente(connection: Connection, jeugdigeId: string): Promise<string | undefined> {
  const sql = 'select gemeente from zorg.jeugdige where jeugdige_id = $1';
  return (await connection.query<{ gemeente: string }>(sql, [jeugdigeId]))[0]?.gemeente;
}

async function listDubbelen(connection: Connection): Promise<Dubbel[]> {
  const rows = await connection.query<Dubbel>(
    `select gemeente, een as one, ander as other, pseudoniem, ander_pseudoniem as "otherPseudoniem", gelijk as alike,
       samenvoeging_id as "samenvoegingId", stand, naar, reden, gevraagd_door as "gevraagdDoor", op,
       terug_tot as "undoUntil" from toegang.lees_dubbelen()`,
  );
  const seen = rows.flatMap(({ gemeente, one, other }) => [one, other].map((jeugdigeId) => ({ gemeente, jeugdigeId })));
  logLookAtRows(connection, seen, ['ID'], 'dubbelen-gelezen');
  return rows;
}

async function list(connection: Connection, gemeente: string, jeugdigeId: string): Promise<Samenvoeging[]> {
  const rows = await connection.query<Samenvoeging>(
    `select samenvoeging_id as "samenvoegingId", ander as other, pseudoniem, in_front as "inFront", reden, op,
       gevraagd_door as "gevraagdDoor", bevestigd_door as "confirmedBy", terug_tot as "undoUntil",
       teruggedraaid_op as "teruggedraaidOp" from toegang.samenvoegingen_van($1, $2)`,
    [gemeente, jeugdigeId],
  );
  const seen = [jeugdigeId, ...rows.flatMap(({ other }) => other ?? [])];
  logLook(connection, gemeente, seen, ['ID'], 'samenvoeging-gelezen');
  return rows;
}

/** A question to a second person: once, however often the request comes. */
async function askPair(
  connection: Connection,
  actor: Actor,
  reden: string,
  sql: string,
  values: unknown[],
): Promise<Result<string, SamenvoegingFout>> {
  if (holdsBsn(reden)) return err('bsn-in-tekst');
  return await once(connection, actor, async () => {
    const [row] = await connection.query<{ a: Asked }>(sql, values);
    return row?.a.uitkomst === 'bewaard' ? ok(row.a.paarId) : err<SamenvoegingFout>(row?.a.uitkomst ?? 'niet-gevonden');
  });
}
