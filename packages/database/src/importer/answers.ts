import { heenSoortOf, retourSoortOf } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { insertRows } from '../connection/insert-rows.ts';
import type { BatchFile } from './batch-file.ts';

/** A 323 is answered by a 325, the other heenberichten by their retour; retours and a 325 by nothing. */
function getsAnswer({ invoer: { bericht } }: BatchFile): boolean {
  return bericht.afzender === bericht.aanbieder && (bericht.soort === '323' || bericht.soort in retourSoortOf);
}

/** Remembers which of these new files an aanbieder waits for an answer on: kept with the file itself, so that none is lost. */
export async function queueAnswers(connection: Connection, files: readonly BatchFile[]): Promise<void> {
  const rows = files
    .filter((file) => file.uitkomst !== 'bekend' && getsAnswer(file))
    .map(({ invoer, berichtId, uitkomst }) => ({
      gemeente: invoer.bericht.gemeente,
      bericht_id: berichtId,
      apart: uitkomst === 'apart',
    }));
  const columns = { gemeente: 'text', bericht_id: 'uuid', apart: 'boolean' };
  await insertRows(connection, 'zorg.te_beantwoorden', columns, rows, 'on conflict do nothing');
}

/** Ties retours of what we sent to it: a retour repeats afzender and identificatie of its heenbericht (IV028). */
export async function linkAnswers(connection: Connection, files: readonly BatchFile[]): Promise<void> {
  const rows = files.flatMap(({ invoer: { bericht, delen }, berichtId }) => {
    if (!('identificatieRetour' in bericht) || bericht.afzender !== bericht.gemeente) return [];
    const geweigerd = delen.some(({ gebeurtenis }) => gebeurtenis.kind === 'retour' && gebeurtenis.afgewezen);
    const { gemeente, domein, identificatie } = bericht;
    return [{ gemeente, domein, soort: heenSoortOf[bericht.soort], identificatie, bericht_id: berichtId, geweigerd }];
  });
  if (rows.length === 0) return;
  await connection.execute(
    `update zorg.verzending v set antwoord_bericht_id = x.bericht_id, beantwoord_op = clock_timestamp(), geweigerd = x.geweigerd
     from json_to_recordset($1::json) as x(gemeente text, domein text, soort text, identificatie text, bericht_id uuid,
       geweigerd boolean)
     where v.gemeente = x.gemeente and v.domein = x.domein and v.soort = x.soort and v.identificatie = x.identificatie
       and v.antwoord_bericht_id is null`,
    [JSON.stringify(rows)],
  );
}
