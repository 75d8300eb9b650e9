import { type Achternaam, type Bericht, type BerichtClient, type Bsn, identificatieOf } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { insertRows, type Row } from '../connection/insert-rows.ts';
import { jeugdigeColumns } from '../fold/read-models.ts';
import { foldName } from '../jeugdigen/fold-name.ts';
import type { BatchFile } from './batch-file.ts';
import { type Personen, persoonKey } from './find-personen.ts';

/** A name as one source gives it. Of several the highest voorrang counts, then the latest dagtekening, then bron as text. */
export interface Naamgeving {
  gemeente: string;
  jeugdige_id: string;
  voornamen: string | null;
  voorletters: string | null;
  voorvoegsel: string | null;
  achternaam: string | null;
  geboortedatum: string | null;
  geslacht: string | null;
  bron_voorrang: number;
  bron_dagtekening: string;
  bron: string;
}

const columns = {
  gemeente: 'text',
  jeugdige_id: 'uuid',
  voornamen: 'text',
  voorletters: 'text',
  voorvoegsel: 'text',
  achternaam: 'text',
  geboortedatum: 'date',
  geslacht: 'text',
  bron_voorrang: 'int',
  bron_dagtekening: 'date',
  bron: 'text',
};

/** Keeps the names that berichten bring, whatever the order in which they arrive. */
export async function updateNamen(connection: Connection, files: readonly BatchFile[], personen: Personen) {
  const given = files.flatMap(({ invoer }) => {
    const client = clientOf(invoer.bericht);
    const id = client && personen.get(persoonKey(invoer.bericht.gemeente, client.bsn));
    return client && id !== undefined ? [naamgevingOf(invoer.bericht, client, id)] : [];
  });
  await writeNamen(connection, given);
}

/** Writes the best of the given names where it is better than the one that stands. */
export async function writeNamen(connection: Connection, given: readonly Naamgeving[]): Promise<void> {
  const best = new Map<string, Naamgeving>();
  for (const one of given) {
    const key = `${one.gemeente} ${one.jeugdige_id}`;
    const other = best.get(key);
    if (other === undefined || rankOf(one) > rankOf(other)) best.set(key, one);
  }
  if (best.size === 0) return;
  const values = Object.keys(columns).slice(2);
  // `o` is the row as it was: most berichten bring the name that stands, and then its search keys stand too.
  const changed = await connection.query<{ gemeente: string; jeugdige_id: string; renamed: boolean }>(
    `update zorg.identiteit p set ${values.map((name) => `${name} = x.${name}`).join(', ')}
     from ${givenRows(columns, best.size)} x
     join zorg.identiteit o on o.gemeente = x.gemeente and o.jeugdige_id = x.jeugdige_id
     where p.gemeente = o.gemeente and p.jeugdige_id = o.jeugdige_id
       and (x.bron_voorrang, x.bron_dagtekening, x.bron collate "C") > (p.bron_voorrang, p.bron_dagtekening, p.bron)
     returning p.gemeente, p.jeugdige_id, (o.voornamen, o.voorvoegsel, o.achternaam)
       is distinct from (p.voornamen, p.voorvoegsel, p.achternaam) as renamed`,
    [JSON.stringify([...best.values()])],
  );
  await writeZoeksleutels(
    connection,
    changed.flatMap((row) => (row.renamed ? (best.get(`${row.gemeente} ${row.jeugdige_id}`) ?? []) : [])),
  );
}

async function writeZoeksleutels(connection: Connection, named: readonly Naamgeving[]): Promise<void> {
  if (named.length === 0) return;
  const rows: Row[] = named.flatMap(({ gemeente, jeugdige_id, voornamen, voorvoegsel, achternaam }) =>
    foldName([voornamen, voorvoegsel, achternaam].join(' ')).map((sleutel) => ({ gemeente, sleutel, jeugdige_id })),
  );
  const typed = { gemeente: 'text', sleutel: 'text', jeugdige_id: 'uuid' };
  await connection.execute(
    `delete from zorg.zoeksleutel z using ${givenRows(jeugdigeColumns, named.length)} x
     where z.gemeente = x.gemeente and z.jeugdige_id = x.jeugdige_id and not exists (
       select from json_to_recordset($2::json) as k(gemeente text, sleutel text, jeugdige_id uuid)
       where k.jeugdige_id = z.jeugdige_id and k.gemeente = z.gemeente and k.sleutel = z.sleutel)`,
    [JSON.stringify(named.map(({ gemeente, jeugdige_id }) => ({ gemeente, jeugdige_id }))), JSON.stringify(rows)],
  );
  await insertRows(connection, 'zorg.zoeksleutel', typed, rows, 'on conflict do nothing');
}

function clientOf(bericht: Bericht): (BerichtClient & { bsn: Bsn }) | undefined {
  return 'client' in bericht ? bericht.client : undefined;
}

function naamgevingOf(bericht: Bericht, client: BerichtClient, id: string): Naamgeving {
  const { geslachtsnaam, voornamen, voorletters } = client.naam;
  const { soort, verzender, identificatie } = identificatieOf(bericht);
  return {
    gemeente: bericht.gemeente,
    jeugdige_id: id,
    voornamen: voornamen ?? null,
    voorletters: voorletters ?? null,
    ...achternaamOf(geslachtsnaam),
    geboortedatum: client.geboortedatum.datum,
    geslacht: client.geslacht,
    // ijw.md 13.9: the gemeente's own registration (301) is the truth, providers may send what they hold (OP039).
    bron_voorrang: soort === '301' ? 1 : 0,
    bron_dagtekening: bericht.dagtekening,
    bron: `${soort}|${verzender}|${identificatie}`,
  };
}

function achternaamOf({ naam, voorvoegsel }: Achternaam) {
  return { achternaam: naam, voorvoegsel: voorvoegsel ?? null };
}

/** Sorts as the columns do: one digit, a date, a text. */
function rankOf({ bron_voorrang, bron_dagtekening, bron }: Naamgeving): string {
  return `${bron_voorrang} ${bron_dagtekening} ${bron}`;
}
