import type { GemeenteCode, JeugdigeId } from '@samenpad/domain';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { keyText } from '../fold/load-gebeurtenissen.ts';
import { jeugdigeColumns } from '../fold/read-models.ts';
import { readStanden } from '../jeugdigen/read-standen.ts';
import type {
  AnalyticsDoorlooptijd,
  AnalyticsJeugdige,
  AnalyticsSnapshot,
  AnalyticsSource,
  BerichtTelling,
} from './analytics-source.ts';
import {
  readAccountvragen,
  readAfsluitingen,
  readDoorlooptijden,
  readGezinsdoelen,
  readHuishoudens,
  readVoorzieningen,
  readWijken,
} from './read-huishoudens.ts';

const BATCH_SIZE = 1000;
const snapshotBegin = 'begin isolation level repeatable read read only';

interface ChangedRow {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
}

/** The feed of the figures, on a pool of sp_analyse: a role that can read neither names nor BSN. */
export function createAnalytics(pool: pg.Pool): AnalyticsSource {
  return {
    version: () => inTransaction(pool, readVersion, snapshotBegin),
    count: () => inTransaction(pool, countJeugdigen, snapshotBegin),
    read: (since, work) =>
      inTransaction(pool, async (connection) => await work(await readSnapshot(connection, since)), snapshotBegin),
  };
}

async function readVersion(connection: Connection): Promise<string> {
  const [row] = await connection.query<{ version: string }>(
    'select versie::text as version from zorg.wijziging order by versie desc limit 1',
  );
  return row?.version ?? '0';
}

async function countJeugdigen(connection: Connection): Promise<number> {
  // A parent of an extract of households stands in zorg.jeugdige too. One row each: it is asked at every change.
  const [row] = await connection.query<{ jeugdigen: number }>(
    'select count(*)::int as jeugdigen from zorg.jeugdige_overzicht where trajecten > 0',
  );
  return row?.jeugdigen ?? 0;
}

async function readSnapshot(connection: Connection, since: string | null): Promise<AnalyticsSnapshot> {
  // Everything below xmin is finished: what is at or above it may still come, so the next look starts there.
  const [cursor] = await connection.query<{ xmin: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as xmin',
  );
  const changed = await connection.query<ChangedRow>(
    `select gemeente, jeugdige_id as "jeugdigeId" from zorg.wijziging
     where $1::text is null or versie >= $1::xid8 order by gemeente, jeugdige_id`,
    [since],
  );
  const [stand] = await connection.query<{ peildatum: AnalyticsSnapshot['peildatum'] }>(
    'select max(peildatum) as peildatum from zorg.stand',
  );
  return {
    version: await readVersion(connection),
    cursor: cursor?.xmin ?? '0',
    peildatum: stand?.peildatum ?? null,
    changed,
    aanbieders: await connection.query<AnalyticsSnapshot['aanbieders'][number]>(
      'select gemeente, agb, naam, groep from zorg.aanbieder order by gemeente, agb',
    ),
    wijken: await connection.query<AnalyticsSnapshot['wijken'][number]>(
      'select gemeente, wijk, min(naam) as naam from zorg.wijk group by gemeente, wijk order by gemeente, wijk',
    ),
    berichtTellingen: await connection.query<BerichtTelling>(
      `select gemeente, aanbieder, domein, soort, to_char(dagtekening, 'YYYY-MM') as maand, count(*) as berichten
       from zorg.bericht group by 1, 2, 3, 4, 5`,
    ),
    batches: readBatches(connection, changed),
  };
}

async function* readBatches(
  connection: Connection,
  changed: readonly ChangedRow[],
): AsyncGenerator<AnalyticsJeugdige[]> {
  for (let start = 0; start < changed.length; start += BATCH_SIZE) {
    const batch = changed.slice(start, start + BATCH_SIZE);
    const keys = batch.map(({ gemeente, jeugdigeId }) => ({ gemeente, jeugdige_id: jeugdigeId }));
    const standen = await readStanden(connection, keys);
    const huishoudens = await readHuishoudens(connection, keys);
    const voorzieningen = await readVoorzieningen(connection, keys);
    const accountvragen = await readAccountvragen(connection, keys);
    const afsluitingen = await readAfsluitingen(connection, keys);
    const gezinsdoelen = await readGezinsdoelen(connection, keys);
    const doorlooptijden = await readDoorlooptijden(connection, keys);
    const wijken = await readWijken(connection, keys);
    const persons = await connection.query<
      ChangedRow & Pick<AnalyticsJeugdige, 'geboortejaar' | 'geboortemaand' | 'geslacht'>
    >(
      `select j.gemeente, j.jeugdige_id as "jeugdigeId", j.geboortejaar, p.geboortemaand, j.geslacht
       from ${givenRows(jeugdigeColumns, keys.length)} k
       join zorg.jeugdige j using (gemeente, jeugdige_id)
       left join zorg.identiteit p using (gemeente, jeugdige_id)`,
      [JSON.stringify(keys)],
    );
    yield persons.flatMap((person) => {
      const key = keyText({ gemeente: person.gemeente, jeugdige_id: person.jeugdigeId });
      const stand = standen.get(key);
      if (stand === undefined) return [];
      const wijk = wijken.get(key);
      const toewijzingen = stand.toewijzingen.map(({ wacht = null, levertijd = null, ...toewijzing }) => ({
        ...toewijzing,
        wacht,
        levertijd,
        ...doorlooptijdOf(doorlooptijden.get(key), toewijzing),
      }));
      return [
        {
          ...person,
          ...(wijk !== undefined && { wijk }),
          trajecten: stand.trajecten,
          toewijzingen,
          signalen: stand.signalen,
          huishoudens: huishoudens.get(key) ?? [],
          voorzieningen: voorzieningen.get(key) ?? [],
          accountvragen: accountvragen.get(key) ?? [],
          afsluitingen: afsluitingen.get(key) ?? [],
          gezinsdoelen: gezinsdoelen.get(key) ?? [],
        },
      ];
    });
  }
}

function doorlooptijdOf(
  rows: readonly (AnalyticsDoorlooptijd & { domein: string; toewijzingNummer: number })[] | undefined,
  toewijzing: { domein: string; toewijzingNummer: number },
): { doorlooptijd?: AnalyticsDoorlooptijd } {
  const found = rows?.find(
    (row) => row.domein === toewijzing.domein && row.toewijzingNummer === toewijzing.toewijzingNummer,
  );
  if (found === undefined) return {};
  const { gevraagd, toegewezen, oorzaak } = found;
  return { doorlooptijd: { gevraagd, toegewezen, oorzaak } };
}
