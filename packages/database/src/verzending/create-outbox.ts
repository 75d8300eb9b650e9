import { gunzipSync } from 'node:zlib';
import {
  type BerichtIdentificatie,
  type GemeenteCode,
  parseBerichtIdentificatie,
  parseToewijzingNummer,
  type ToewijzingNummer,
} from '@samenpad/domain';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { insertRows } from '../connection/insert-rows.ts';
import { keepFiles } from '../importer/apply-batch.ts';
import type { BatchFile } from '../importer/batch-file.ts';
import { lockGemeenten } from '../importer/lock-gemeenten.ts';
import { decrypt } from '../keys/cipher.ts';
import { currentKeys, type Keys } from '../keys/keys.ts';
import { listUnsentFouten, markFoutFailed, markFoutSent } from './foutbericht-outbox.ts';
import { markFailed } from './mark-failed.ts';
import type { DueAnswer, Outbox, UnsentBericht } from './outbox.ts';
import { readDossier } from './read-dossier.ts';
import { readHistory } from './read-history.ts';
import { writeRefusals } from './write-refusals.ts';
import type { WrittenBericht } from './written-bericht.ts';

/** No message is larger than this once unpacked (ijw reads at most 25 MB). */
const MAX_INHOUD = 25 * 1024 * 1024;
/** In front of a number: an Identificatie has 12 characters at most. */
const prefix = 'SP';

/** The outbox on a pool of sp_import. */
export function createOutbox(pool: pg.Pool, keys: Keys): Outbox {
  const now = () => currentKeys(keys);
  return {
    listDue: (limit) => inTransaction(pool, (connection) => listDue(connection, now(), limit)),
    write: (berichten) => inTransaction(pool, (connection) => writeBerichten(connection, now(), berichten)),
    readHistory: (gemeente, berichtId, linkKeys, narrowing) =>
      inTransaction(pool, (connection) => readHistory(connection, now(), { gemeente, berichtId }, linkKeys, narrowing)),
    readDossier: (gemeente, jeugdigeId) => readDossier(pool, now(), { gemeente, jeugdigeId }),
    drop: (gemeente, berichtId) =>
      inTransaction(pool, async (connection) => {
        await claim(connection, [{ gemeente, bericht_id: berichtId }]);
      }),
    listUnsent: (gemeenten, limit, ids) =>
      inTransaction(pool, (connection) => listUnsent(connection, now(), { gemeenten, limit, ids })),
    markSent: (sent) =>
      inTransaction(pool, async (connection) => {
        await connection.execute(
          `update zorg.verzending v set verzonden_op = clock_timestamp(), kanaal = x.kanaal,
             antwoord_voor = x.antwoord_voor, fault = null, retry_at = null
           from json_to_recordset($1::json) as x(gemeente text, bericht_id uuid, kanaal text, antwoord_voor date)
           where v.gemeente = x.gemeente and v.bericht_id = x.bericht_id and v.verzonden_op is null`,
          [JSON.stringify(sent.map((one) => ({ ...one, bericht_id: one.berichtId, antwoord_voor: one.antwoordVoor })))],
        );
      }),
    markFailed: ({ gemeente, berichtId, fault }) =>
      inTransaction(pool, async (connection) => {
        await connection.execute(
          `update zorg.verzending set ${markFailed}
           where gemeente = $1 and bericht_id = $2 and verzonden_op is null`,
          [gemeente, berichtId, fault],
        );
      }),
    answerRefusals: (answers) =>
      inTransaction(pool, (connection) =>
        writeRefusals(connection, (files) => writeBerichten(connection, now(), files), answers),
      ),
    listUnsentFouten: (gemeenten, limit, ids) =>
      inTransaction(pool, (connection) => listUnsentFouten(connection, { gemeenten, limit, ids })),
    markFoutSent: (sent) => inTransaction(pool, (connection) => markFoutSent(connection, sent)),
    markFoutFailed: (failed) => inTransaction(pool, (connection) => markFoutFailed(connection, failed)),
    takeIdentificatie: (gemeente, domein) =>
      inTransaction(pool, async (connection) => {
        const last = await take(connection, { gemeente, domein, soort: 'identificatie' }, 1, 0);
        return sure<BerichtIdentificatie>(parseBerichtIdentificatie(`${prefix}${String(last).padStart(10, '0')}`));
      }),
    takeToewijzingNummers: (gemeente, domein, count) =>
      inTransaction(pool, async (connection) => {
        const [row] = await connection.query<{ most: number | null }>(
          'select max(toewijzing_nummer) as most from zorg.toewijzing where gemeente = $1 and domein = $2',
          [gemeente, domein],
        );
        const last = await take(connection, { gemeente, domein, soort: 'toewijzing' }, count, row?.most ?? 0);
        return Array.from({ length: count }, (_, i) =>
          sure<ToewijzingNummer>(parseToewijzingNummer(String(last - count + 1 + i))),
        );
      }),
  };
}

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('The numbers of the gemeente are used up');
  return value;
}

