import { err, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Consult, Consultaanbod, ConsultFout, ConsultStore, Consultvraag, Samenstap } from './consult-store.ts';

/** Consults, on the pool of the app role. */
export function createConsulten(pool: pg.Pool): ConsultStore {
  const act = (actor: Actor, text: string, call: string, values: readonly unknown[]) =>
    asActor(pool, actor, async (connection) => {
      if (holdsBsn(text)) return err<ConsultFout>('bsn-in-tekst');
      return await once(connection, actor, () => answer(connection, call, values));
    });
  const actOn = (actor: Actor, id: string, text: string, call: string, values: readonly unknown[]) =>
    asActor(pool, actor, async (connection) => {
      const gemeente = await findGemeente(connection, id);
      if (holdsBsn(text)) return err<ConsultFout>('bsn-in-tekst');
      if (gemeente === undefined) return err<ConsultFout>('niet-gevonden');
      return await once(connection, actor, () => answer(connection, call, [gemeente, id, ...values]));
    });
  return {
    listSamenstappen: (actor, id) => asActor(pool, actor, (connection) => listSamenstappen(connection, id)),
    read: (actor, id) => asActor(pool, actor, (connection) => readConsulten(connection, id)),
    ask: (actor, id, invoer) =>
      actOn(actor, id, invoer.vraag, 'toegang.vraag_consult($1, $2, $3)', [JSON.stringify(invoer)]),
    move: (actor, id, consultId, stap) =>
      actOn(actor, id, '', 'toegang.zet_consult($1, $2, $3, $4)', [consultId, stap]),
    listAsked: (actor) => asActor(pool, actor, listAsked),
    answer: (actor, consultId, antwoord) =>
      act(actor, antwoord, 'toegang.beantwoord_consult($1, $2)', [consultId, antwoord]),
    offer: (actor, { specialisme, dagen, bedrag, available }) =>
      act(actor, specialisme, 'toegang.zet_consultaanbod($1, $2, $3, $4)', [specialisme, dagen, bedrag, available]),
  };
}

async function answer(
  connection: Connection,
  call: string,
  values: readonly unknown[],
): Promise<Result<undefined, ConsultFout>> {
  const [row] = await connection.query<{ a: ConsultFout | 'bewaard' }>(`select ${call} as a`, [...values]);
  return row?.a === 'bewaard' ? ok(undefined) : err(row?.a ?? 'niet-gevonden');
}

async function listSamenstappen(connection: Connection, jeugdigeId: string): Promise<Samenstap[] | undefined> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const rows = await connection.query<Samenstap & Record<string, unknown>>(
    'select soort, van, tot, stand, naam from toegang.lees_gebeurtenissen($1, $2)',
    [gemeente, jeugdigeId],
  );
  logLook(connection, gemeente, [jeugdigeId], ['PL'], 'samen-op-zorgpad');
  return rows;
}

const listAanbod = (connection: Connection) =>
  connection.query<Consultaanbod & Record<string, unknown>>(
    `select aanbod_id as "aanbodId", organisatie, specialisme, dagen, bedrag::int, available, own
     from toegang.lees_consultaanbod()`,
  );

async function readConsulten(connection: Connection, jeugdigeId: string) {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const of = [gemeente, jeugdigeId];
  const [may] = await connection.query<{ zicht: string | null; asks: boolean }>(
    'select toegang.samen_zicht($1, $2) as zicht, toegang.mag_consult_vragen($1, $2) as asks',
    of,
  );
  if (may?.zicht == null) return undefined;
  const consulten = await connection.query<Consult & Record<string, unknown>>(
    `select consult_id as "consultId", specialisme, organisatie, vraag, anonymous, asked_by as "askedBy",
       asked_op as "askedOp", voor, antwoord, answered_op as "answeredOp", days, bedrag::int, used, withdrawn,
       too_late as "tooLate", own from toegang.lees_consulten($1, $2)`,
    of,
  );
  logLook(connection, gemeente, [jeugdigeId], ['PL'], 'consulten-gelezen');
  const aanbod = may.asks ? (await listAanbod(connection)).filter(({ own }) => !own) : [];
  return { consulten, aanbod, mayAsk: may.asks };
}

async function listAsked(connection: Connection) {
  const rows = await connection.query<
    Omit<Consultvraag, 'jeugdigeId'> & { jeugdigeId: string; anonymous: boolean } & Record<string, unknown>
  >(
    `select gemeente, consult_id as "consultId", jeugdige_id as "jeugdigeId", specialisme, vraag, anonymous,
       asked_by as "askedBy", asked_op as "askedOp", voor, antwoord, answered_op as "answeredOp", bedrag::int,
       too_late as "tooLate" from toegang.consulten_voor_mij()`,
  );
  logLookAtRows(connection, rows, ['PL'], 'consulten-gelezen');
  const vragen = rows.map(({ anonymous, jeugdigeId, ...row }) => ({
    ...row,
    jeugdigeId: anonymous ? null : jeugdigeId,
  }));
  return { vragen, aanbod: (await listAanbod(connection)).filter(({ own }) => own) };
}
