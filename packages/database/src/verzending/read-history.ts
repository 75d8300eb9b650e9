import type { Bsn, Gebeurtenis } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { type JeugdigeKey, keyText, loadGebeurtenissen, type Narrowing } from '../fold/load-gebeurtenissen.ts';
import { bsnPlace } from '../importer/find-personen.ts';
import { decrypt } from '../keys/cipher.ts';
import type { Keys } from '../keys/keys.ts';
import type { HistoryPart } from './outbox.ts';

interface Place {
  gemeente: string;
  berichtId: string;
}

/**
 * What was received and sent about the jeugdigen of a bericht, and about those whose toewijzing or verzoek it names, without
 * the bericht itself. `narrowing`: what its rules look at. Of a 323 also the claims of the aanbieder that have its number, and the latest ones.
 */
export async function readHistory(
  connection: Connection,
  keys: Keys,
  { gemeente, berichtId }: Place,
  linkKeys: readonly string[],
  narrowing?: Narrowing,
): Promise<HistoryPart[]> {
  const jeugdigen = await connection.query<JeugdigeKey>(
    `with eigen as (select jeugdige_id, toewijzing_nummers from zorg.gebeurtenis where gemeente = $1 and bericht_id = $2)
     select $1::text as gemeente, jeugdige_id from (
       select jeugdige_id from eigen where jeugdige_id is not null
       union select t.jeugdige_id from zorg.bericht b, zorg.toewijzing t where b.gemeente = $1 and b.bericht_id = $2
         and t.gemeente = $1 and t.domein = b.domein
         and t.toewijzing_nummer in (select n::int from eigen, jsonb_array_elements_text(toewijzing_nummers) n)
       union select s.jeugdige_id from zorg.sleutel s where s.gemeente = $1 and s.sleutel = any ($3)) x`,
    [gemeente, berichtId, linkKeys],
  );
  const persons = await readBsns(connection, keys, jeugdigen);
  const events = await loadGebeurtenissen(connection, jeugdigen, narrowing);
  const parts = jeugdigen.flatMap((key) =>
    (events.get(keyText(key)) ?? []).map((gebeurtenis) => ({ bsn: persons.get(key.jeugdige_id), gebeurtenis })),
  );
  const claims = await listClaims(connection, { gemeente, berichtId });
  const known = new Set(parts.map(({ gebeurtenis }) => gebeurtenis));
  return [...parts, ...claims.filter(({ gebeurtenis }) => !known.has(gebeurtenis))]
    .filter(({ gebeurtenis }) => gebeurtenis.bron.berichtId !== berichtId)
    .map(({ bsn, gebeurtenis }) => ({ bsn, gebeurtenis }));
}

/** The BSN of each of these jeugdigen. */
export async function readBsns(
  connection: Connection,
  keys: Keys,
  jeugdigen: readonly JeugdigeKey[],
): Promise<Map<string, Bsn>> {
  const rows = await connection.query<JeugdigeKey & { bsn_cijfer: Buffer }>(
    `select gemeente, jeugdige_id, bsn_cijfer from zorg.identiteit where gemeente = any ($1) and jeugdige_id = any ($2)`,
    [[...new Set(jeugdigen.map(({ gemeente }) => gemeente))], jeugdigen.map(({ jeugdige_id }) => jeugdige_id)],
  );
  return new Map(
    rows.map(({ gemeente, jeugdige_id, bsn_cijfer }) => {
      // Kept from a bericht whose BSN passed the elfproef.
      return [jeugdige_id, decrypt(keys, bsnPlace(gemeente, jeugdige_id), bsn_cijfer).toString() as Bsn];
    }),
  );
}

/** Claims of the same aanbieder with the same number, and those of its latest 323 before (TR333, IV090). */
async function listClaims(connection: Connection, { gemeente, berichtId }: Place): Promise<HistoryPart[]> {
  const rows = await connection.query<{ inhoud: Gebeurtenis }>(
    `with eigen as materialized (
       select b.gemeente, b.domein, b.aanbieder, g.inhoud ->> 'declaratieNummer' as nummer from zorg.bericht b
       join zorg.gebeurtenis g using (gemeente, bericht_id)
       where b.gemeente = $1 and b.bericht_id = $2 and g.soort = 'declaratie' limit 1),
     ander as materialized (
       select b.bericht_id, b.dagtekening from eigen e join zorg.bericht b using (gemeente, domein, aanbieder)
       where b.soort = '323' and b.bericht_id <> $2)
     select g.inhoud from eigen e, ander a join zorg.gebeurtenis g on g.gemeente = $1 and g.bericht_id = a.bericht_id
       and g.soort = 'declaratie'
     where g.inhoud ->> 'declaratieNummer' = e.nummer or a.dagtekening = (select max(dagtekening) from ander)`,
    [gemeente, berichtId],
  );
  return rows.map(({ inhoud }) => ({ bsn: undefined, gebeurtenis: inhoud }));
}
