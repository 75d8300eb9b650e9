import { kindsOf } from '@samenpad/access';
import { openBijlage } from '../bijlagen/create-bijlagen.ts';
import type { Connection } from '../connection/connection.ts';
import type { Keys } from '../keys/keys.ts';
import { logLook } from '../logboek/log-look.ts';
import { readTogether } from './read-together.ts';
import { readWhole } from './read-whole.ts';
import type { Afschrift, VerzoekBetrokkene } from './verzoek-store.ts';

/**
 * What goes into a copy of the file: everything that the policies show the actor. Passages about others (Jw 7.3.10) and
 * what is withheld (Jw 7.3.2 lid 4) stay out, also when the FG makes the copy: 1 withheld from the jeugdige, 2 from parents.
 * What somebody of the family keeps for itself is in its own copy only.
 */
const parts: Readonly<Record<string, string>> = {
  persoon: `select voornamen, voorletters, voorvoegsel, achternaam, geboortedatum, geslacht from zorg.identiteit t
    where $3::int is not null and $4::uuid is not null and`,
  toewijzingen: whole('toewijzing'),
  leveringen: whole('levering'),
  verzoeken: whole('verzoek'),
  trajecten: whole('traject'),
  zorgperioden: whole('zorgperiode'),
  declaraties: whole('declaratie_maand'),
  stukken: `select soort, aard, titel, tekst, auteur_naam, auteur_rol, gedeeld, regime, versie, gemaakt_op, gewijzigd_op
    from zorg.dossierstuk t where not t.derden and t.achtergehouden_voor & $3 = 0
      and (not t.van_familie or t.gedeeld and not t.conflict or t.auteur = (select toegang.actor())
        or t.auteur = (select v.indiener from toegang.verzoek_betrokkene v where v.verzoek_id = $4)) and`,
};

/** What was asked of others and told to them. */
const askedOfOthers: Readonly<Record<string, string>> = {
  accountgesprekken: `select aanbieder, gevraagd_op, beantwoord_op, door, verwacht_eind, nodig
    from toegang.afschrift_accountgesprekken`,
  brieven: `select van, aanbieder, toewijzing_nummer, referentie, tekst, naam, op from toegang.afschrift_brieven`,
  consulten: `select aanbieder, specialisme, gevraagd_op, door, vraag, beantwoord_op, antwoord
    from toegang.afschrift_consulten`,
  terugkoppelingen:
    'select aan, naam, uitkomst, besloten_op, verteld_op, hoe, door from toegang.afschrift_terugkoppelingen',
};

function whole(table: string): string {
  return `select to_jsonb(t) - '{gemeente,jeugdige_id,nr}'::text[] as rij from zorg.${table} t where $3::int is not null
    and $4::uuid is not null and`;
}

interface BijlageRow extends Record<string, unknown> {
  bijlageId: string;
  scanned: boolean;
  inhoud: Buffer;
}

/**
 * In the transaction of whoever asks, logged in it: of all files of the person that were merged and
 * that they see; a copy that somebody else makes for a parent has only those that this parent sees too.
 */
export async function readAfschrift(
  connection: Connection,
  keys: Keys,
  { gemeente, jeugdigeId, verzoekId, hoedanigheid }: VerzoekBetrokkene,
  scans: boolean,
): Promise<Afschrift> {
  const withheld = hoedanigheid === 'jeugdige' ? 1 : 2;
  const [row] = await connection.query<{ delen: string[] }>('select toegang.afschrift_delen($1, $2, $3) as delen', [
    gemeente,
    jeugdigeId,
    verzoekId,
  ]);
  const delen = row?.delen ?? [];
  const afschrift: Afschrift = {};
  for (const deel of delen) {
    const found = await readDeel(connection, keys, { gemeente, jeugdigeId: deel, withheld, verzoekId, scans });
    for (const [name, rows] of Object.entries(found)) afschrift[name] = [...(afschrift[name] ?? []), ...rows];
  }
  logLook(
    connection,
    gemeente,
    delen,
    ['ID', 'ZP', 'BS', 'CN', 'PL', 'VG', 'VH', 'FI'],
    `afschrift-gegeven ${verzoekId}`,
  );
  return afschrift;
}

interface Deel {
  gemeente: VerzoekBetrokkene['gemeente'];
  jeugdigeId: string;
  /** 1: from the jeugdige; 2: from parents. */
  withheld: 1 | 2;
  verzoekId: string;
  /** There is a virus scanner: what it has not seen is named, and not handed over. */
  scans: boolean;
}

async function readDeel(
  connection: Connection,
  keys: Keys,
  { gemeente, jeugdigeId, withheld, verzoekId, scans }: Deel,
): Promise<Afschrift> {
  const afschrift: Afschrift = {};
  for (const [name, select] of Object.entries(parts)) {
    const rows = await connection.query<Record<string, unknown>>(`${select} t.gemeente = $1 and t.jeugdige_id = $2`, [
      gemeente,
      jeugdigeId,
      withheld,
      verzoekId,
    ]);
    afschrift[name] = rows.map((row) => nameKind('rij' in row ? toRecord(row['rij']) : row));
  }
  afschrift['plan'] = await connection.query(
    'select soort, tekst, van, tot, naam from toegang.afschrift_plan($1, $2, $3)',
    [gemeente, jeugdigeId, withheld === 2],
  );
  for (const [name, select] of Object.entries(askedOfOthers)) {
    afschrift[name] = await connection.query(`${select}($1, $2)`, [gemeente, jeugdigeId]);
  }
  afschrift['verzoekvragen'] = await connection.query(
    `select aanbieder, referentie, oorzaak, gevraagd_op, vraag, naam, beantwoord_op, antwoord
     from toegang.afschrift_verzoekvragen($1, $2, $3)`,
    [gemeente, jeugdigeId, withheld === 2],
  );
  const bijlagen = await connection.query<BijlageRow>(
    `select bijlage_id as "bijlageId", bij, naam, grootte, door, op, scanned, inhoud
     from toegang.afschrift_bijlagen($1, $2, $3, $4)`,
    [gemeente, jeugdigeId, withheld, verzoekId],
  );
  afschrift['bijlagen'] = bijlagen.map(({ bijlageId, scanned, inhoud, ...bijlage }) =>
    scans && !scanned
      ? { ...bijlage, stand: 'wacht op controle' }
      : { ...bijlage, inhoud: openBijlage(keys, gemeente, bijlageId, inhoud).toString('base64') },
  );
  afschrift['gezinsnotities'] = await connection.query(
    'select tekst, gedeeld, naam, op from toegang.afschrift_gezinsnotities($1, $2, $3, $4)',
    [gemeente, jeugdigeId, withheld, verzoekId],
  );
  const copy = { gemeente, jeugdigeId, ouder: withheld === 2, verzoekId };
  return { ...afschrift, ...(await readWhole(connection, copy)), ...(await readTogether(connection, copy)) };
}

/** Items of the file carry the bit of their kind: here its code, as on the page Toegangsregels. */
function nameKind(row: Record<string, unknown>): Record<string, unknown> {
  const { soort } = row;
  return typeof soort === 'number' ? { ...row, soort: kindsOf(soort)[0] } : row;
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
