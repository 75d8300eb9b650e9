import type { Gebeurtenis } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { jeugdigeColumns } from './read-models.ts';

/** A jeugdige within a gemeente. */
export interface JeugdigeKey {
  gemeente: string;
  jeugdige_id: string;
}

/** One text per jeugdige. */
export function keyText({ gemeente, jeugdige_id }: JeugdigeKey): string {
  return `${gemeente} ${jeugdige_id}`;
}

/** Which gebeurtenissen are asked for; of claims and their answers only those of one aanbieder, when it is named. */
export interface Narrowing {
  kinds: readonly Gebeurtenis['kind'][];
  claimsOf: string | undefined;
}

const narrowed = `g.soort = any ($2) and ($3::text is null or g.soort not like 'declaratie%'
  or g.inhoud #>> '{bron,aanbieder}' = $3)`;

/**
 * Everything that the files say about some jeugdigen, or what of it is asked for: their own parts, and the parts without
 * BSN that seek a key which they provide, directly or through another such part.
 */
export async function loadGebeurtenissen(
  connection: Connection,
  jeugdigen: readonly JeugdigeKey[],
  narrowing?: Narrowing,
): Promise<Map<string, Gebeurtenis[]>> {
  const which = narrowing === undefined ? 'true' : narrowed;
  const rows = await connection.query<JeugdigeKey & { inhoud: Gebeurtenis }>(
    `with recursive keuze as materialized (
       select gemeente, jeugdige_id from ${givenRows(jeugdigeColumns, jeugdigen.length)} k),
     sleutels as (
       select s.gemeente, s.jeugdige_id, s.sleutel from keuze join zorg.sleutel s using (gemeente, jeugdige_id)
       union
       select s.gemeente, s.jeugdige_id, v.sleutel
       from sleutels s join zorg.sleutel_via v on v.gemeente = s.gemeente and v.via = s.sleutel)
     select g.gemeente, g.jeugdige_id, g.inhoud from keuze join zorg.gebeurtenis g using (gemeente, jeugdige_id)
     where ${which}
     union all
     select s.gemeente, s.jeugdige_id, g.inhoud
     from sleutels s join zorg.gebeurtenis g on g.gemeente = s.gemeente and g.zoekt = s.sleutel
     where ${which}`,
    [JSON.stringify(jeugdigen), ...(narrowing === undefined ? [] : [narrowing.kinds, narrowing.claimsOf ?? null])],
  );
  const byJeugdige = new Map<string, Gebeurtenis[]>(jeugdigen.map((key) => [keyText(key), []]));
  for (const row of rows) byJeugdige.get(keyText(row))?.push(row.inhoud);
  return byJeugdige;
}
