import { createHmac } from 'node:crypto';
import { dayOf } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { type Columns, insertRows, type Row } from '../connection/insert-rows.ts';
import { type Keys, rootOf } from '../keys/keys.ts';
import type {
  ExtractDeel,
  ExtractHuishoudenLid,
  ExtractInvoer,
  ExtractPersoon,
  ExtractVoorziening,
} from './extract.ts';
import { type Personen, persoonKey } from './find-personen.ts';
import { addDeel, emptyRows, writeRows } from './insert-gebeurtenissen.ts';
import { type Naamgeving, writeNamen } from './update-namen.ts';

const DELEN_PER_STATEMENT = 5_000;

/** An extract that counts until now and that a new one replaces. */
export interface CurrentExtract {
  extract_id: string;
  hash: string;
}

interface Target {
  connection: Connection;
  keys: Keys;
  gemeente: string;
  extractId: string;
  personen: Personen;
  current: readonly CurrentExtract[];
  periode: ExtractInvoer['periode'];
}

/** Writes the rows of an extract in place of those that it replaces. Gives the number of rows. */
export async function writeExtract(
  connection: Connection,
  keys: Keys,
  extract: ExtractInvoer,
  extractId: string,
  personen: Personen,
  current: readonly CurrentExtract[],
): Promise<number> {
  const target: Target = {
    connection,
    keys,
    gemeente: extract.gemeente,
    extractId,
    personen,
    current,
    periode: extract.periode,
  };
  switch (extract.soort) {
    case 'toewijzingen':
    case 'trajecten':
      return await writeDelen(target, extract.delen);
    case 'personen':
      return await writePersonen(target, extract.rows, extract.ontvangenOp);
    case 'huishoudens':
      return await writeHuishoudens(target, extract.rows);
    case 'wmo-voorzieningen':
    case 'pwet-voorzieningen':
    case 'jw-voorzieningen':
      return await writeVoorzieningen(target, wetten[extract.soort], extract.rows);
    case 'producten': {
      const columns = { code: 'text', categorie: 'text', hulpvorm: 'text', naam: 'text' };
      const rows = extract.rows.map(({ productCode, productCategorie, ...rest }) => ({
        code: productCode,
        categorie: productCategorie,
        ...rest,
      }));
      return await replaceTable(target, 'product', columns, rows);
    }
    case 'aanbieders': {
      const columns = { agb: 'text', naam: 'text', groep: 'text' };
      const rows = extract.rows.map(({ aanbieder, ...rest }) => ({ agb: aanbieder, ...rest }));
      return await replaceTable(target, 'aanbieder', columns, rows);
    }
    case 'wijken': {
      const columns = { postcode: 'text', wijk: 'text', naam: 'text', bron: 'text' };
      return await replaceTable(target, 'wijk', columns, extract.rows);
    }
  }
}

const wetten = { 'wmo-voorzieningen': 'wmo', 'pwet-voorzieningen': 'pwet', 'jw-voorzieningen': 'jw' } as const;

/**
 * A row of an earlier extract that began, ran or ended in the period of the new one is replaced by it, and gone when it
 * is absent there. A row of a toewijzing takes its start, stop and verzoek along.
 */
const deleteReplaced = `
  with vervangen as (
    select jeugdige_id, toewijzing_nummers, inhoud #>> '{product,referentieAanbieder}' as referentie
    from zorg.gebeurtenis
    where gemeente = $1 and bericht_id = any ($2::uuid[]) and soort = 'toewijzing'
    group by jeugdige_id, toewijzing_nummers, referentie
    having min(inhoud #>> '{product,ingangsdatum}') <= $4::text
      and max(coalesce(inhoud #>> '{product,einddatum}', '9999-12-31')) >= $3::text),
  weg as (
    delete from zorg.gebeurtenis g using vervangen v
    where g.gemeente = $1 and g.bericht_id = any ($2::uuid[]) and g.jeugdige_id = v.jeugdige_id
      and (g.toewijzing_nummers = v.toewijzing_nummers
        or (g.soort = 'vot' and g.inhoud #>> '{product,referentieAanbieder}' = v.referentie))
    returning g.jeugdige_id)
  insert into zorg.te_vouwen (gemeente, jeugdige_id) select distinct $1, jeugdige_id from weg`;

const endOfTime = '9999-12-31';

function replacedBy({ gemeente, current, periode }: Target): unknown[] {
  return [
    gemeente,
    current.map(({ extract_id }) => extract_id),
    periode?.van ?? '0001-01-01',
    periode?.tot ?? endOfTime,
  ];
}

async function writeDelen(target: Target, delen: Iterable<ExtractDeel>): Promise<number> {
  const { connection, extractId, personen } = target;
  await connection.execute(deleteReplaced, replacedBy(target));
  let nr = 0;
  let rows = emptyRows();
  for (const deel of delen) {
    addDeel(rows, deel, extractId, nr, personen);
    nr += 1;
    if (nr % DELEN_PER_STATEMENT === 0) {
      await writeRows(connection, rows);
      rows = emptyRows();
    }
  }
  await writeRows(connection, rows);
  return nr;
}

