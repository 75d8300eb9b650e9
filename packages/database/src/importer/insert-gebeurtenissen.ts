import type { BerichtDeel, Gebeurtenis } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { insertRows, type Row } from '../connection/insert-rows.ts';
import type { BatchFile } from './batch-file.ts';
import { type Personen, persoonKey } from './find-personen.ts';

/** What is written for the parts of files, whatever they came from. */
export interface DeelRows {
  gebeurtenissen: Row[];
  sleutels: Row[];
  vias: Row[];
  /** gemeente and key that unlinked parts seek. */
  seeks: Row[];
  jeugdigen: Row[];
}

/** Keeps the parts of accepted berichten and queues every jeugdige whose state they may change. */
export async function insertGebeurtenissen(
  connection: Connection,
  files: readonly BatchFile[],
  personen: Personen,
): Promise<void> {
  const rows = emptyRows();
  for (const { invoer, berichtId } of files) {
    for (const [nr, deel] of invoer.delen.entries()) addDeel(rows, deel, berichtId, nr, personen);
  }
  await writeRows(connection, rows);
}

export function emptyRows(): DeelRows {
  return { gebeurtenissen: [], sleutels: [], vias: [], seeks: [], jeugdigen: [] };
}

export function addDeel(rows: DeelRows, deel: BerichtDeel, berichtId: string, nr: number, personen: Personen): void {
  const { bsn, provides, seeks, gebeurtenis } = deel;
  const { gemeente, dagtekening } = gebeurtenis.bron;
  const jeugdigeId = bsn === undefined ? undefined : personen.get(persoonKey(gemeente, bsn));
  rows.gebeurtenissen.push({
    gemeente,
    bericht_id: berichtId,
    nr,
    jeugdige_id: jeugdigeId ?? null,
    soort: gebeurtenis.kind,
    zoekt: jeugdigeId === undefined ? (seeks ?? null) : null,
    dag: dagtekening,
    toewijzing_nummers: listToewijzingNummers(gebeurtenis),
    inhoud: { ...gebeurtenis, bron: { ...gebeurtenis.bron, berichtId } },
  });
  if (jeugdigeId !== undefined) {
    rows.jeugdigen.push({ gemeente, jeugdige_id: jeugdigeId });
    rows.sleutels.push(...provides.map((sleutel) => ({ gemeente, sleutel, jeugdige_id: jeugdigeId })));
  } else if (seeks !== undefined) {
    rows.seeks.push({ gemeente, sleutel: seeks });
    rows.vias.push(...provides.map((sleutel) => ({ gemeente, sleutel, via: seeks })));
  }
}

/** ToewijzingNummers that a gebeurtenis names. */
function listToewijzingNummers(gebeurtenis: Gebeurtenis): number[] {
  switch (gebeurtenis.kind) {
    case 'toewijzing':
      return [gebeurtenis.product.toewijzingNummer];
    case 'start':
    case 'stop':
      return gebeurtenis.product.toewijzingNummer === undefined ? [] : [gebeurtenis.product.toewijzingNummer];
    case 'vow':
      return [...gebeurtenis.ongewijzigd, ...gebeurtenis.teWijzigen.map((product) => product.toewijzingNummer)];
    case 'declaratie':
      return [...new Set(gebeurtenis.prestaties.map((prestatie) => prestatie.toewijzingNummer))];
    default:
      return [];
  }
}

export async function writeRows(connection: Connection, rows: DeelRows): Promise<void> {
  const conflict = 'on conflict do nothing';
  await insertRows(
    connection,
    'zorg.gebeurtenis',
    {
      gemeente: 'text',
      bericht_id: 'uuid',
      nr: 'int',
      jeugdige_id: 'uuid',
      soort: 'text',
      zoekt: 'text',
      dag: 'date',
      toewijzing_nummers: 'jsonb',
      inhoud: 'jsonb',
    },
    rows.gebeurtenissen,
  );
  const sleutel = { gemeente: 'text', sleutel: 'text', jeugdige_id: 'uuid' };
  await insertRows(connection, 'zorg.sleutel', sleutel, rows.sleutels, conflict);
  await insertRows(
    connection,
    'zorg.sleutel_via',
    { gemeente: 'text', sleutel: 'text', via: 'text' },
    rows.vias,
    conflict,
  );
  await queueJeugdigen(connection, rows.jeugdigen);
  await queueProviders(connection, rows.seeks);
}

/** Queues jeugdigen for the fold, each once. */
export async function queueJeugdigen(connection: Connection, jeugdigen: readonly Row[]): Promise<void> {
  if (jeugdigen.length === 0) return;
  await connection.execute(
    `insert into zorg.te_vouwen (gemeente, jeugdige_id)
     select distinct gemeente, jeugdige_id from json_to_recordset($1::json) as x(gemeente text, jeugdige_id uuid)`,
    [JSON.stringify(jeugdigen)],
  );
}

/** Queues the jeugdigen who provide a key that a new part without BSN seeks, at once or through another such part. */
async function queueProviders(connection: Connection, seeks: readonly Row[]): Promise<void> {
  if (seeks.length === 0) return;
  // Each key is looked up by itself (`offset 0`): over the few seeks of a batch a plan that reads the whole table is no bargain.
  await connection.execute(
    `insert into zorg.te_vouwen (gemeente, jeugdige_id)
     with recursive gezocht as (
       select distinct gemeente, sleutel collate "C" as sleutel from json_to_recordset($1::json) as x(gemeente text, sleutel text)
       union select g.gemeente, v.via from gezocht g cross join lateral (
         select via from zorg.sleutel_via where gemeente = g.gemeente and sleutel = g.sleutel offset 0) v)
     select distinct g.gemeente, s.jeugdige_id from gezocht g cross join lateral (
       select jeugdige_id from zorg.sleutel where gemeente = g.gemeente and sleutel = g.sleutel offset 0) s`,
    [JSON.stringify(seeks)],
  );
}
