import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { inTransaction } from '../connection/connection.ts';
import { keyText, loadGebeurtenissen } from '../fold/load-gebeurtenissen.ts';
import { decrypt } from '../keys/cipher.ts';
import type { Keys } from '../keys/keys.ts';
import type { Berichtdossier } from './outbox.ts';
import { readBsns } from './read-history.ts';

/** No message is larger than this once unpacked (ijw reads at most 25 MB). */
const MAX_INHOUD = 25 * 1024 * 1024;

/** Everything that berichten say about one jeugdige; undefined when nobody is known under this id. */
export async function readDossier(
  pool: pg.Pool,
  keys: Keys,
  { gemeente, jeugdigeId }: { gemeente: string; jeugdigeId: string },
): Promise<Berichtdossier | undefined> {
  return await inTransaction(pool, async (connection) => {
    const key = { gemeente, jeugdige_id: jeugdigeId };
    const bsn = (await readBsns(connection, keys, [key])).get(jeugdigeId);
    if (bsn === undefined) return undefined;
    const events = await loadGebeurtenissen(connection, [key]);
    return {
      bsn,
      gebeurtenissen: events.get(keyText(key)) ?? [],
      read: (berichtId) => readInhoud(pool, keys, gemeente, berichtId),
    };
  });
}

async function readInhoud(pool: pg.Pool, keys: Keys, gemeente: string, berichtId: string) {
  return await inTransaction(pool, async (connection) => {
    const [row] = await connection.query<{ inhoud: Buffer }>(
      'select inhoud from zorg.bericht where gemeente = $1 and bericht_id = $2',
      [gemeente, berichtId],
    );
    if (row === undefined) return undefined;
    const place = { table: 'bericht', row: `${gemeente}/${berichtId}`, column: 'inhoud' };
    return new Uint8Array(gunzipSync(decrypt(keys, place, row.inhoud), { maxOutputLength: MAX_INHOUD }));
  });
}
