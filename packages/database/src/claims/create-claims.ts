import type { Claim, PlainMonth } from '@samenpad/domain';
import type pg from 'pg';
import { logLook } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { ClaimStore } from './claim-store.ts';

/** Claims, on the pool of the app role. */
export function createClaims(pool: pg.Pool): ClaimStore {
  return {
    list: (actor, { gemeente, domein, aanbieder, van, tot }) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Claim>(
          `select jeugdige_id as "jeugdigeId", pseudoniem, toewijzing_nummer as "toewijzingNummer", product, gestart, maanden
           from toegang.lees_claims($1, $2, $3, $4, $5)`,
          [gemeente, domein, aanbieder, van, tot],
        );
        const ids = [...new Set(rows.map(({ jeugdigeId }) => jeugdigeId))];
        logLook(connection, gemeente, ids, ['BS', 'FI'], 'claims-gelezen');
        return rows;
      }),
    findLatest: (actor, gemeente, domein) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ maand: PlainMonth | null }>(
          'select toegang.laatste_claimmaand($1, $2) as maand',
          [gemeente, domein],
        );
        return row?.maand ?? undefined;
      }),
  };
}
