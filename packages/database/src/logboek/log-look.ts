import { bitsOf, type DataKind } from '@samenpad/access';
import type { Connection } from '../connection/connection.ts';

/**
 * Logs that the actor of this transaction was given data of these kinds about these jeugdigen of one gemeente (P3).
 * Call it in the transaction that reads: when the lines cannot be written, nothing is given (S-55). `handeling` is a fixed
 * word like `naam-gelezen`, never text of a person.
 */
export async function logLook(
  connection: Connection,
  gemeente: string,
  ids: readonly string[],
  kinds: readonly DataKind[],
  handeling: string,
): Promise<void> {
  if (ids.length === 0) return;
  await connection.query('select logboek.schrijf($1, $2, $3, $4)', [gemeente, ids, bitsOf(kinds), handeling]);
}

/** The same for rows of several gemeenten. */
export async function logLookAtRows(
  connection: Connection,
  rows: readonly { gemeente: string; jeugdigeId: string }[],
  kinds: readonly DataKind[],
  handeling: string,
): Promise<void> {
  for (const [gemeente, ofGemeente] of Map.groupBy(rows, (row) => row.gemeente)) {
    const ids = new Set(ofGemeente.map(({ jeugdigeId }) => jeugdigeId));
    await logLook(connection, gemeente, [...ids], kinds, handeling);
  }
}
