import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { insertRows } from '../connection/insert-rows.ts';
import { dataKinds } from '../migrations/rights.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { Omzetting, OmzettingRegel, OmzettingStore, TeOmzetten } from './omzetting-store.ts';

const mine = `any ((select toegang.gemeenten(${dataKinds.BV}))::text[])`;
const columns = `o.gemeente, o.omzetting_id as "omzettingId", o.domein, o.van_code as "vanCode",
  o.naar_categorie as "naarCategorie", o.naar_code as "naarCode", o.per, o.reden, o.op, o.verstuurd_op as "verstuurdOp",
  o.teruggedraaid_op as "teruggedraaidOp", r.aantal, r.mislukt, r.geschreven`;
const from = `zorg.omzetting o cross join lateral (
    select count(*) as aantal, count(x.fout) as mislukt, count(v.bericht_id) as geschreven from zorg.omzetting_regel x
      left join zorg.verzending v on v.gemeente = x.gemeente and v.besluit_id = x.groep and x.fout is null
    where x.gemeente = o.gemeente and x.omzetting_id = o.omzetting_id) r
  where o.gemeente = ${mine}`;

/** Runs that convert toewijzingen: read on the pool of the app role, written on that of the importer. */
export function createOmzettingen(pools: { app: pg.Pool; import: pg.Pool }): OmzettingStore {
  const { app } = pools;
  return {
    list: (actor) =>
      asActor(app, actor, (connection) =>
        connection.query<Omzetting>(`select ${columns} from ${from} order by o.op desc limit 100`),
      ),
    find: (actor, omzettingId) => asActor(app, actor, (connection) => find(connection, omzettingId)),
    listRunning: (actor, { gemeente, domein, vanCode, per }) =>
      asActor(app, actor, async (connection) => {
        const [may] = await connection.query<{ ok: boolean }>(`select $1 = ${mine} as ok`, [gemeente]);
        if (may?.ok !== true) return null;
        return await connection.query<TeOmzetten>(
          `select toewijzing_nummer as "toewijzingNummer", jeugdige_id as "jeugdigeId", aanbieder from zorg.toewijzing
           where gemeente = $1 and domein = $2 and product ->> 'code' = $3 and toestand in ('actief', 'gepland')
             and (eind is null or eind >= $4::date) order by jeugdige_id, aanbieder, toewijzing_nummer`,
          [gemeente, domein, vanCode, per],
        );
      }),
    ...createWriters(pools.import),
  };
}

async function find(connection: Connection, omzettingId: string) {
  const [omzetting] = await connection.query<Omzetting>(`select ${columns} from ${from} and o.omzetting_id = $1`, [
    omzettingId,
  ]);
  if (omzetting === undefined) return undefined;
  const regels = await connection.query<OmzettingRegel>(
    `select toewijzing_nummer as "toewijzingNummer", jeugdige_id as "jeugdigeId", aanbieder, nieuw_nummer as "nieuwNummer",
       eind, fout, groep, terug_groep as "terugGroep", terug_fout as "terugFout"
     from zorg.omzetting_regel where gemeente = $1 and omzetting_id = $2 order by fout is null, toewijzing_nummer`,
    [omzetting.gemeente, omzettingId],
  );
  return { omzetting, regels };
}

function createWriters(pool: pg.Pool): Pick<OmzettingStore, 'save' | 'markSent' | 'markUndone'> {
  return {
    save: ({ gemeente, omzettingId, domein, vanCode, naarCategorie, naarCode, per, reden, door }, regels) =>
      inTransaction(pool, async (connection) => {
        const isNew = await connection.execute(
          `insert into zorg.omzetting (gemeente, omzetting_id, domein, van_code, naar_categorie, naar_code, per, reden, door)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
          [gemeente, omzettingId, domein, vanCode, naarCategorie, naarCode, per, reden, door],
        );
        if (isNew === 0) return;
        const rows = regels.map((regel) => ({
          gemeente,
          omzetting_id: omzettingId,
          toewijzing_nummer: regel.toewijzingNummer,
          jeugdige_id: regel.jeugdigeId,
          aanbieder: regel.aanbieder,
          nieuw_nummer: regel.nieuwNummer,
          eind: regel.eind,
          fout: regel.fout,
          groep: regel.groep,
          terug_groep: regel.terugGroep,
        }));
        await insertRows(connection, 'zorg.omzetting_regel', regelColumns, rows);
      }),
    markSent: (gemeente, omzettingId) =>
      inTransaction(pool, async (connection) => {
        await connection.execute(
          `update zorg.omzetting set verstuurd_op = coalesce(verstuurd_op, clock_timestamp())
           where gemeente = $1 and omzetting_id = $2`,
          [gemeente, omzettingId],
        );
      }),
    markUndone: (gemeente, omzettingId, fouten) =>
      inTransaction(pool, async (connection) => {
        await connection.execute(
          `update zorg.omzetting set teruggedraaid_op = coalesce(teruggedraaid_op, clock_timestamp())
           where gemeente = $1 and omzetting_id = $2`,
          [gemeente, omzettingId],
        );
        await connection.execute(
          `update zorg.omzetting_regel r set terug_fout = x.fout from json_to_recordset($3::json) as x(nummer int, fout text)
           where r.gemeente = $1 and r.omzetting_id = $2 and r.toewijzing_nummer = x.nummer`,
          [gemeente, omzettingId, JSON.stringify([...fouten].map(([nummer, fout]) => ({ nummer, fout })))],
        );
      }),
  };
}

const regelColumns = {
  gemeente: 'text',
  omzetting_id: 'uuid',
  toewijzing_nummer: 'int',
  jeugdige_id: 'uuid',
  aanbieder: 'text',
  nieuw_nummer: 'int',
  eind: 'date',
  fout: 'text',
  groep: 'uuid',
  terug_groep: 'uuid',
};
