import { err, ok } from '@samenpad/domain';
import type pg from 'pg';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { holdsBsn } from './bsn-in-text.ts';
import type {
  AssignableMedewerker,
  EersteFout,
  ZonderBetrokkene,
  ZonderBetrokkeneStore,
} from './zonder-betrokkene-store.ts';

/** Cases without anybody, on the pool of the app role. */
export function createZonderBetrokkene(pool: pg.Pool): ZonderBetrokkeneStore {
  return {
    list: (actor, { offset, limit }, pseudoniem) =>
      asActor(pool, actor, async (connection) => {
        const found = await connection.query<ZonderBetrokkene & { total: number }>(
          `select gemeente, jeugdige_id as "jeugdigeId", pseudoniem, sinds, via_toegang as "viaToegang", totaal as total
           from toegang.zonder_betrokkene($1, $2, $3)`,
          [pseudoniem, offset, limit],
        );
        logLookAtRows(connection, found, [], 'zonder-betrokkene-gelezen');
        return { rows: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? 0 };
      }),
    listMedewerkers: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<AssignableMedewerker>(
          'select gemeente, account_id as "accountId", naam, rol from toegang.toewijsbare_medewerkers()',
        ),
      ),
    assign: (actor, { gemeente, jeugdigeId, accountId, toelichting }) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(toelichting)) return err<EersteFout>('bsn-in-tekst');
        const [row] = await connection.query<{ a: EersteFout | 'bewaard' }>(
          'select toegang.wijs_eerste_toe($1, $2, $3, $4) as a',
          [gemeente, jeugdigeId, accountId, toelichting],
        );
        return row?.a === 'bewaard' ? ok(undefined) : err<EersteFout>(row?.a ?? 'niet-gevonden');
      }),
  };
}