async function writePersonen(target: Target, given: readonly ExtractPersoon[], ontvangenOp: Date): Promise<number> {
  const { connection, gemeente, extractId } = target;
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
        achternaam: persoon.geslachtsnaam,
        geboortedatum: persoon.geboortedatum,
        geslacht: persoon.geslacht,
        // The gemeente's own register of persons goes before any message.
        bron_voorrang: 2,
        bron_dagtekening: dayOf(ontvangenOp),
        bron: `extract|${extractId}`,
      }),
    ),
  );
  // Whoever falls out of the extract has no address any more, and so no wijk: that reaches the figures too.
  await connection.execute(
    `with weg as (delete from zorg.adres where gemeente = $1 returning jeugdige_id)
     insert into zorg.te_vouwen (gemeente, jeugdige_id) select $1, jeugdige_id from weg where jeugdige_id <> all ($2::uuid[])`,
    [gemeente, ids.map(({ id }) => id)],
  );
  await insertRows(
    connection,
    'zorg.adres',
    { gemeente: 'text', jeugdige_id: 'uuid', postcode: 'text' },
    ids.flatMap(({ persoon: { postcode }, id }): Row[] =>
      postcode === null ? [] : [{ gemeente, jeugdige_id: id, postcode }],
    ),
    'on conflict do nothing',
  );
  // Birth year and sex stand in the read models' neighbour zorg.jeugdige, which the fold keeps.
  await queuePersonen(target);
  return given.length;
}

/** Everybody of the extract is folded again, and so reaches the figures. */
async function queuePersonen({ connection, gemeente, personen }: Target): Promise<void> {
  await connection.execute(
    'insert into zorg.te_vouwen (gemeente, jeugdige_id) select $1, id from unnest($2::uuid[]) as id',
    [gemeente, [...new Set(personen.values())]],
  );
}

/** Takes away the rows that the new extract replaces; who loses one is folded again. */
async function deleteRows(target: Target, table: 'huishouden_lid' | 'voorziening'): Promise<void> {
  await target.connection.execute(
    `with weg as (
       delete from zorg.${table} where gemeente = $1 and extract_id = any ($2::uuid[])
         and van <= $4::date and coalesce(tot, 'infinity') >= $3::date
       returning jeugdige_id)
     insert into zorg.te_vouwen (gemeente, jeugdige_id) select distinct $1, jeugdige_id from weg`,
    replacedBy(target),
  );
}

/** By what the figures know a household: its key in the extract may be that of an address. */
function pseudoniemOf(keys: Keys, gemeente: string, huishouden: string): string {
  return createHmac('sha256', rootOf(keys))
    .update(JSON.stringify(['huishouden', gemeente, huishouden]))
    .digest('hex');
}

async function writeHuishoudens(target: Target, given: readonly ExtractHuishoudenLid[]): Promise<number> {
  const { connection, keys, gemeente, extractId } = target;
  await deleteRows(target, 'huishouden_lid');
  await queuePersonen(target);
  return await insertRows(
    connection,
    'zorg.huishouden_lid',
    {
      gemeente: 'text',
      extract_id: 'uuid',
      nr: 'int',
      jeugdige_id: 'uuid',
      huishouden: 'text',
      pseudoniem: 'text',
      van: 'date',
      tot: 'date',
      adres: 'text',
      adrestype: 'text',
    },
    given.map(({ bsn, ...rest }, nr) => ({
      ...rest,
      pseudoniem: pseudoniemOf(keys, gemeente, rest.huishouden),
      gemeente,
      extract_id: extractId,
      nr,
      jeugdige_id: idOf(target, bsn),
    })),
  );
}

async function writeVoorzieningen(
  target: Target,
  wet: (typeof wetten)[keyof typeof wetten],
  given: readonly ExtractVoorziening[],
): Promise<number> {
  const { connection, gemeente, extractId } = target;
  await deleteRows(target, 'voorziening');
  await queuePersonen(target);
  return await insertRows(
    connection,
    'zorg.voorziening',
    {
      gemeente: 'text',
      extract_id: 'uuid',
      nr: 'int',
      jeugdige_id: 'uuid',
      wet: 'text',
      voorziening: 'text',
      van: 'date',
      tot: 'date',
      bedrag: 'bigint',
      per: 'text',
      vorm: 'text',
      eigenaar: 'text',
    },
    given.map(({ bsn, vorm, eigenaar = null, ...rest }, nr) => ({
      ...rest,
      vorm: vorm ?? 'zin',
      eigenaar,
      wet,
      gemeente,
      extract_id: extractId,
      nr,
      jeugdige_id: idOf(target, bsn),
    })),
  );
}

/** Replaces a whole table of the gemeente. Products and providers steer the fold, wijken the figures: everybody is folded again. */
async function replaceTable(
  { connection, gemeente }: Target,
  table: 'product' | 'aanbieder' | 'wijk',
  columns: Columns,
  rows: readonly object[],
): Promise<number> {
  await connection.execute(`delete from zorg.${table} where gemeente = $1`, [gemeente]);
  await connection.execute(
    'insert into zorg.te_vouwen (gemeente, jeugdige_id) select gemeente, jeugdige_id from zorg.jeugdige where gemeente = $1',
    [gemeente],
  );
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
