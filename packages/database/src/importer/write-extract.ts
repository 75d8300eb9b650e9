import type { Connection } from '../connection/connection.ts';
import { type Columns, insertRows, type Row } from '../connection/insert-rows.ts';
import type { CurrentExtract } from './apply-extract.ts';
import type { ExtractDeel, ExtractInvoer, ExtractPersoon, ExtractVoorziening } from './extract.ts';
import { type Personen, persoonKey } from './find-personen.ts';
import { addDeel, emptyRows, writeRows } from './insert-gebeurtenissen.ts';
import { type Naamgeving, writeNamen } from './update-namen.ts';

interface Target {
  connection: Connection;
  gemeente: string;
  extractId: string;
  personen: Personen;
  current: readonly CurrentExtract[];
}

/** Writes the rows of an extract in place of those of the extracts that it replaces. Gives the number of rows. */
export async function writeExtract(
  connection: Connection,
  extract: ExtractInvoer,
  extractId: string,
  personen: Personen,
  current: readonly CurrentExtract[],
): Promise<number> {
  const target: Target = { connection, gemeente: extract.gemeente, extractId, personen, current };
  switch (extract.soort) {
    case 'toewijzingen':
    case 'trajecten':
      return await writeDelen(target, extract.delen);
    case 'personen':
      return await writePersonen(target, extract.personen, extract.ontvangenOp);
    case 'huishoudens':
      return await writeHuishoudens(target, extract.huishoudens);
    case 'voorzieningen':
      return await writeVoorzieningen(target, extract.voorzieningen);
    case 'producten': {
      const columns = { code: 'text', hulpvorm: 'text', naam: 'text' };
      return await replaceTable(target, 'product', columns, extract.producten);
    }
    case 'aanbieders': {
      const columns = { agb: 'text', naam: 'text', groep: 'text' };
      return await replaceTable(target, 'aanbieder', columns, extract.aanbieders);
    }
  }
}

async function writeDelen(target: Target, delen: readonly ExtractDeel[]): Promise<number> {
  const { connection, gemeente, extractId, personen, current } = target;
  // Rows that are absent from the new extract are gone: their jeugdigen change too.
  await connection.execute(
    `with weg as (delete from zorg.gebeurtenis where gemeente = $1 and bericht_id = any ($2::uuid[])
       returning gemeente, jeugdige_id)
     insert into zorg.te_vouwen (gemeente, jeugdige_id) select distinct gemeente, jeugdige_id from weg
     where jeugdige_id is not null`,
    [gemeente, current.map(({ extract_id }) => extract_id)],
  );
  const rows = emptyRows();
  for (const [nr, deel] of delen.entries()) addDeel(rows, deel, extractId, nr, personen);
  await writeRows(connection, rows);
  return delen.length;
}

async function writePersonen(target: Target, given: readonly ExtractPersoon[], ontvangenOp: Date): Promise<number> {
  const { connection, gemeente, personen, extractId } = target;
  const ids = given.map((persoon) => ({ persoon, id: idOf(target, persoon.bsn) }));
  await writeNamen(
    connection,
    ids.map(
      ({ persoon, id }): Naamgeving => ({
        gemeente,
        jeugdige_id: id,
        voornamen: persoon.voornamen,
        voorletters: null,
        voorvoegsel: persoon.voorvoegsel,
        achternaam: persoon.achternaam,
        geboortedatum: persoon.geboortedatum,
        geslacht: persoon.geslacht,
        // The gemeente's own register of persons goes before any message.
        bron_voorrang: 2,
        bron_dagtekening: ontvangenOp.toISOString().slice(0, 10),
        bron: `extract|${extractId}`,
      }),
    ),
  );
  await connection.execute('delete from zorg.adres where gemeente = $1', [gemeente]);
  await insertRows(
    connection,
    'zorg.adres',
    {
      gemeente: 'text',
      jeugdige_id: 'uuid',
      straatnaam: 'text',
      huisnummer: 'int',
      huisletter: 'text',
      huisnummer_toevoeging: 'text',
      postcode: 'text',
      plaatsnaam: 'text',
    },
    ids.flatMap(({ persoon: { adres }, id }): Row[] =>
      adres === null
        ? []
        : [{ ...adres, huisnummer_toevoeging: adres.huisnummerToevoeging, gemeente, jeugdige_id: id }],
    ),
    'on conflict do nothing',
  );
  // Birth year and sex stand in the read models' neighbour zorg.jeugdige, which the fold keeps.
  await connection.execute(
    `insert into zorg.te_vouwen (gemeente, jeugdige_id) select $1, id from unnest($2::uuid[]) as id`,
    [gemeente, [...new Set(personen.values())]],
  );
  return given.length;
}

async function writeHuishoudens(
  target: Target,
  huishoudens: Extract<ExtractInvoer, { soort: 'huishoudens' }>['huishoudens'],
): Promise<number> {
  const { connection, gemeente } = target;
  await connection.execute('delete from zorg.huishouden_lid where gemeente = $1', [gemeente]);
  await replaceTable(target, 'huishouden', { huishouden: 'text' }, huishoudens);
  const leden = huishoudens.flatMap(({ huishouden, leden }) =>
    leden.map(({ bsn, rol }) => ({ huishouden, rol, gemeente, jeugdige_id: idOf(target, bsn) })),
  );
  return await insertRows(
    connection,
    'zorg.huishouden_lid',
    { gemeente: 'text', huishouden: 'text', jeugdige_id: 'uuid', rol: 'text' },
    leden,
    'on conflict do nothing',
  );
}

async function writeVoorzieningen(target: Target, given: readonly ExtractVoorziening[]): Promise<number> {
  const { connection, gemeente, extractId, current } = target;
  await connection.execute('delete from zorg.voorziening where gemeente = $1 and extract_id = any ($2::uuid[])', [
    gemeente,
    current.map(({ extract_id }) => extract_id),
  ]);
  return await insertRows(
    connection,
    'zorg.voorziening',
    {
      gemeente: 'text',
      extract_id: 'uuid',
      nr: 'int',
      jeugdige_id: 'uuid',
      wet: 'text',
      soort: 'text',
      begin: 'date',
      eind: 'date',
      bedrag: 'bigint',
    },
    given.map(({ bsn, ...rest }, nr) => ({
      ...rest,
      gemeente,
      extract_id: extractId,
      nr,
      jeugdige_id: idOf(target, bsn),
    })),
  );
}

/** Replaces a whole table of the gemeente. Products and providers steer the fold: everybody is folded again. */
async function replaceTable(
  { connection, gemeente }: Target,
  table: 'product' | 'aanbieder' | 'huishouden',
  columns: Columns,
  rows: readonly object[],
): Promise<number> {
  await connection.execute(`delete from zorg.${table} where gemeente = $1`, [gemeente]);
  if (table !== 'huishouden') {
    await connection.execute(
      'insert into zorg.te_vouwen (gemeente, jeugdige_id) select gemeente, jeugdige_id from zorg.jeugdige where gemeente = $1',
      [gemeente],
    );
  }
  return await insertRows(
    connection,
    `zorg.${table}`,
    { gemeente: 'text', ...columns },
    rows.map((row) => ({ ...row, gemeente })),
    'on conflict do nothing',
  );
}

function idOf({ gemeente, personen }: Target, bsn: string): string {
  const id = personen.get(persoonKey(gemeente, bsn));
  if (id === undefined) throw new Error('A person of the extract was not resolved');
  return id;
}
