import { err, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { readAuthoritySight } from '../dossier/read-authority-sight.ts';
import { logLook } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Onbekwaamheid, OnbekwaamheidFout, OnbekwaamheidStore } from './onbekwaamheid-store.ts';

/** Judgements that a jeugdige cannot decide for itself, on the pool of the app role. */
export function createOnbekwaamheid(pool: pg.Pool): OnbekwaamheidStore {
  const act = (actor: Actor, id: string, texts: readonly string[], call: string, value: string) =>
    asActor(pool, actor, async (connection): Promise<Result<undefined, OnbekwaamheidFout>> => {
      if (texts.some(holdsBsn)) return err('bsn-in-tekst');
      const gemeente = await findGemeente(connection, id);
      if (gemeente === undefined) return err('niet-gevonden');
      return await once(connection, actor, async () => {
        const [row] = await connection.query<{ a: OnbekwaamheidFout | 'bewaard' }>(
          `select toegang.${call}($1, $2, $3) as a`,
          [gemeente, id, value],
        );
        return row?.a === 'bewaard' ? ok(undefined) : err<OnbekwaamheidFout>(row?.a ?? 'niet-gevonden');
      });
    });
  return {
    list: (actor, id) => asActor(pool, actor, (connection) => list(connection, id)),
    record: (actor, id, invoer) =>
      act(actor, id, [invoer.reden, invoer.consulted], 'leg_onbekwaamheid', JSON.stringify(invoer)),
    withdraw: (actor, id, onbekwaamheidId) => act(actor, id, [], 'trek_onbekwaamheid_in', onbekwaamheidId),
  };
}

async function list(connection: Connection, jeugdigeId: string) {
  const sight = await readAuthoritySight(connection, jeugdigeId, 'mag_onbekwaamheid_vastleggen');
  if (sight === undefined) return undefined;
  logLook(connection, sight.gemeente, [jeugdigeId], ['GZ'], 'onbekwaamheid-gelezen');
  const oordelen = await connection.query<Onbekwaamheid & Record<string, unknown>>(
    `select onbekwaamheid_id as "onbekwaamheidId", van, tot, reden, consulted, door, op,
       ingetrokken_door as "ingetrokkenDoor", ingetrokken_op as "ingetrokkenOp", runs, may_withdraw as "mayWithdraw"
     from toegang.lees_onbekwaamheid($1, $2)`,
    [sight.gemeente, jeugdigeId],
  );
  return { mayRecord: sight.writes, oordelen };
}