/** The last of `count` numbers that are all higher than those given out and than `floor`. */
async function take(
  connection: Connection,
  { gemeente, domein, soort }: { gemeente: string; domein: string; soort: string },
  count: number,
  floor: number,
): Promise<number> {
  const [row] = await connection.query<{ laatste: number }>(
    `insert into zorg.nummerreeks as n (gemeente, domein, soort, laatste) values ($1, $2, $3, $4::bigint + $5)
     on conflict (gemeente, domein, soort) do update set laatste = greatest(n.laatste, $4::bigint) + $5
     returning laatste`,
    [gemeente, domein, soort, floor, count],
  );
  return row?.laatste ?? 0;
}

interface StoredRow {
  gemeente: GemeenteCode;
  berichtId: string;
  tabel: 'bericht' | 'quarantaine';
  inhoud: Buffer;
}

function open(keys: Keys, { gemeente, berichtId, tabel, inhoud }: StoredRow): Uint8Array {
  const place = { table: tabel, row: `${gemeente}/${berichtId}`, column: 'inhoud' };
  return gunzipSync(decrypt(keys, place, inhoud), { maxOutputLength: MAX_INHOUD });
}

async function listDue(connection: Connection, keys: Keys, limit: number): Promise<DueAnswer[]> {
  const rows = await connection.query<StoredRow & { apart: boolean }>(
    `select t.gemeente, t.bericht_id as "berichtId", t.apart, b.inhoud,
       case when t.apart then 'quarantaine' else 'bericht' end as tabel
     from (select * from zorg.te_beantwoorden order by nr limit $1) t
       join lateral (
         select inhoud from zorg.bericht where not t.apart and gemeente = t.gemeente and bericht_id = t.bericht_id
         union all
         select inhoud from zorg.quarantaine where t.apart and gemeente = t.gemeente and bericht_id = t.bericht_id) b on true
     order by t.nr`,
    [limit],
  );
  return rows.map((row) => ({
    gemeente: row.gemeente,
    berichtId: row.berichtId,
    apart: row.apart,
    inhoud: open(keys, row),
  }));
}

