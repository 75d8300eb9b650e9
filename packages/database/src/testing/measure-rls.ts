import { performance } from 'node:perf_hooks';
import { bitsOf } from '@samenpad/access';
import type { GemeenteCode } from '@samenpad/domain';
import type pg from 'pg';
import { createPool, extendedOnly } from '../connection/connection.ts';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { drivenBy } from '../toegang/scope.ts';
import type { TestDatabase } from './create-test-database.ts';
import { signInAs } from './sign-in.ts';

/** Milliseconds of one question for one user: by the app role, and as PostgreSQL answers it without row-level security. */
export interface RlsTime {
  question: 'point' | 'list' | 'count' | 'insert';
  /** Jeugdigen that the user sees. */
  seen: number;
  guarded: number;
  open: number;
}

const gemeenten = 10;
/** What the users may write, and do. */
const note = bitsOf(['CN']);
const users = [5, 10, 20, 40, 80, 160, 320, 640, 1200, 2500, 5000];
const runs: Readonly<Record<RlsTime['question'], number>> = { point: 60, list: 15, count: 3, insert: 60 };

/**
 * Fills a database with `jeugdigen` in ten gemeenten, five signalen and sight of two and a half holders for each, and
 * times three questions for users who see 5 to 5,000 of them. The answer without row-level security has the filter of
 * the hand; a count has none. An insert is a piece of the file and its first version: through the function that tests the
 * right, and as two rows that nobody guards. All in one run, so that only the ratio counts.
 */
export async function measureRls(test: TestDatabase, jeugdigen: number): Promise<RlsTime[]> {
  await withAdmin(test.server, test.server.address.database, async (admin) => {
    await admin.query('set synchronous_commit = off');
    for (const sql of fill) await admin.query({ text: sql, values: sql.includes('$1') ? [jeugdigen] : [] });
  });
  const pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 1);
  try {
    const times: RlsTime[] = [];
    for (const [i, seen] of users.filter((count) => count <= jeugdigen / gemeenten / 2).entries()) {
      times.push(...(await measureUser(test, pool, i, seen)));
    }
    return times;
  } finally {
    await pool.end();
  }
}

const fill = [
  `insert into zorg.jeugdige (gemeente, jeugdige_id, pseudoniem, geboortejaar, geslacht)
   select '90' || lpad((n % ${gemeenten})::text, 2, '0'), md5(n::text)::uuid, 'J-' || n, 2010, '1' from generate_series(1, $1::int) n`,
  `insert into zorg.signaal (gemeente, jeugdige_id, nr, soort, domein) select j.gemeente, j.jeugdige_id, nr, 'x', 'jw'
   from zorg.jeugdige j, generate_series(1, 5) nr`,
  ...[1, 2].map((holder) => zichtOf(`md5('houder' || ${holder} || (hashtext(jeugdige_id::text) % 500))::uuid`, 'true')),
  zichtOf(`md5('houder3' || (hashtext(jeugdige_id::text) % 500))::uuid`, 'hashtext(jeugdige_id::text) % 2 = 0'),
  'analyze zorg.jeugdige',
  'analyze zorg.signaal',
  'analyze toegang.zicht',
];

function zichtOf(houder: string, condition: string): string {
  return `insert into toegang.zicht (gemeente, jeugdige_id, houder, grond, grond_id, rol, van, tot, lezen, schrijven, eigen,
      gedeeld, familie)
    select gemeente, jeugdige_id, ${houder}, 'betrokken', gen_random_uuid(), 'consulent', '-infinity', 'infinity', 2, ${note},
      0, 0, 0 from zorg.jeugdige where ${condition}`;
}

async function measureUser(test: TestDatabase, pool: pg.Pool, i: number, seen: number): Promise<RlsTime[]> {
  // Four digits, as a code of a gemeente; none that exists.
  const gemeente = `90${String(i % gemeenten).padStart(2, '0')}` as GemeenteCode;
  const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: `user ${i}` });
  return await withAdmin(test.server, test.server.address.database, async (admin) => {
    const sight = `${zichtOf('$1::uuid', `gemeente = '${gemeente}'`)} order by md5(jeugdige_id::text || $1::uuid::text) limit ${seen}`;
    await admin.query(sight, [accountId]);
    await admin.query('analyze toegang.zicht');
    const { rows } = await admin.query<{ id: string }>(
      'select jeugdige_id as id from toegang.zicht where houder = $1 limit 1',
      [accountId],
    );
    const values = [gemeente, rows[0]?.id ?? ''];
    const times: RlsTime[] = [];
    for (const question of ['point', 'list', 'count', 'insert'] as const) {
      const guarded = await timeGuarded(pool, actor, question, values);
      // As the guarded question: in one transaction.
      await admin.query('begin');
      const open = await timeOpen(admin, question, accountId, values);
      await admin.query('commit');
      times.push({ question, seen, guarded, open });
    }
    return times;
  });
}

const byHand = (accountId: string) => `(j.gemeente, j.jeugdige_id) in (select z.gemeente, z.jeugdige_id
  from toegang.zicht z where z.houder = '${accountId}' and z.lezen & 2 <> 0)`;

const guardedInsert = `select toegang.schrijf_stuk($1, $2, null, null, ${note}, '{"aard": "kracht", "tekst": "Traint twee keer per week.",
  "gedeeld": false, "derden": false, "regime": "jeugdwet"}')`;
const openInsert = `with stuk as (
    insert into zorg.dossierstuk (gemeente, jeugdige_id, soort, aard, tekst, auteur, auteur_naam, auteur_rol, van_familie,
      gedeeld, derden, conflict)
    select $1, $2, ${note}, 'kracht', 'Traint twee keer per week.', account_id, naam, rol, false, false, false, false
      from toegang.account where subject = 'user 0' returning *)
  insert into zorg.dossierstuk_versie (gemeente, stuk_id, versie, jeugdige_id, aard, titel, tekst, auteur_naam, auteur_rol)
    select gemeente, stuk_id, versie, jeugdige_id, aard, titel, tekst, auteur_naam, auteur_rol from stuk`;

function textOf(question: RlsTime['question'], driven: string, insert: string): string {
  const where = 'j.gemeente = $1 and $2::uuid is not null';
  switch (question) {
    case 'point':
      return 'select j.* from zorg.jeugdige j where j.gemeente = $1 and j.jeugdige_id = $2';
    case 'list':
      return `select j.* from zorg.jeugdige j where ${where} and ${driven} order by j.pseudoniem limit 50`;
    case 'count':
      return 'select count(*) from zorg.signaal where $1::text is not null and $2::uuid is not null';
    case 'insert':
      return insert;
  }
}

async function timeGuarded(pool: pg.Pool, actor: Actor, question: RlsTime['question'], values: unknown[]) {
  return await asActor(pool, actor, (connection) =>
    timeRuns(runs[question], () =>
      connection.query(textOf(question, drivenBy('sight', 'ZP', 'j'), guardedInsert), values),
    ),
  );
}

async function timeOpen(admin: pg.Client, question: RlsTime['question'], accountId: string, values: unknown[]) {
  const connection = extendedOnly(admin);
  return await timeRuns(runs[question], () =>
    connection.query(textOf(question, byHand(accountId), openInsert), values),
  );
}

/** Median, after two to warm up. */
async function timeRuns(count: number, run: () => Promise<unknown>): Promise<number> {
  const ms: number[] = [];
  for (let i = -2; i < count; i++) {
    const start = performance.now();
    await run();
    if (i >= 0) ms.push(performance.now() - start);
  }
  return ms.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0;
}
