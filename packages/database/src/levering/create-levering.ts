import { type AgbCode, type BerichtClient, type Gebeurtenis, type PlainDate, parseBsn } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { bsnPlace } from '../importer/find-personen.ts';
import { decrypt } from '../keys/cipher.ts';
import type { Keys } from '../keys/keys.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { EigenBericht, EigenDelen, EigenToewijzingRow, LeveringStore } from './levering-store.ts';

/** The work of an aanbieder, on the pool of the app role. The functions decide what is its own. */
export function createLevering(pool: pg.Pool, keys: Keys): LeveringStore {
  return {
    listAanbieders: (actor) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ agb: AgbCode[] }>('select toegang.leverende_agb() as agb');
        return row?.agb ?? [];
      }),
    listToewijzingen: (actor, { stand, zoek }, { limit, offset }) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<EigenToewijzingRow & { totaal: number }>(
          `select gemeente, jeugdige_id as "jeugdigeId", domein, toewijzing_nummer as "toewijzingNummer", totaal
           from toegang.lees_eigen_toewijzingen($1, $2, $3, $4)`,
          [stand, zoek, limit, offset],
        );
        return { rows: rows.map(({ totaal: _, ...row }) => row), total: rows[0]?.totaal ?? 0 };
      }),
    readDelen: (actor, ids) => asActor(pool, actor, (connection) => readDelen(connection, ids)),
    listClaimable: (actor, { gemeente, domein, begin, eind }) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<{ id: string }>(
          'select jeugdige_id as id from toegang.lees_eigen_jeugdigen($1, $2, $3, $4)',
          [gemeente, domein, begin, eind],
        );
        return rows.map(({ id }) => id);
      }),
    listBerichten: (actor, { limit, offset }, { berichtId, identificatie } = {}) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Omit<EigenBericht, 'antwoorden'> & AnsweredRow>(
          `select gemeente, bericht_id as "berichtId", domein, soort, richting, aanbieder, identificatie, dagtekening,
             ontvangen_op as "ontvangenOp", regels, apart, jeugdige_id as "jeugdigeId", antwoorden, totaal
           from toegang.lees_eigen_berichten($1, $2, $3, $4)`,
          [berichtId ?? null, identificatie ?? null, limit, offset],
        );
        const known = rows.flatMap(({ gemeente, jeugdigeId }) =>
          jeugdigeId === null ? [] : [{ gemeente, jeugdigeId }],
        );
        logLookAtRows(connection, known, ['BS'], 'bericht-gelezen');
        return {
          rows: rows.map(({ totaal: _, antwoorden, ...row }) => ({ ...row, antwoorden: antwoorden ?? [] })),
          total: rows[0]?.totaal ?? 0,
        };
      }),
    readClients: (actor, ids) => asActor(pool, actor, (connection) => readClients(connection, keys, ids)),
  };
}

interface AnsweredRow {
  antwoorden: Gebeurtenis[] | null;
  totaal: number;
}

async function readDelen(connection: Connection, ids: readonly string[]): Promise<Map<string, EigenDelen>> {
  const rows = await connection.query<DeelRow>(
    'select gemeente, jeugdigen, pseudoniem, inhoud from toegang.lees_eigen_delen($1)',
    [ids],
  );
  const delen = new Map<string, EigenDelen>();
  for (const { gemeente, jeugdigen: jeugdigeId, pseudoniem, inhoud } of rows) {
    if (pseudoniem === null) continue;
    const known = delen.get(jeugdigeId);
    if (known === undefined) delen.set(jeugdigeId, { gemeente, jeugdigeId, pseudoniem, gebeurtenissen: [inhoud] });
    else known.gebeurtenissen.push(inhoud);
  }
  // An answer is found by a key that an own part gave: there is nobody whom only answers are about.
  for (const { jeugdigen, pseudoniem, inhoud } of rows) {
    if (pseudoniem !== null) continue;
    for (const jeugdigeId of jeugdigen.split(' ')) delen.get(jeugdigeId)?.gebeurtenissen.push(inhoud);
  }
  const [withCosts, without] = partition([...delen.values()], hasCosts);
  logLookAtRows(connection, withCosts, ['BS', 'FI'], 'toewijzing-gelezen');
  logLookAtRows(connection, without, ['BS'], 'toewijzing-gelezen');
  return delen;
}

/** A part, or an answer (without `pseudoniem`) with everybody whom it is about. */
interface DeelRow {
  gemeente: EigenDelen['gemeente'];
  jeugdigen: string;
  pseudoniem: string | null;
  inhoud: Gebeurtenis;
}

function hasCosts({ gebeurtenissen }: EigenDelen): boolean {
  return gebeurtenissen.some(({ kind }) => kind === 'declaratie');
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

interface ClientRow {
  gemeente: string;
  jeugdigeId: string;
  sealed: Buffer;
  voornamen: string | null;
  voorletters: string | null;
  voorvoegsel: string | null;
  achternaam: string | null;
  geboortedatum: PlainDate | null;
  geslacht: string | null;
}

async function readClients(
  connection: Connection,
  keys: Keys,
  ids: readonly string[],
): Promise<Map<string, BerichtClient>> {
  const rows = await connection.query<ClientRow>(
    `select gemeente, jeugdige_id as "jeugdigeId", bsn_cijfer as sealed, voornamen, voorletters, voorvoegsel, achternaam,
       geboortedatum, geslacht from toegang.client_voor_bericht($1)`,
    [ids],
  );
  return new Map(rows.flatMap((row) => toClient(keys, row)));
}

/** Nobody whose name or birth date is unknown: a 301 always gives both. */
function toClient(keys: Keys, row: ClientRow): [string, BerichtClient][] {
  const { gemeente, jeugdigeId, sealed, voornamen, voorletters, voorvoegsel, achternaam, geboortedatum } = row;
  const bsn = parseBsn(decrypt(keys, bsnPlace(gemeente, jeugdigeId), sealed).toString());
  if (bsn === undefined || achternaam === null || geboortedatum === null) return [];
  const client: BerichtClient = {
    bsn,
    geboortedatum: { datum: geboortedatum },
    geslacht: row.geslacht ?? '0',
    naam: {
      geslachtsnaam: { naam: achternaam, ...(voorvoegsel !== null && { voorvoegsel }) },
      ...(voornamen !== null && { voornamen }),
      ...(voorletters !== null && { voorletters }),
    },
  };
  return [[jeugdigeId, client]];
}
