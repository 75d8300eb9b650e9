import { err, type GemeenteCode, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type {
  BudgetFout,
  Gezinsbudget,
  GezinsbudgetStore,
  Gezinsdeclaratie,
  Gezinsgrond,
  Gezinsvoorziening,
  Jaarbudget,
  Maatwerk,
  MaatwerkUitkomst,
  VoorgelegdMaatwerk,
} from './gezinsbudget-store.ts';

type Done = Result<undefined, BudgetFout>;

/** The budget of a gezin, on the pool of the app role. */
export function createGezinsbudget(pool: pg.Pool): GezinsbudgetStore {
  /** An act of a function that answers a word. */
  const act = (actor: Actor, id: string, texts: readonly string[], call: string, values: readonly unknown[]) =>
    asActor(pool, actor, async (connection): Promise<Done> => {
      if (texts.some(holdsBsn)) return err('bsn-in-tekst');
      const gemeente = await findGemeente(connection, id);
      if (gemeente === undefined) return err('niet-gevonden');
      return await once(connection, actor, () => answer(connection, call, [gemeente, ...values]));
    });
  return {
    read: (actor, id, when) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        return gemeente === undefined ? undefined : await readBudget(connection, gemeente, id, when);
      }),
    addGrond: (actor, id, { gezinId, wet, grond, toelichting, tot }) =>
      act(actor, id, [toelichting], 'toegang.leg_gezinsgrond($1, $2, $3, $4, $5, $6)', [
        gezinId,
        wet,
        grond,
        toelichting,
        tot,
      ]),
    endGrond: (actor, id, grondId) => act(actor, id, [], 'toegang.eindig_gezinsgrond($1, $2)', [grondId]),
    setBudget: (actor, id, { gezinId, jaar, huidig, bedrag }) =>
      act(actor, id, [], 'toegang.zet_gezinsbudget($1, $2, $3, $4, $5)', [gezinId, jaar, huidig, bedrag]),
    addMaatwerk: (actor, id, maatwerk) =>
      asActor(pool, actor, async (connection) => {
        const { gezinId, wet, omschrijving, reden, doel, doelId, bedrag } = maatwerk;
        if ([omschrijving, reden, doel].some(holdsBsn)) return err('bsn-in-tekst');
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err('niet-gevonden');
        const values = [gemeente, gezinId, wet, omschrijving, reden, doelId, doel, bedrag];
        return await once(connection, actor, () => book(connection, values));
      }),
    closeMaatwerk: (actor, id, maatwerkId, bedrag) =>
      act(actor, id, [], 'toegang.sluit_maatwerk($1, $2, $3)', [maatwerkId, bedrag]),
    listVoorgelegd: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<VoorgelegdMaatwerk>(
          `select gemeente, maatwerk_id as "maatwerkId", wet, omschrijving, reden, doel, bedrag, door, op
           from toegang.voorgelegd_maatwerk()`,
        ),
      ),
    decideMaatwerk: (actor, { gemeente, maatwerkId, akkoord, tekst }) =>
      asActor(pool, actor, async (connection): Promise<Done> => {
        if (holdsBsn(tekst)) return err('bsn-in-tekst');
        return await answer(connection, 'toegang.beslis_maatwerk($1, $2, $3, $4)', [
          gemeente,
          maatwerkId,
          akkoord,
          tekst,
        ]);
      }),
  };
}

async function answer(connection: Connection, call: string, values: readonly unknown[]): Promise<Done> {
  const [row] = await connection.query<{ a: BudgetFout | 'bewaard' }>(`select ${call} as a`, [...values]);
  return row?.a === 'bewaard' ? ok(undefined) : err<BudgetFout>(row?.a ?? 'niet-gevonden');
}

async function book(connection: Connection, values: readonly unknown[]): Promise<Result<MaatwerkUitkomst, BudgetFout>> {
  type Answer = MaatwerkUitkomst & { uitkomst: BudgetFout | 'bewaard' };
  const sql = 'select toegang.leg_maatwerk($1, $2, $3, $4, $5, $6, $7, $8) as a';
  const [row] = await connection.query<{ a: Answer }>(sql, [...values]);
  if (row?.a.uitkomst !== 'bewaard') return err(row?.a.uitkomst ?? 'niet-gevonden');
  const { uitkomst: _outcome, ...kept } = row.a;
  return ok(kept);
}

async function readBudget(
  connection: Connection,
  gemeente: GemeenteCode,
  id: string,
  { peildatum, vanaf }: Parameters<GezinsbudgetStore['read']>[2],
): Promise<Gezinsbudget | undefined> {
  const of = [gemeente, id];
  type Row = { gezinId: string; inHand: boolean } & { [Field in keyof Jaarbudget]: Jaarbudget[Field] | null };
  const jaren = await connection.query<Row>(
    `select gezin_id as "gezinId", in_hand as "inHand", jaar, bedrag, gepland, toegezegd, uitgegeven
     from toegang.lees_gezinsbudget($1, $2)`,
    of,
  );
  const [first] = jaren;
  if (first === undefined) return undefined;
  const voorzieningen = await connection.query<Gezinsvoorziening & pg.QueryResultRow>(
    `select wet, zicht, voorziening, vorm, van, tot, eigenaar, bedrag, per, persoon, lid, huizen
     from toegang.gezinsvoorzieningen($1, $2, $3)`,
    [...of, peildatum],
  );
  const seesCosts = voorzieningen.some(({ zicht }) => zicht === 'kosten');
  logLook(connection, gemeente, [id], seesCosts ? ['PL', 'FI'] : ['PL'], 'gezinsbudget-gelezen');
  return {
    gezinId: first.gezinId,
    inHand: first.inHand,
    voorzieningen,
    declaraties: await connection.query<Gezinsdeclaratie & pg.QueryResultRow>(
      'select wet, persoon, maand, bedrag, huizen from toegang.gezinsdeclaraties($1, $2, $3)',
      [...of, vanaf],
    ),
    gronden: await connection.query<Gezinsgrond & pg.QueryResultRow>(
      `select grond_id as "grondId", wet, grond, toelichting, door, eigen, van, tot from toegang.gezinsgronden($1, $2)`,
      of,
    ),
    jaren: jaren.flatMap(({ gezinId: _gezin, inHand: _hand, ...jaar }) => (isSet(jaar) ? [jaar] : [])),
    maatwerk: await connection.query<Maatwerk & pg.QueryResultRow>(
      `select maatwerk_id as "maatwerkId", jaar, wet, omschrijving, reden, doel, bedrag, toestand, mandaat,
         voorgelegd_aan as "voorgelegdAan", door, op, besluit, eigen, beslist as decides from toegang.lees_maatwerk($1, $2)`,
      of,
    ),
    doelen: await connection.query<Gezinsbudget['doelen'][number]>(
      'select doel_id as "doelId", tekst from toegang.budgetdoelen($1, $2)',
      of,
    ),
  };
}

/** There is a budget for that year. */
function isSet(jaar: { [Field in keyof Jaarbudget]: Jaarbudget[Field] | null }): jaar is Jaarbudget {
  return jaar.jaar !== null;
}
