import { gzipSync } from 'node:zlib';
import { type Gebeurtenis, identificatieOf } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { encrypt } from '../keys/cipher.ts';
import type { Keys } from '../keys/keys.ts';
import type { BatchFile } from './batch-file.ts';

const columns = {
  gemeente: 'text',
  bericht_id: 'uuid',
  domein: 'text',
  soort: 'text',
  richting: 'text',
  aanbieder: 'text',
  afzender: 'text',
  verzender: 'text',
  identificatie: 'text',
  dagtekening: 'date',
  envelop: 'jsonb',
  ontvangen_op: 'timestamptz',
  bestandsnaam: 'text',
  grootte: 'int',
  sleutel_id: 'text',
  import_id: 'uuid',
  regels: 'int',
};

/** Keeps accepted berichten, in order of arrival. */
export async function insertBerichten(connection: Connection, keys: Keys, importId: string | null, files: BatchFile[]) {
  await insert(connection, keys, importId, files, 'bericht');
}

/** Keeps berichten that were set apart, with the one that stands. */
export async function insertQuarantaine(
  connection: Connection,
  keys: Keys,
  importId: string | null,
  files: BatchFile[],
) {
  await insert(connection, keys, importId, files, 'quarantaine');
}

async function insert(
  connection: Connection,
  keys: Keys,
  importId: string | null,
  files: BatchFile[],
  table: 'bericht' | 'quarantaine',
): Promise<void> {
  if (files.length === 0) return;
  const sealed = files.map((file) => sealContent(keys, table, rowOf(file), file.invoer.inhoud));
  let start = 1;
  const rows = files.map((file, i) => {
    const length = sealed[i]?.length ?? 0;
    start += length;
    return {
      ...headOf(file, importId, keys),
      hash: file.invoer.hash,
      start: start - length,
      length,
      ...extraOf(table, file),
    };
  });
  const extra = table === 'quarantaine' ? { geldend_bericht_id: 'uuid' } : {};
  const typed = Object.entries({ ...columns, ...extra, hash: 'text', start: 'int', length: 'int' });
  const names = Object.keys({ ...columns, ...extra }).join(', ');
  // The contents go as one binary value that is cut here: an array of bytea would be sent as hexadecimal text.
  await connection.execute(
    `insert into zorg.${table} (${names}, hash, inhoud)
     select ${names}, decode(hash, 'hex'), substr($2::bytea, start, length)
     from rows from (json_to_recordset($1::json) as (${typed.map(([name, type]) => `${name} ${type}`).join(', ')}))
       with ordinality as x(${typed.map(([name]) => name).join(', ')}, ord)
     order by ord`,
    [JSON.stringify(rows), Buffer.concat(sealed)],
  );
}

function headOf({ invoer, berichtId, naam }: BatchFile, importId: string | null, keys: Keys) {
  const { bericht } = invoer;
  const key = identificatieOf(bericht);
  return {
    ...key,
    bericht_id: berichtId,
    richting: key.verzender === bericht.gemeente ? 'uit' : 'in',
    aanbieder: bericht.aanbieder,
    afzender: bericht.afzender,
    dagtekening: 'dagtekeningRetour' in bericht ? bericht.dagtekeningRetour : bericht.dagtekening,
    envelop: invoer.envelop ?? null,
    ontvangen_op: invoer.ontvangenOp,
    bestandsnaam: naam,
    grootte: invoer.inhoud.length,
    sleutel_id: keys.keyId,
    import_id: importId,
    regels: invoer.delen.reduce((total, { gebeurtenis }) => total + countRegels(gebeurtenis), 0),
  };
}

function extraOf(table: 'bericht' | 'quarantaine', file: BatchFile) {
  return table === 'quarantaine' ? { geldend_bericht_id: file.geldendBerichtId } : {};
}

function countRegels(gebeurtenis: Gebeurtenis): number {
  return gebeurtenis.kind === 'declaratie' ? gebeurtenis.prestaties.length : 1;
}

function rowOf({ invoer, berichtId }: BatchFile): string {
  return `${invoer.bericht.gemeente}/${berichtId}`;
}

/** A raw file as it is kept: compressed, then encrypted for its row, because it holds BSN and names. */
export function sealContent(keys: Keys, table: string, row: string, inhoud: Uint8Array): Buffer {
  return encrypt(keys, { table, row, column: 'inhoud' }, gzipSync(inhoud, { level: 1 }));
}
