import { err, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { Hulpkeuze, HulpkeuzeFout, HulpkeuzeStore, HulpkeuzeTelling } from './hulpkeuze-store.ts';
import { keepHulpkeuze } from './record-hulpkeuze.ts';

/** Who chose help and aanbieder, on the pool of the app role. */
export function createHulpkeuzes(pool: pg.Pool): HulpkeuzeStore {
  return {
    list: (actor, jeugdigeId) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return undefined;
        const rows = await connection.query<Hulpkeuze & pg.QueryResultRow>(
          `select besluit_id as "besluitId", aanbieder, hulp, op, hulp_door as "hulpDoor", aanbieder_door as "aanbiederDoor",
             geboden, aantal, schrijft, earlier from toegang.lees_hulpkeuzes($1, $2)`,
          [gemeente, jeugdigeId],
        );
        logLook(connection, gemeente, [jeugdigeId], ['BS'], 'hulpkeuzes-gelezen');
        return rows;
      }),
    record: (actor, jeugdigeId, besluitId, invoer) =>
      asActor(pool, actor, async (connection): Promise<Result<undefined, HulpkeuzeFout>> => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return err('niet-gevonden');
        const answer = await keepHulpkeuze(connection, { gemeente, jeugdigeId, besluitId }, invoer);
        return answer === 'bewaard' ? ok(undefined) : err(answer);
      }),
    count: (actor, { gemeente, van, tot }) =>
      asActor(pool, actor, (connection) =>
        connection.query<HulpkeuzeTelling & pg.QueryResultRow>(
          'select over, keuze, besluiten, jeugdigen from toegang.tel_hulpkeuzes($1, $2, $3)',
          [gemeente ?? null, van, tot],
        ),
      ),
  };
}
