import type pg from 'pg';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { Accountgesprek, AccountgesprekStore, Accounthouder, Accountlijn } from './accountgesprek-store.ts';

/** Account talks, on the pool of the app role. */
export function createAccountgesprekken(pool: pg.Pool): AccountgesprekStore {
  return {
    ...createAccounthouders(pool),
    listPortefeuille: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Accounthouder>('select gemeente, aanbieder from toegang.lees_portefeuille()'),
      ),
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Accountgesprek>(
          `select gemeente, gesprek_id as "gesprekId", aanbieder, kwartaal, gevraagd_op as "gevraagdOp",
             besproken_op as "besprokenOp", lopend, vragen, antwoorden from toegang.lees_accountgesprekken()`,
        ),
      ),
    open: (actor, { gemeente, aanbieder, kwartaal }) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.open_accountgesprek($1, $2, $3) as id';
        const [row] = await connection.query<{ id: string | null }>(sql, [gemeente, aanbieder, kwartaal]);
        return row?.id ?? undefined;
      }),
    listLijnen: (actor, gesprekId) =>
      asActor(pool, actor, async (connection) => {
        const lijnen = await connection.query<Accountlijn>(
          `select gemeente, jeugdige_id as "jeugdigeId", pseudoniem, hulpvormen, begin, eind,
             toewijzing_eind as "toewijzingEind", verwacht_eind as "verwachtEind", nodig, beantwoord_op as "beantwoordOp",
             beantwoord_door as "beantwoordDoor", antwoorden, beloofd, beantwoordbaar
           from toegang.lees_accountlijnen($1)`,
          [gesprekId],
        );
        logLookAtRows(connection, lijnen, ['ZP', 'VG'], 'accountgesprek-gelezen');
        return lijnen;
      }),
    answer: (actor, { gesprekId, jeugdigeId }, { verwachtEind, nodig }) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.beantwoord_accountlijn($1, $2, $3, $4) as done';
        type Row = { done: Awaited<ReturnType<AccountgesprekStore['answer']>> };
        const [row] = await connection.query<Row>(sql, [gesprekId, jeugdigeId, verwachtEind, nodig]);
        return row?.done ?? 'niet-gevonden';
      }),
    finish: (actor, gesprekId) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.bespreek_accountgesprek($1) as done';
        return (await connection.query<{ done: boolean }>(sql, [gesprekId]))[0]?.done === true;
      }),
  };
}

/** Who talks with which aanbieder. */
function createAccounthouders(
  pool: pg.Pool,
): Pick<AccountgesprekStore, 'listAccounthouders' | 'listKandidaten' | 'assign'> {
  return {
    listAccounthouders: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Accounthouder>(
          'select gemeente, aanbieder, account_id as "accountId", naam, van, tot from toegang.lees_accounthouders()',
        ),
      ),
    listKandidaten: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Accounthouder>(
          'select gemeente, account_id as "accountId", naam from toegang.benoembare_accounthouders()',
        ),
      ),
    assign: (actor, { gemeente, aanbieder, accountId, van }) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.benoem_accounthouder($1, $2, $3, $4) as done';
        type Row = { done: Awaited<ReturnType<AccountgesprekStore['assign']>> };
        const [row] = await connection.query<Row>(sql, [gemeente, aanbieder, accountId, van]);
        return row?.done ?? 'niet-gevonden';
      }),
  };
}
