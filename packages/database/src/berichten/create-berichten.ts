import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import type { Page } from '../jeugdigen/jeugdige-store.ts';
import { decrypt } from '../keys/cipher.ts';
import type { Keys } from '../keys/keys.ts';
import { dataKinds } from '../migrations/rights.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { BerichtFilter, BerichtList, BerichtRow, BerichtStore } from './bericht-store.ts';

/** No message is larger than this once unpacked (ijw reads at most 25 MB). */
const MAX_INHOUD = 25 * 1024 * 1024;

const shared = `gemeente, bericht_id as "berichtId", domein, soort, richting, aanbieder, identificatie, dagtekening,
  ontvangen_op as "ontvangenOp", bestandsnaam, grootte, regels`;
const both = `(select ${shared}, 'verwerkt' as status, null::uuid as "geldendBerichtId" from zorg.bericht
  union all
  select ${shared}, 'apart', geldend_bericht_id from zorg.quarantaine) b`;
/** The care-path roles see the metadata of berichten too; the lists of the message desk are for BV alone. */
const mayList = `b.gemeente = any ((select toegang.gemeenten(${dataKinds.BV}))::text[])`;

/** Kept berichten, on the pool of the app role. */
export function createBerichten(pool: pg.Pool, keys: Keys): BerichtStore {
  return {
    list: (actor, filter, page) => asActor(pool, actor, (connection) => list(connection, filter, page)),
    find: (actor, berichtId) =>
      asActor(pool, actor, async (connection) => {
        const sql = `select b.* from ${both} where ${mayList} and b."berichtId" = $1`;
        return (await connection.query<BerichtRow>(sql, [berichtId]))[0];
      }),
    listAntwoordcodes: (actor, berichtId) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ codes: string[] }>('select toegang.lees_antwoordcodes($1) as codes', [
          berichtId,
        ]);
        return row?.codes ?? [];
      }),
    readInhoud: (actor, berichtId) => asActor(pool, actor, (connection) => readInhoud(connection, keys, berichtId)),
  };
}

async function list(connection: Connection, filter: BerichtFilter, { offset, limit }: Page): Promise<BerichtList> {
  const { conditions, values } = conditionsOf(filter);
  const from = `from ${both} where ${[mayList, ...conditions].join(' and ')}`;
  const rows = await connection.query<BerichtRow>(
    `select b.* ${from} order by b.dagtekening desc, b."berichtId" limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, limit, offset],
  );
  const [counts = { verwerkt: 0, apart: 0, geweigerd: 0 }] = await connection.query<BerichtList['counts']>(
    `select (select count(*) from zorg.bericht b where ${mayList}) as verwerkt,
       (select count(*) from zorg.quarantaine b where ${mayList}) as apart,
       (select coalesce(sum(geweigerd), 0)::int from zorg.import b where ${mayList}) as geweigerd`,
  );
  // All of them are counted already.
  if (conditions.length === 0) return { rows, total: counts.verwerkt + counts.apart, counts };
  const [count] = await connection.query<{ n: number }>(`select count(*) as n ${from}`, values);
  return { rows, total: count?.n ?? 0, counts };
}

function conditionsOf(filter: BerichtFilter): { conditions: string[]; values: unknown[] } {
  const conditions: string[] = [];
  const values: unknown[] = [];
  for (const [value, condition] of [
    [filter.zoek, (p: string) => `(b.identificatie ^@ ${p} or b.bestandsnaam ^@ ${p})`],
    [filter.status, (p: string) => `b.status = ${p}`],
    [filter.soort, (p: string) => `b.soort = ${p}`],
    [filter.aanbieder, (p: string) => `b.aanbieder = ${p}`],
    [filter.van, (p: string) => `b.dagtekening >= ${p}`],
    [filter.tot, (p: string) => `b.dagtekening <= ${p}`],
  ] as const) {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  }
  return { conditions, values };
}

async function readInhoud(connection: Connection, keys: Keys, berichtId: string): Promise<Uint8Array | undefined> {
  for (const table of ['bericht', 'quarantaine'] as const) {
    const [row] = await connection.query<{ gemeente: string; inhoud: Buffer }>(
      `select b.gemeente, b.inhoud from zorg.${table} b where ${mayList} and b.bericht_id = $1`,
      [berichtId],
    );
    if (row === undefined) continue;
    await connection.query('select logboek.schrijf($1, $2, $3, $4)', [
      row.gemeente,
      [null],
      dataKinds.BV | dataKinds.ID,
      `bericht-gelezen ${berichtId}`,
    ]);
    const place = { table, row: `${row.gemeente}/${berichtId}`, column: 'inhoud' };
    return gunzipSync(decrypt(keys, place, row.inhoud), { maxOutputLength: MAX_INHOUD });
  }
  return undefined;
}
