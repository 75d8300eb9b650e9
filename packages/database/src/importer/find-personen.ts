import { randomInt, randomUUID } from 'node:crypto';
import type { Bsn, GemeenteCode } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { insertRows } from '../connection/insert-rows.ts';
import { blindIndex, blindIndexes, encrypt } from '../keys/cipher.ts';
import { currentKeys, type Keys } from '../keys/keys.ts';
import { insertSubjects } from '../logboek/seal-subjects.ts';

export interface Persoon {
  gemeente: GemeenteCode;
  bsn: Bsn;
}

/** Pseudonymous id of each person by {@link persoonKey}. */
export type Personen = ReadonlyMap<string, string>;

/** Key of a person within one run; never stored, never logged. */
export function persoonKey(gemeente: string, bsn: string): string {
  return `${gemeente} ${bsn}`;
}

/**
 * Finds persons by their blind index within the gemeente (A35) and makes those that are new. Called with the lock on the
 * gemeente, and the keys are read under it: nobody can be made twice while the index key changes.
 */
export async function findPersonen(connection: Connection, known: Keys, wanted: Persoon[]): Promise<Personen> {
  const keys = currentKeys(known);
  const unique = [...new Map(wanted.map((persoon) => [persoonKey(persoon.gemeente, persoon.bsn), persoon])).entries()];
  const indexed = unique.map(([key, persoon]) => ({ key, ...persoon, index: blindIndex(keys, persoon.bsn) }));
  if (indexed.length === 0) return new Map();
  const sought = indexed.flatMap(({ gemeente, bsn }, i) =>
    blindIndexes(keys, bsn).map((index) => ({ i, gemeente, index })),
  );
  const rows = await connection.query<{ i: number; jeugdige_id: string }>(
    `select k.i, p.jeugdige_id from ${givenRows({ i: 'int', gemeente: 'text', index: 'text' }, sought.length)} k
     join zorg.identiteit p on p.gemeente = k.gemeente and p.bsn_index = decode(k.index, 'hex')`,
    [JSON.stringify(sought)],
  );
  const found = new Map(rows.map(({ i, jeugdige_id }) => [indexed[i]?.key ?? '', jeugdige_id]));
  const fresh = indexed.filter(({ key }) => !found.has(key)).map((persoon) => ({ ...persoon, id: randomUUID() }));
  for (const { key, id } of fresh) found.set(key, id);
  await insertJeugdigen(connection, fresh);
  await insertSubjects(
    connection,
    keys,
    fresh.map(({ gemeente, id }) => ({ gemeente, jeugdigeId: id })),
  );
  await insertRows(
    connection,
    'zorg.identiteit',
    { gemeente: 'text', jeugdige_id: 'uuid', bsn_cijfer: 'bytea', bsn_index: 'bytea', sleutel_id: 'text' },
    fresh.map(({ gemeente, id, bsn, index }) => ({
      gemeente,
      jeugdige_id: id,
      bsn_cijfer: `\\x${encrypt(keys, bsnPlace(gemeente, id), Buffer.from(bsn)).toString('hex')}`,
      bsn_index: `\\x${index}`,
      sleutel_id: keys.keyId,
    })),
  );
  return found;
}

/** Where an encrypted BSN stands. */
export function bsnPlace(gemeente: string, jeugdigeId: string) {
  return { table: 'identiteit', row: `${gemeente}/${jeugdigeId}`, column: 'bsn_cijfer' };
}

/** Pseudonyms are drawn at random; a taken one is drawn again, with a digit more when the short ones run out. */
async function insertJeugdigen(connection: Connection, fresh: { gemeente: string; id: string }[]): Promise<void> {
  let left = fresh;
  for (let attempt = 0; left.length > 0; attempt++) {
    const digits = 5 + Math.floor(attempt / 4);
    const rows = left.map(({ gemeente, id }) => ({
      gemeente,
      jeugdige_id: id,
      pseudoniem: `J-${randomInt(10 ** (digits - 1), 10 ** digits)}`,
    }));
    const made = await connection.query<{ jeugdige_id: string }>(
      `insert into zorg.jeugdige (gemeente, jeugdige_id, pseudoniem)
       select gemeente, jeugdige_id, pseudoniem
       from json_to_recordset($1::json) as x(gemeente text, jeugdige_id uuid, pseudoniem text)
       on conflict do nothing returning jeugdige_id`,
      [JSON.stringify(rows)],
    );
    const done = new Set(made.map(({ jeugdige_id }) => jeugdige_id));
    left = left.filter(({ id }) => !done.has(id));
  }
}
