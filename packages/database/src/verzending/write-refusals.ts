import type { Connection } from '../connection/connection.ts';
import { insertRows } from '../connection/insert-rows.ts';
import type { RefusalAnswer } from './foutbericht.ts';
import type { WrittenBericht } from './written-bericht.ts';

const columns = {
  gemeente: 'text',
  ontvanger: 'text',
  cross_refnummer: 'text',
  functie: 'text',
  details: 'text',
  bestand_id: 'uuid',
};

/**
 * Writes answers on refused files, in the transaction of the caller; a file that comes again is answered once.
 * `write` keeps the berichten among them.
 */
export async function writeRefusals(
  connection: Connection,
  write: (berichten: readonly WrittenBericht[]) => Promise<unknown>,
  answers: readonly RefusalAnswer[],
): Promise<void> {
  const berichten = answers.flatMap((answer) => ('bericht' in answer ? [answer.bericht] : []));
  if (berichten.length > 0) await write(berichten);
  const rows = answers.flatMap((answer) =>
    'fout' in answer
      ? [{ ...answer.fout, cross_refnummer: answer.fout.crossRefnummer, bestand_id: answer.fout.bestandId }]
      : [],
  );
  await insertRows(connection, 'zorg.foutbericht', columns, rows, 'on conflict do nothing');
}
