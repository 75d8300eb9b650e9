import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { type JeugdigeKey, keyText } from '../fold/load-gebeurtenissen.ts';
import { jeugdigeColumns } from '../fold/read-models.ts';
import type {
  AnalyticsAccountvraag,
  AnalyticsAfsluiting,
  AnalyticsDoorlooptijd,
  AnalyticsGezinsdoel,
  AnalyticsHuishouden,
  AnalyticsVoorziening,
} from './analytics-source.ts';

/** Under which household each person was registered, by {@link keyText}: the keyed pseudonym, never its key or address. */
export async function readHuishoudens(
  connection: Connection,
  keys: readonly JeugdigeKey[],
): Promise<Map<string, AnalyticsHuishouden[]>> {
  return await readRows<AnalyticsHuishouden>(
    connection,
    keys,
    'huishouden_lid',
    `pseudoniem as huishouden, adrestype = 'woning' as woning, van, tot`,
  );
}

/** Help under the Wmo and the Participatiewet of each person, by {@link keyText}. */
export async function readVoorzieningen(
  connection: Connection,
  keys: readonly JeugdigeKey[],
): Promise<Map<string, AnalyticsVoorziening[]>> {
  return await readRows<AnalyticsVoorziening>(connection, keys, 'voorziening', 'wet, van, tot, bedrag, per');
}

/** What was asked and promised in account talks about each person, by {@link keyText}. */
export async function readAccountvragen(
  connection: Connection,
  keys: readonly JeugdigeKey[],
): Promise<Map<string, AnalyticsAccountvraag[]>> {
  const rows = await connection.query<JeugdigeKey & pg.QueryResultRow>(
    `select gemeente, jeugdige_id, aanbieder, gevraagd_op as "gevraagdOp", beantwoord, beloofd from toegang.beloften($1)`,
    [JSON.stringify(keys)],
  );
  return groupByPerson<AnalyticsAccountvraag>(rows);
}

/** How long each verzoek took, by {@link keyText}. */
export async function readDoorlooptijden(
  connection: Connection,
  keys: readonly JeugdigeKey[],
): Promise<Map<string, (AnalyticsDoorlooptijd & { domein: string; toewijzingNummer: number })[]>> {
  const rows = await connection.query<JeugdigeKey & pg.QueryResultRow>(
    `select gemeente, jeugdige_id, domein, toewijzing_nummer as "toewijzingNummer", gevraagd, toegewezen, oorzaak
     from toegang.doorlooptijden($1)`,
    [JSON.stringify(keys)],
  );
  return groupByPerson<AnalyticsDoorlooptijd & { domein: string; toewijzingNummer: number }>(rows);
}

/** Where each person went on when care was closed, by {@link keyText}. */
export async function readAfsluitingen(
  connection: Connection,
  keys: readonly JeugdigeKey[],
): Promise<Map<string, AnalyticsAfsluiting[]>> {
  const rows = await connection.query<JeugdigeKey & pg.QueryResultRow>(
    'select gemeente, jeugdige_id, per, bestemming from toegang.afsluitingen_van($1)',
    [JSON.stringify(keys)],
  );
  return groupByPerson<AnalyticsAfsluiting>(rows);
}

/** The goals of each person with when they began and were closed, by {@link keyText}. */
export async function readGezinsdoelen(
  connection: Connection,
  keys: readonly JeugdigeKey[],
): Promise<Map<string, AnalyticsGezinsdoel[]>> {
  const rows = await connection.query<JeugdigeKey & pg.QueryResultRow>(
    'select gemeente, jeugdige_id, begonnen, gesloten, toestand from toegang.gezinsdoelen_van($1)',
    [JSON.stringify(keys)],
  );
  return groupByPerson<AnalyticsGezinsdoel>(rows);
}

/** The wijk where each person lives, by {@link keyText}; who has a secret address or an unknown postcode is not there. */
export async function readWijken(connection: Connection, keys: readonly JeugdigeKey[]): Promise<Map<string, string>> {
  const rows = await connection.query<JeugdigeKey & { wijk: string }>(
    'select gemeente, jeugdige_id, wijk from toegang.wijken_van($1)',
    [JSON.stringify(keys)],
  );
  return new Map(rows.map((row) => [keyText(row), row.wijk]));
}

async function readRows<Row extends object>(
  connection: Connection,
  keys: readonly JeugdigeKey[],
  table: 'huishouden_lid' | 'voorziening',
  columns: string,
): Promise<Map<string, Row[]>> {
  const rows = await connection.query<JeugdigeKey & pg.QueryResultRow>(
    `select gemeente, jeugdige_id, ${columns} from ${givenRows(jeugdigeColumns, keys.length)} k
     join zorg.${table} using (gemeente, jeugdige_id) order by gemeente, jeugdige_id, van, tot, nr`,
    [JSON.stringify(keys)],
  );
  return groupByPerson<Row>(rows);
}

function groupByPerson<Row extends object>(rows: readonly (JeugdigeKey & pg.QueryResultRow)[]): Map<string, Row[]> {
  const byPerson = new Map<string, Row[]>();
  for (const { gemeente, jeugdige_id, ...fields } of rows) {
    const key = keyText({ gemeente, jeugdige_id });
    // The columns are the fields, by name.
    byPerson.set(key, [...(byPerson.get(key) ?? []), fields as Row]);
  }
  return byPerson;
}
