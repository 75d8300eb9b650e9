import { bitsOf, kindsOf } from '@samenpad/access';
import { err, ok } from '@samenpad/domain';
import type pg from 'pg';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type {
  Deelafspraak,
  DeelafspraakFout,
  DeelafspraakStore,
  Verwijzing,
  VerwijzingStore,
} from './partner-store.ts';

/** Data-sharing agreements, on the pool of the app role. They are about organisations, so reading them is not logged. */
export function createDeelafspraken(pool: pg.Pool): DeelafspraakStore {
  return {
    list: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Omit<Deelafspraak, 'soorten'> & { soorten: number }>(
          'select * from toegang.lees_deelafspraken()',
        );
        return rows.map((row) => ({ ...row, soorten: kindsOf(row.soorten) }));
      }),
    listPartners: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<{ id: string; naam: string }>('select id, naam from toegang.lees_partners()'),
      ),
    add: (actor, { gemeente, organisatieId, doel, soorten, van, tot }) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const [row] = await connection.query<{ nieuw: string | null; fout: DeelafspraakFout | null }>(
            'select * from toegang.maak_deelafspraak($1, $2, $3, $4, $5, $6)',
            [gemeente, organisatieId, doel, bitsOf(soorten), van, tot],
          );
          return row?.nieuw == null ? err(row?.fout ?? 'not-found') : ok(row.nieuw);
        }),
      ),
    end: (actor, afspraakId) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ done: boolean }>('select toegang.beeindig_deelafspraak($1) as done', [
          afspraakId,
        ]);
        return row?.done === true;
      }),
  };
}

/** What became of the own referrals, on the pool of the app role. */
export function createVerwijzingen(pool: pg.Pool): VerwijzingStore {
  return {
    list: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Verwijzing>('select * from toegang.lees_verwijzingen()');
        logLookAtRows(connection, rows, ['ZP'], 'verwijzing-gelezen');
        return rows;
      }),
  };
}
