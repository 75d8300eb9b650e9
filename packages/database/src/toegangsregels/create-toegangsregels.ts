import { bitsOf, type SharingAdvice, type SharingQuestion } from '@samenpad/access';
import { err, ok } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Deelbesluit, SchakelaarInvoer, SchakelaarStand, ToegangsregelStore } from './toegangsregel-store.ts';

/** Switches and saved answers of the sharing guide, on the pool of the app role. */
export function createToegangsregels(pool: pg.Pool): ToegangsregelStore {
  return {
    listSchakelaars: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<SchakelaarStand>(
          'select gemeente, schakelaar, aan, sinds, naam, reden from toegang.lees_schakelaars()',
        ),
      ),
    setSchakelaar: (actor, invoer) => asActor(pool, actor, (connection) => setSchakelaar(connection, invoer)),
    saveDeelbesluit: (actor, jeugdigeId, question, advice) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, () => saveDeelbesluit(connection, jeugdigeId, question, advice)),
      ),
    listDeelbesluiten: (actor, jeugdigeId) =>
      asActor(pool, actor, (connection) => listDeelbesluiten(connection, jeugdigeId)),
  };
}

async function setSchakelaar(connection: Connection, { gemeente, schakelaar, aan, reden }: SchakelaarInvoer) {
  const [row] = await connection.query<{ a: 'bewaard' | 'niet-gevonden' | 'reden-ontbreekt' }>(
    'select toegang.zet_schakelaar($1, $2, $3, $4) as a',
    [gemeente, schakelaar, aan, reden],
  );
  return row?.a === 'bewaard' ? ok(undefined) : err(row?.a ?? ('niet-gevonden' as const));
}

async function saveDeelbesluit(
  connection: Connection,
  jeugdigeId: string,
  question: SharingQuestion,
  advice: SharingAdvice,
): Promise<string | undefined> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const besluit = {
    vraag: question,
    antwoord: advice.answer,
    handelingen: advice.acts,
    ontvanger: question.to,
    soorten: bitsOf(advice.allowed),
    regel: advice.ground === '' ? (advice.refused[0]?.article ?? '') : advice.ground,
    uitkomst: advice.summary.nl,
    // Who asks whether Veilig Thuis may know, must not warn whoever the report is about.
    familieZiet: !advice.toldLater && question.unsafe !== true && question.to !== 'veilig-thuis',
  };
  const [row] = await connection.query<{ id: string | null }>(
    'select toegang.bewaar_deelbesluit($1, $2, $3, $4) as id',
    [gemeente, jeugdigeId, JSON.stringify(besluit), advice.informTask],
  );
  logLook(connection, gemeente, [jeugdigeId], [], 'deelbesluit-bewaard');
  return row?.id ?? undefined;
}

async function listDeelbesluiten(connection: Connection, jeugdigeId: string): Promise<Deelbesluit[] | undefined> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const rows = await connection.query<Deelbesluit>(
    `select deelbesluit_id as "deelbesluitId", antwoord, ontvanger, regel, uitkomst, naam, rol, op
     from toegang.deelbesluiten($1, $2)`,
    [gemeente, jeugdigeId],
  );
  logLook(connection, gemeente, [jeugdigeId], ['CN'], 'deelbesluiten-gelezen');
  return rows;
}
