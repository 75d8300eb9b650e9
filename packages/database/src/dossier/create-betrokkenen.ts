import { err, ok } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { logLook } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { Betrokkene, BetrokkeneStore, Kandidaat, RelatieFout, RelatieInvoerNieuw } from './betrokkene-store.ts';
import { holdsBsn } from './bsn-in-text.ts';
import { findGemeente } from './find-gemeente.ts';

/** Who is involved with a jeugdige, on the pool of the app role. */
export function createBetrokkenen(pool: pg.Pool): BetrokkeneStore {
  return {
    list: (actor, id) => asActor(pool, actor, (connection) => list(connection, id)),
    listKandidaten: (actor, id) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return [];
        return await connection.query<Kandidaat>('select soort, id, naam, rol from toegang.kandidaten($1, $2)', [
          gemeente,
          id,
        ]);
      }),
    add: (actor, id, relatie) => asActor(pool, actor, (connection) => add(connection, id, relatie)),
    end: (actor, id, relatieId) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err<RelatieFout>('niet-gevonden');
        // Before the act: whoever ends the own relation sees nothing afterwards.
        logLook(connection, gemeente, [id], [], 'relatie-beeindigd');
        return await answer(connection, 'select toegang.eindig_relatie($1, $2) as a', [gemeente, relatieId]);
      }),
  };
}

async function list(connection: Connection, jeugdigeId: string): Promise<Betrokkene[] | undefined> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const rows = await connection.query<Betrokkene>(
    `select relatie_id as "relatieId", relatie, rol, naam, organisatie, contact, van, nullif(tot, 'infinity') as tot, zelf
     from toegang.betrokkenen($1, $2)`,
    [gemeente, jeugdigeId],
  );
  logLook(connection, gemeente, [jeugdigeId], ['ZP'], 'betrokkenen-gelezen');
  return rows;
}

async function add(connection: Connection, jeugdigeId: string, nieuw: RelatieInvoerNieuw) {
  if (holdsBsn(nieuw.toelichting ?? '')) return err<RelatieFout>('bsn-in-tekst');
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return err<RelatieFout>('niet-gevonden');
  logLook(connection, gemeente, [jeugdigeId], [], 'relatie-gelegd');
  return await answer(connection, 'select toegang.leg_relatie($1, $2, $3, $4, $5, $6, $7) as a', [
    gemeente,
    jeugdigeId,
    nieuw.relatie,
    'accountId' in nieuw ? nieuw.accountId : null,
    'organisatieId' in nieuw ? nieuw.organisatieId : null,
    'tot' in nieuw ? nieuw.tot : null,
    nieuw.toelichting,
  ]);
}

async function answer(connection: Connection, text: string, values: unknown[]) {
  const [row] = await connection.query<{ a: RelatieFout | 'bewaard' }>(text, values);
  return row?.a === 'bewaard' ? ok(undefined) : err<RelatieFout>(row?.a ?? 'niet-gevonden');
}
