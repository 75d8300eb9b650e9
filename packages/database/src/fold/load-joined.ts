import type { Gebeurtenis } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { type JeugdigeKey, keyText, loadGebeurtenissen } from './load-gebeurtenissen.ts';
import { jeugdigeColumns } from './read-models.ts';

/** A file that stands behind another one: one person with two files. */
export interface Joined extends JeugdigeKey {
  /** The jeugdige in front, who is folded from the files of both. */
  naar: string;
}

/** Every file that is joined with one of these, behind it or in front of it. */
export async function listJoined(connection: Connection, jeugdigen: readonly JeugdigeKey[]): Promise<Joined[]> {
  return await connection.query<Joined>(
    `with keuze as materialized (
       select gemeente, jeugdige_id from ${givenRows(jeugdigeColumns, jeugdigen.length)} k),
     vooraan as (
       select k.gemeente, k.jeugdige_id as naar from keuze k
       union select s.gemeente, s.naar from keuze k join zorg.samenvoeging s using (gemeente, jeugdige_id))
     select s.gemeente, s.jeugdige_id, s.naar from zorg.samenvoeging s join vooraan using (gemeente, naar)`,
    [JSON.stringify(jeugdigen)],
  );
}

/**
 * What the files say, each under the jeugdige in front: who stands behind gets nothing. A part that both files find by a
 * key of their own counts once.
 */
export async function loadJoined(
  connection: Connection,
  jeugdigen: readonly JeugdigeKey[],
  joined: readonly Joined[],
): Promise<Map<string, Gebeurtenis[]>> {
  const all = new Map(
    [...jeugdigen, ...joined].map(({ gemeente, jeugdige_id }) => {
      const key = { gemeente, jeugdige_id };
      return [keyText(key), key];
    }),
  );
  const found = await loadGebeurtenissen(connection, [...all.values()]);
  for (const { gemeente, jeugdige_id, naar } of joined) {
    const [behind, front] = [keyText({ gemeente, jeugdige_id }), keyText({ gemeente, jeugdige_id: naar })];
    const together = [...(found.get(front) ?? []), ...(found.get(behind) ?? [])];
    const once = new Map(together.map((part) => [JSON.stringify(part), part]));
    found.set(front, [...once.values()]);
    found.set(behind, []);
  }
  return found;
}
