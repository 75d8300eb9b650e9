import { kindsOf } from '@samenpad/access';
import { err, type GezagStand, ok, type PlainDate, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { GeldendGezag, GezagFout, GezagStore, Gezagsopgave, Gezagspersoon } from './gezag-store.ts';

type OpgaveRow = Omit<Gezagsopgave, 'seesNow' | 'seesThen'> & { seesNow: number | null; seesThen: number | null };

/** Sources about authority, on the pool of the app role. */
export function createGezag(pool: pg.Pool): GezagStore {
  const act = (actor: Actor, id: string, texts: readonly string[], call: string, values: readonly unknown[]) =>
    asActor(pool, actor, async (connection): Promise<Result<undefined, GezagFout>> => {
      if (texts.some(holdsBsn)) return err('bsn-in-tekst');
      const gemeente = await findGemeente(connection, id);
      if (gemeente === undefined) return err('niet-gevonden');
      return await once(connection, actor, async () => {
        const [row] = await connection.query<{ a: GezagFout | 'bewaard' }>(`select ${call} as a`, [
          gemeente,
          id,
          ...values,
        ]);
        return row?.a === 'bewaard' ? ok(undefined) : err<GezagFout>(row?.a ?? 'niet-gevonden');
      });
    });
  return {
    read: (actor, id) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        return gemeente === undefined ? undefined : await read(connection, gemeente, id);
      }),
    listHolding: (actor, jeugdigen, today) =>
      asActor(pool, actor, (connection) => listHolding(connection, jeugdigen, today)),
    add: (actor, id, { accountId, ...invoer }) =>
      act(actor, id, [invoer.naam, invoer.toelichting], 'toegang.leg_gezagsopgave($1, $2, $3)', [
        JSON.stringify({ ...invoer, account_id: accountId }),
      ]),
    settle: (actor, id, opgaveId, reden) =>
      act(actor, id, [reden], 'toegang.besluit_gezag($1, $2, $3, $4)', [opgaveId, reden]),
  };
}

async function read(connection: Connection, gemeente: string, id: string) {
  const rows = await connection.query<OpgaveRow>(
    `select opgave_id as "opgaveId", account_id as "accountId", naam, relatie, bron, toelichting, van, tot, stand, reden,
       door, op, besloten_door as "beslotenDoor", besloten_op as "beslotenOp", clash, sees_now as "seesNow",
       sees_then as "seesThen", alone from toegang.lees_gezag($1, $2)`,
    [gemeente, id],
  );
  const personen = await connection.query<Gezagspersoon>(
    'select account_id as "accountId", naam, rol, relatie from toegang.gezagspersonen($1, $2)',
    [gemeente, id],
  );
  const [may] = await connection.query<{ schrijft: boolean; stand: GezagStand | null }>(
    `select coalesce(z.familie = 0 and z.schrijven & 128 <> 0, false) as schrijft, toegang.lees_gezag_stand($1, $2) as stand
     from toegang.eigen_zicht($1, $2) z`,
    [gemeente, id],
  );
  logLook(connection, gemeente, [id], ['GZ'], 'gezag-gelezen');
  const opgaven = rows.map(({ seesNow, seesThen, ...row }) => ({
    ...row,
    seesNow: seesNow === null ? null : kindsOf(seesNow),
    seesThen: seesThen === null ? null : kindsOf(seesThen),
  }));
  return { opgaven, personen, mayWrite: may?.schrijft === true, stand: may?.stand ?? 'unknown' };
}

const ofDay = "g.van <= $2 and coalesce(g.tot, 'infinity') >= $2";

async function listHolding(connection: Connection, jeugdigen: readonly string[], today: PlainDate) {
  const rows = await connection.query<GeldendGezag & { gemeente: string }>(
    `select z.gemeente, z.jeugdige_id as "jeugdigeId", coalesce(bool_or(g.clash) filter (where ${ofDay}), false) as clash,
       coalesce(jsonb_agg(jsonb_build_object('naam', g.naam, 'relatie', g.relatie, 'bron', g.bron) order by g.naam)
         filter (where g.stand = 'geldt' and ${ofDay}), '[]') as opgaven
     from (select distinct v.gemeente, v.jeugdige_id from toegang.zicht v where v.jeugdige_id = any ($1)
         and statement_timestamp() >= v.van and statement_timestamp() < v.tot) z
       cross join lateral toegang.lees_gezag(z.gemeente, z.jeugdige_id) g
     group by z.gemeente, z.jeugdige_id`,
    [jeugdigen, today],
  );
  return rows.map(({ gemeente, ...row }) => {
    logLook(connection, gemeente, [row.jeugdigeId], ['GZ'], 'gezag-gelezen');
    return row;
  });
}