/** Takes these out of what waits for an answer; gives those that still waited. */
async function claim(
  connection: Connection,
  rows: readonly { gemeente: string; bericht_id: string }[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const claimed = await connection.query<{ bericht_id: string }>(
    `delete from zorg.te_beantwoorden t using json_to_recordset($1::json) as x(gemeente text, bericht_id uuid)
     where t.gemeente = x.gemeente and t.bericht_id = x.bericht_id returning t.bericht_id`,
    [JSON.stringify(rows)],
  );
  return new Set(claimed.map(({ bericht_id }) => bericht_id));
}

/** Decisions and refused files whose bericht was written before. */
async function findDone(connection: Connection, berichten: readonly WrittenBericht[]): Promise<Set<string>> {
  const besluiten = berichten.flatMap(({ besluitId }) => besluitId ?? []);
  const bestanden = berichten.flatMap(({ bestand }) => bestand?.bestandId ?? []);
  if (besluiten.length + bestanden.length === 0) return new Set();
  const gemeenten = [...new Set(berichten.map(({ invoer }) => invoer.bericht.gemeente))];
  const rows = await connection.query<{ done: string }>(
    `select coalesce(besluit_id, bestand_id) as done from zorg.verzending
     where gemeente = any ($1) and (besluit_id = any ($2) or bestand_id = any ($3))`,
    [gemeenten, besluiten, bestanden],
  );
  return new Set(rows.map(({ done }) => done));
}

/** Keeps written berichten in a transaction of the caller. */
export async function writeBerichten(
  connection: Connection,
  keys: Keys,
  berichten: readonly WrittenBericht[],
): Promise<{ gemeente: GemeenteCode; berichtId: string; naam: string }[]> {
  await lockGemeenten(connection, new Set(berichten.map(({ invoer }) => invoer.bericht.gemeente)));
  const claimed = await claim(
    connection,
    berichten.flatMap(({ invoer, antwoordOp }) =>
      antwoordOp === undefined ? [] : [{ gemeente: invoer.bericht.gemeente, bericht_id: antwoordOp }],
    ),
  );
  const done = await findDone(connection, berichten);
  const wanted = berichten.filter(({ antwoordOp, besluitId, bestand }) => {
    if (antwoordOp !== undefined && !claimed.has(antwoordOp)) return false;
    const once = besluitId ?? bestand?.bestandId;
    if (once === undefined) return true;
    const isFirst = !done.has(once);
    done.add(once);
    return isFirst;
  });
  const kept = await keepFiles(
    connection,
    keys,
    null,
    wanted.map(({ invoer }) => invoer),
  );
  const rows = kept.flatMap((file, i) => (file.uitkomst === 'nieuw' ? [rowOf(file, wanted[i])] : []));
  const columns = {
    gemeente: 'text',
    bericht_id: 'uuid',
    domein: 'text',
    soort: 'text',
    identificatie: 'text',
    antwoord_op: 'uuid',
    besluit_id: 'uuid',
    bestand_id: 'uuid',
    bestand_envelop: 'text',
  };
  await insertRows(connection, 'zorg.verzending', columns, rows);
  return kept
    .filter(({ uitkomst }) => uitkomst === 'nieuw')
    .map(({ invoer, berichtId, naam }) => ({ gemeente: invoer.bericht.gemeente, berichtId, naam }));
}

function rowOf({ invoer: { bericht }, berichtId }: BatchFile, written: WrittenBericht | undefined) {
  const { gemeente, domein, soort, identificatie } = bericht;
  const { antwoordOp = null, besluitId = null, bestand } = written ?? {};
  return {
    gemeente,
    bericht_id: berichtId,
    domein,
    soort,
    identificatie,
    antwoord_op: antwoordOp,
    besluit_id: besluitId,
    bestand_id: bestand?.bestandId ?? null,
    bestand_envelop: bestand?.envelop ?? null,
  };
}

async function listUnsent(
  connection: Connection,
  keys: Keys,
  {
    gemeenten,
    limit,
    ids,
  }: { gemeenten: readonly GemeenteCode[] | undefined; limit: number; ids: readonly string[] | undefined },
): Promise<UnsentBericht[]> {
  const rows = await connection.query<StoredRow & Omit<UnsentBericht, 'inhoud'>>(
    `select v.gemeente, v.bericht_id as "berichtId", v.domein, v.soort, v.identificatie, b.aanbieder, b.bestandsnaam,
       v.antwoord_op as "antwoordOp", coalesce(v.bestand_envelop, h.envelop ->> 'referentienummer') as "antwoordEnvelop",
       b.inhoud, 'bericht' as tabel
     from zorg.verzending v join zorg.bericht b using (gemeente, bericht_id)
       left join zorg.bericht h on h.gemeente = v.gemeente and h.bericht_id = v.antwoord_op
     where ($1::text[] is null or v.gemeente = any ($1)) and case when $3::uuid[] is null
       then v.verzonden_op is null and (v.retry_at is null or v.retry_at <= clock_timestamp()) else v.bericht_id = any ($3) end
     order by v.geschreven_op, v.bericht_id limit $2`,
    [gemeenten ?? null, limit, ids ?? null],
  );
  return rows.map(({ tabel, inhoud, ...row }) => ({ ...row, inhoud: open(keys, { ...row, tabel, inhoud }) }));
}
