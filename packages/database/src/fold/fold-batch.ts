import { foldJeugdige, type PlainDate } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { insertRows } from '../connection/insert-rows.ts';
import { emptyReadModels, flattenStand, type ReadModelRows } from './flatten-stand.ts';
import { loadContext } from './load-context.ts';
import { type JeugdigeKey, keyText, loadGebeurtenissen } from './load-gebeurtenissen.ts';
import { type Joined, listJoined, loadJoined } from './load-joined.ts';
import { jeugdigeColumns, keyColumns, listReadModels, readModels } from './read-models.ts';

/**
 * Takes the next jeugdigen from the queue, folds them and replaces their rows, all in the caller's transaction: after a
 * crash they are still queued. Gives those that were folded, in order of the queue.
 */
export async function foldBatch(
  connection: Connection,
  peildatum: PlainDate,
  after: JeugdigeKey,
  size: number,
): Promise<JeugdigeKey[]> {
  // Dequeued first, read after: a bericht that arrives in between is queued again and folded again, never missed.
  const jeugdigen = await dequeue(connection, after, size);
  if (jeugdigen.length === 0) return [];
  // As they are now: rules that were kept together with the queue are never missed.
  const contextOf = await loadContext(connection, peildatum);
  const joined = await listJoined(connection, jeugdigen);
  const folded = addInFront(jeugdigen, joined);
  const gebeurtenissen =
    joined.length === 0
      ? await loadGebeurtenissen(connection, jeugdigen)
      : await loadJoined(connection, folded, joined);
  const rows = emptyReadModels();
  for (const key of folded) {
    const context = contextOf(key.gemeente);
    const stand = foldJeugdige(gebeurtenissen.get(keyText(key)) ?? [], context);
    flattenStand(key, stand, context.peildatum, rows);
  }
  await replaceRows(connection, folded, rows);
  return jeugdigen;
}

/** Whoever stands behind another file changes that file: it is folded too. */
function addInFront(jeugdigen: readonly JeugdigeKey[], joined: readonly Joined[]): JeugdigeKey[] {
  const all = new Map(jeugdigen.map((key) => [keyText(key), key]));
  for (const { gemeente, naar } of joined) {
    const front = { gemeente, jeugdige_id: naar };
    all.set(keyText(front), front);
  }
  return [...all.values()];
}

async function dequeue(connection: Connection, after: JeugdigeKey, size: number): Promise<JeugdigeKey[]> {
  const rows = await connection.query<JeugdigeKey>(
    `with keuze as materialized (
       select gemeente, jeugdige_id from zorg.te_vouwen
       where (gemeente, jeugdige_id) > ($1, $2::uuid)
       group by gemeente, jeugdige_id order by gemeente, jeugdige_id limit $3),
     weg as (delete from zorg.te_vouwen q using keuze k
       where q.gemeente = k.gemeente and q.jeugdige_id = k.jeugdige_id)
     select gemeente, jeugdige_id from keuze order by gemeente, jeugdige_id`,
    [after.gemeente, after.jeugdige_id, size],
  );
  return rows;
}

async function replaceRows(connection: Connection, jeugdigen: readonly JeugdigeKey[], rows: ReadModelRows) {
  const keys = JSON.stringify(jeugdigen);
  const keuze = `${givenRows(jeugdigeColumns, jeugdigen.length)} k`;
  for (const model of listReadModels()) {
    await connection.execute(
      `delete from zorg.${model} t using ${keuze} where t.gemeente = k.gemeente and t.jeugdige_id = k.jeugdige_id`,
      [keys],
    );
    await insertRows(connection, `zorg.${model}`, { ...keyColumns, ...readModels[model] }, rows[model]);
  }
  await connection.execute(
    `update zorg.jeugdige j set geboortejaar = extract(year from p.geboortedatum), geslacht = p.geslacht
     from ${keuze} join zorg.identiteit p using (gemeente, jeugdige_id)
     where j.gemeente = k.gemeente and j.jeugdige_id = k.jeugdige_id
       and (j.geboortejaar, j.geslacht) is distinct from (extract(year from p.geboortedatum)::int, p.geslacht)`,
    [keys],
  );
  await connection.execute(
    `insert into zorg.wijziging (gemeente, jeugdige_id) select gemeente, jeugdige_id from ${keuze}
     on conflict (gemeente, jeugdige_id) do update set versie = excluded.versie`,
    [keys],
  );
}
