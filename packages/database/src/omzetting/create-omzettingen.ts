import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { dataKinds } from '../migrations/rights.ts';
import { asActor } from '../toegang/as-actor.ts';
import { createOmzetwerk, running } from './create-omzetwerk.ts';
import type { Omzetting, OmzettingRegel, OmzettingStore, TeOmzetten } from './omzetting-store.ts';

const mine = `any ((select toegang.gemeenten(${dataKinds.BV}))::text[])`;
const columns = `o.gemeente, o.omzetting_id as "omzettingId", o.domein, o.van_code as "vanCode",
  o.naar_categorie as "naarCategorie", o.naar_code as "naarCode", o.per, o.reden, o.op, o.verstuurd_op as "verstuurdOp",
  o.teruggedraaid_op as "teruggedraaidOp", r.aantal, r.mislukt, r.geschreven, o.werk, o.totaal,
  o.gedaan`;
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
        return await connection.query<TeOmzetten>(running, [gemeente, domein, vanCode, per]);
      }),
    ...createOmzetwerk(pools.import),
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
