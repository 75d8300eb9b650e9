import type { GemeenteCode } from '@samenpad/domain';
import type pg from 'pg';
import { dataKinds } from '../migrations/rights.ts';
import { asActor } from '../toegang/as-actor.ts';
import {
  type FoutVerzending,
  type Verzending,
  type VerzendingStore,
  type Verzendstand,
  verzendstanden,
} from './verzending-store.ts';

/** The care-path roles see the metadata of berichten too; the outbox is for BV alone. */
const mayList = `v.gemeente = any ((select toegang.gemeenten(${dataKinds.BV}))::text[])`;
// An aanbieder who works in Samenpad itself answers before anything was sent: then it has arrived.
const stand = `case when v.geweigerd then 'geweigerd' when v.antwoord_bericht_id is not null then 'beantwoord'
    when v.verzonden_op is null then 'geschreven' when v.antwoord_voor < $1::date then 'te-laat' else 'verzonden' end`;
const from = `(select v.*, ${stand} as stand from zorg.verzending v where ${mayList}) v`;
/** What one request takes along. */
const mostSent = 1_000;

/** Written berichten, on the pool of the app role. */
export function createVerzendingen(pool: pg.Pool): VerzendingStore {
  return {
    list: (actor, { today, stand: wanted }, { offset, limit }) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Verzending>(
          `select v.gemeente, v.bericht_id as "berichtId", v.domein, v.soort, b.aanbieder, v.identificatie, b.bestandsnaam,
             v.geschreven_op as "geschrevenOp", v.verzonden_op as "verzondenOp", v.kanaal,
             v.antwoord_voor as "antwoordVoor", v.antwoord_bericht_id as "antwoordBerichtId",
             v.antwoord_op as "antwoordOp", v.stand, v.tries, v.fault, v.retry_at as "retryAt"
           from ${from} join zorg.bericht b using (gemeente, bericht_id) where $2::text is null or v.stand = $2
           order by v.geschreven_op desc, v.bericht_id limit $3 offset $4`,
          [today, wanted ?? null, limit, offset],
        );
        const found = await connection.query<{ stand: Verzendstand; n: number }>(
          `select v.stand, count(*) as n from ${from} group by v.stand`,
          [today],
        );
        const countOf = (one: Verzendstand) => found.find((row) => row.stand === one)?.n ?? 0;
        const counts = {
          geschreven: countOf('geschreven'),
          verzonden: countOf('verzonden'),
          'te-laat': countOf('te-laat'),
          geweigerd: countOf('geweigerd'),
          beantwoord: countOf('beantwoord'),
        };
        const total = wanted === undefined ? verzendstanden.reduce((sum, one) => sum + counts[one], 0) : counts[wanted];
        return { rows, total, counts };
      }),
    listFouten: (actor, limit) =>
      asActor(pool, actor, (connection) =>
        connection.query<FoutVerzending>(
          `select v.gemeente, v.fout_id as "foutId", v.ontvanger, v.cross_refnummer as "crossRefnummer", v.functie,
             v.details, v.geschreven_op as "geschrevenOp", v.verzonden_op as "verzondenOp", v.kanaal, v.tries, v.fault,
             v.retry_at as "retryAt"
           from zorg.foutbericht v where ${mayList}
           order by v.verzonden_op is not null, v.geschreven_op desc, v.fout_id limit $1`,
          [limit],
        ),
      ),
    listFoutenToSend: (actor, ids) =>
      asActor(pool, actor, (connection) =>
        connection.query<{ gemeente: GemeenteCode; foutId: string }>(
          `select v.gemeente, v.fout_id as "foutId" from zorg.foutbericht v where ${mayList}
             and case when $1::uuid[] is null then v.verzonden_op is null else v.fout_id = any ($1) end
           order by v.geschreven_op, v.fout_id limit $2`,
          [ids ?? null, mostSent],
        ),
      ),
    listToSend: (actor, ids) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<{ gemeente: GemeenteCode; berichtId: string }>(
          `select v.gemeente, v.bericht_id as "berichtId" from zorg.verzending v where ${mayList}
             and case when $1::uuid[] is null then v.verzonden_op is null else v.bericht_id = any ($1) end
           order by v.geschreven_op, v.bericht_id limit $2`,
          [ids ?? null, mostSent],
        );
        for (const { gemeente, berichtId } of rows) {
          await connection.query('select logboek.schrijf($1, $2, $3, $4)', [
            gemeente,
            [null],
            dataKinds.BV | dataKinds.ID,
            `bericht-verzonden ${berichtId}`,
          ]);
        }
        return rows;
      }),
  };
}
