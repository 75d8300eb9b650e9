import { kindsOf } from '@samenpad/access';
import type { GemeenteCode } from '@samenpad/domain';
import type pg from 'pg';
import { asActor } from '../toegang/as-actor.ts';
import { logLook } from './log-look.ts';
import type { Inzage, InzageStore } from './logboek-store.ts';

/** Who looked at a jeugdige, on the pool of the app role. Reading it is a look as well. */
export function createInzagen(pool: pg.Pool): InzageStore {
  return {
    list: (actor, jeugdigeId, { offset, limit }) =>
      asActor(pool, actor, async (connection) => {
        const [place] = await connection.query<{ gemeente: GemeenteCode | null }>(
          'select logboek.gemeente_van($1) as gemeente',
          [jeugdigeId],
        );
        const gemeente = place?.gemeente ?? null;
        if (gemeente === null) return undefined;
        const rows = await connection.query<Omit<Inzage, 'soorten'> & { soorten: number; totaal: number }>(
          'select * from logboek.lees_inzagen($1, $2, $3)',
          [jeugdigeId, limit, offset],
        );
        logLook(connection, gemeente, [jeugdigeId], ['LG'], 'inzagen-gelezen');
        return {
          gemeente,
          rows: rows.map(({ totaal: _, soorten, ...row }) => ({ ...row, soorten: kindsOf(soorten) })),
          total: rows[0]?.totaal ?? 0,
        };
      }),
    logRefusal: (actor, jeugdigeId, handeling) =>
      asActor(pool, actor, async (connection) => {
        await connection.query('select logboek.schrijf_weigering($1, $2)', [jeugdigeId, handeling]);
      }),
  };
}
