import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import type { Keys } from '../keys/keys.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import { readAfschrift } from './afschrift.ts';
import type {
  Bewaartermijn,
  PaarUitkomst,
  RefusedRol,
  TweedePaar,
  TweedePaarStore,
  Vernietiging,
  VernietigingStore,
  VerzoekBetrokkene,
  VerzoekInvoer,
  VerzoekStore,
} from './verzoek-store.ts';

const columns = `gemeente, verzoek_id as "verzoekId", jeugdige_id as "jeugdigeId", soort, toelichting, hoe,
  indiener_naam as "indienerNaam", hoedanigheid, ingediend_op as "ingediendOp", antwoord_voor as "antwoordVoor",
  verlengd_reden as "verlengdReden", behandelaar_rol as "behandelaarRol",
  coalesce(behandelaar = (select toegang.actor()), false) as zelf, besluit, weigergrond, motivering,
  besluit_op as "besluitOp"`;

/** Requests of the person concerned, on the pool of the app role. */
export function createVerzoeken(pool: pg.Pool, keys: Keys): VerzoekStore {
  return {
    submit: (actor, invoer) =>
      asActor(pool, actor, (connection) => once(connection, actor, () => submit(connection, invoer))),
    list: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<VerzoekBetrokkene>(
          `select ${columns} from toegang.verzoek_betrokkene order by besluit is not null, antwoord_voor, verzoek_id`,
        );
        logLookAtRows(connection, rows, ['CN'], 'verzoeken-gelezen');
        return rows;
      }),
    find: (actor, verzoekId) =>
      asActor(pool, actor, async (connection) => {
        const verzoek = await findVerzoek(connection, verzoekId);
        if (verzoek !== undefined) logLookAtRows(connection, [verzoek], ['CN'], `verzoek-gelezen ${verzoekId}`);
        return verzoek;
      }),
    take: (actor, verzoekId) =>
      asActor(pool, actor, (connection) => act(connection, verzoekId, 'opgenomen', 'toegang.neem_verzoek($1, $2)', [])),
    extend: (actor, verzoekId, reden) =>
      asActor(pool, actor, (connection) =>
        act(connection, verzoekId, 'verlengd', 'toegang.verleng_verzoek($1, $2, $3)', [reden]),
      ),
    decide: (actor, verzoekId, { besluit, weigergrond, motivering }) =>
      asActor(pool, actor, (connection) =>
        act(connection, verzoekId, 'besloten', 'toegang.besluit_verzoek($1, $2, $3, $4, $5)', [
          besluit,
          weigergrond,
          motivering,
        ]),
      ),
    readAfschrift: (actor, verzoekId, scans) =>
      asActor(pool, actor, async (connection) => {
        const verzoek = await findVerzoek(connection, verzoekId);
        const granted = verzoek?.besluit === 'toegewezen' || verzoek?.besluit === 'gedeeltelijk';
        if (verzoek === undefined || !granted || !['inzage', 'afschrift'].includes(verzoek.soort)) return undefined;
        return await readAfschrift(connection, keys, verzoek, scans);
      }),
  };
}

/** What will be destroyed and what was, on the pool of the app role. */
export function createVernietigingen(pool: pg.Pool): VernietigingStore {
  return {
    listBewaartermijnen: (actor, tot) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Bewaartermijn>(
          `select gemeente, jeugdige_id as "jeugdigeId", pseudoniem, tot from toegang.lees_bewaartermijnen($1)`,
          [tot],
        );
        logLookAtRows(connection, rows, ['LG'], 'bewaartermijnen-gelezen');
        return rows;
      }),
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Vernietiging>(
          `select gemeente, vernietiging_id as "vernietigingId", jeugdige_id as "jeugdigeId", grond,
             uitgevoerd_op as "uitgevoerdOp", tellingen from toegang.vernietiging order by uitgevoerd_op desc`,
        ),
      ),
  };
}

async function submit(
  connection: Connection,
  { jeugdigeId, soort, toelichting, vastgelegd }: VerzoekInvoer,
): Promise<string | undefined> {
  const [jeugdige] = await connection.query<{ gemeente: string }>(
    'select gemeente from zorg.jeugdige where jeugdige_id = $1',
    [jeugdigeId],
  );
  if (jeugdige === undefined) return undefined;
  const { gemeente } = jeugdige;
  const [row] = await connection.query<{ id: string | null }>(
    'select toegang.dien_verzoek_in($1, $2, $3, $4, $5, $6, $7) as id',
    [
      gemeente,
      jeugdigeId,
      soort,
      toelichting,
      vastgelegd?.hoe ?? 'portaal',
      vastgelegd?.naam,
      vastgelegd?.hoedanigheid,
    ],
  );
  if (row?.id == null) return undefined;
  logLook(connection, gemeente, [jeugdigeId], ['CN'], `verzoek-ingediend ${row.id}`);
  return row.id;
}

async function findVerzoek(connection: Connection, verzoekId: string): Promise<VerzoekBetrokkene | undefined> {
  const sql = `select ${columns} from toegang.verzoek_betrokkene where verzoek_id = $1`;
  return (await connection.query<VerzoekBetrokkene>(sql, [verzoekId]))[0];
}

/** Calls the function that decides whether the actor may, and logs what was done. */
async function act(
  connection: Connection,
  verzoekId: string,
  done: string,
  call: string,
  values: unknown[],
): Promise<boolean> {
  const verzoek = await findVerzoek(connection, verzoekId);
  if (verzoek === undefined) return false;
  const [row] = await connection.query<{ ok: boolean }>(`select ${call} as ok`, [
    verzoek.gemeente,
    verzoekId,
    ...values,
  ]);
  if (row?.ok !== true) return false;
  logLookAtRows(connection, [verzoek], ['CN'], `verzoek-${done} ${verzoekId}`);
  return true;
}

/** The two-person rule, on the pool of the app role. */
export function createTweedePaar(pool: pg.Pool): TweedePaarStore {
  return {
    ask: (actor, { gemeente, handeling, onderwerp, reden }) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ id: string | null }>('select toegang.vraag_paar($1, $2, $3, $4) as id', [
          gemeente,
          handeling,
          onderwerp,
          reden,
        ]);
        return row?.id ?? undefined;
      }),
    listOpen: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<TweedePaar>(
          `select gemeente, paar_id as "paarId", handeling, onderwerp, reden, gevraagd_door as "gevraagdDoor",
             gevraagd_op as "gevraagdOp", geldig_tot as "geldigTot", zelf, over, rol, gemeenten from toegang.lees_paren()`,
        ),
      ),
    listRefusedRollen: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<RefusedRol & pg.QueryResultRow>(
          'select paar_id as "paarId", over, rol, reden, door, op from toegang.lees_afgewezen_rollen()',
        ),
      ),
    judge: (actor, { gemeente, paarId, akkoord, reden }) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ uitkomst: PaarUitkomst }>(
          'select toegang.beoordeel_paar($1, $2, $3, $4) as uitkomst',
          [gemeente, paarId, akkoord, reden ?? null],
        );
        return row?.uitkomst ?? 'onbekend';
      }),
  };
}
