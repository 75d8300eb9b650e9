import type { Connection } from '../connection/connection.ts';
import type { RebuildUitkomst } from './fold.ts';
import { listReadModels, type ReadModel, readModels } from './read-models.ts';

/**
 * One checksum over every read model, free of row order and of random ids: rows are hashed without jeugdige_id, with
 * the key of a bericht in place of its id, then per jeugdige, then all together. So two databases with the same
 * berichten agree.
 */
export async function computeChecksum(connection: Connection): Promise<RebuildUitkomst> {
  const parts = listReadModels().map(rowHashes);
  const rows = await connection.query<{ checksum: string }>(
    `with rijen as (${parts.join(' union all ')}),
     jeugdigen as (select gemeente, sha256(string_agg(afdruk, ''::bytea order by afdruk)) as afdruk
       from rijen group by gemeente, jeugdige_id)
     select encode(sha256(coalesce(string_agg(convert_to(gemeente, 'UTF8') || afdruk, ''::bytea
       order by gemeente, afdruk), ''::bytea)), 'hex') as checksum from jeugdigen`,
  );
  const counts: Record<string, number> = {};
  for (const model of listReadModels()) {
    const [row] = await connection.query<{ n: number }>(`select count(*) as n from zorg.${model}`);
    counts[model] = row?.n ?? 0;
  }
  return { checksum: rows[0]?.checksum ?? '', counts };
}

function rowHashes(model: ReadModel): string {
  const values = Object.keys(readModels[model]).map((column) =>
    column === 'bericht_id' || column === 'bestand' ? berichtKey(column) : `t.${column}`,
  );
  // jsonb_build_array takes 100 values at most; the widest read model has some twenty.
  return `select t.gemeente, t.jeugdige_id,
    sha256(convert_to(jsonb_build_array('${model}', ${values.join(', ')})::text, 'UTF8')) as afdruk
    from zorg.${model} t`;
}

function berichtKey(column: string): string {
  return `(select concat_ws('|', b.domein, b.soort, b.verzender, b.identificatie) from zorg.bericht b
    where b.gemeente = t.gemeente and b.bericht_id = t.${column}::uuid)`;
}
