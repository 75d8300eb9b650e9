import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extendedOnly } from '../connection/connection.ts';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { makeSealPlace, openAppPool, sealAll, type TestSealPlace, writeLines } from '../testing/log-lines.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { LogFinding } from './logboek-store.ts';
import { verifyLog } from './verify-log.ts';

const lines = 400;
const perTransaction = 25;
const places = 100;
interface Line {
  tak: number;
  xid: string;
  regel_id: string;
}

const at = 'where tak = $1 and xid = $2 and regel_id = $3';

/** Makes the fingerprints of lines right again, as whoever knows how they are made would. */
async function forge(admin: pg.Client, ids: readonly string[]): Promise<void> {
  for (const table of ['regel', 'verwerking']) {
    await admin.query(`update logboek.${table} t set afdruk = logboek.afdruk(to_jsonb(t)) where regel_id = any ($1)`, [
      ids,
    ]);
  }
}

const tampers: Record<string, (admin: pg.Client, line: Line, other: Line) => Promise<void>> = {
  'edit a line': async (admin, { tak, xid, regel_id }) => {
    await admin.query(`update logboek.regel set soorten = soorten + 1 ${at}`, [tak, xid, regel_id]);
  },
  'edit a line and its fingerprint': async (admin, { tak, xid, regel_id }) => {
    await admin.query(`update logboek.verwerking set status_code = 0 ${at}`, [tak, xid, regel_id]);
    await forge(admin, [regel_id]);
  },
  'delete a line': async (admin, { tak, xid, regel_id }) => {
    await admin.query(`delete from logboek.verwerking ${at}`, [tak, xid, regel_id]);
    await admin.query(`delete from logboek.regel ${at}`, [tak, xid, regel_id]);
  },
  'insert a line': async (admin, { tak, xid, regel_id }) => {
    const id = '00000000-0000-4000-8000-000000000001';
    for (const table of ['regel', 'verwerking']) {
      await admin.query(
        `insert into logboek.${table} select (jsonb_populate_record(t, jsonb_build_object('regel_id', '${id}'))).*
         from logboek.${table} t ${at}`,
        [tak, xid, regel_id],
      );
    }
    await forge(admin, [id]);
  },
  'reorder two lines': async (admin, line, other) => {
    for (const table of ['regel', 'verwerking']) {
      await admin.query(
        `update logboek.${table} set xid = case regel_id when $1 then $3::xid8 else $4::xid8 end
         where regel_id in ($1, $2)`,
        [line.regel_id, other.regel_id, other.xid, line.xid],
      );
    }
    await forge(admin, [line.regel_id, other.regel_id]);
  },
  'cut the tail with its seals': async (admin, { xid }) => {
    await admin.query(
      'delete from logboek.handtekening where nr >= (select min(nr) from logboek.zegel where tot > $1)',
      [xid],
    );
    await admin.query('delete from logboek.zegel where tot > $1', [xid]);
    for (const table of ['regel', 'verwerking'])
      await admin.query(`delete from logboek.${table} where xid >= $1`, [xid]);
  },
};

describe('the sealed log', () => {
  let test: TestDatabase;
  let place: TestSealPlace;
  let actor: Actor;
  let pool: pg.Pool;
  beforeAll(async () => {
    test = await createTestDatabase();
    place = await makeSealPlace();
    pool = openAppPool(test, 10);
    ({ actor } = await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente] }));
    for (let done = 0; done < lines; done += perTransaction) {
      await writeLines(pool, actor, gemeente, perTransaction);
      await test.database.logboek.seal(place);
    }
    await sealAll(test, place);
  });
  afterAll(async () => {
    await pool.end();
    await test.database.close();
    await place.remove();
  });

  const asAdmin = <T>(work: (admin: pg.Client) => Promise<T>) =>
    withAdmin(test.server, test.server.address.database, work);

  /** Tampers with everything that a superuser may do, verifies, and takes it back. */
  async function findTampering(admin: pg.Client, tamper: () => Promise<void>): Promise<LogFinding[]> {
    await admin.query('begin');
    try {
      // No triggers, and the settings in which fingerprints are made.
      await admin.query('set local session_replication_role = replica');
      await admin.query("set local timezone = 'UTC'");
      await tamper();
      return (await verifyLog(extendedOnly(admin), place)).findings;
    } finally {
      await admin.query('rollback');
    }
  }

  it('is right when nobody bent it, with every seal signed', async () => {
    const report = await test.database.logboek.verify(place);
    expect(report).toMatchObject({ gemeenten: 1, findings: [] });
    expect(report.zegels).toBeGreaterThan(5);
  });

  it.each(Object.entries(tampers))(
    'S-57 finds "%s" at 100 of 100 places',
    async (name, tamper) => {
      const random = seededRandom(`S-57 ${name}`);
      await asAdmin(async (admin) => {
        const { rows } = await admin.query<Line>('select tak, xid, regel_id from logboek.regel order by xid, regel_id');
        expect(rows).toHaveLength(lines);
        let found = 0;
        for (let n = 0; n < places; n += 1) {
          const i = random.below(lines);
          // Another transaction than that of the line.
          const other = rows[(i + perTransaction + random.below(lines - 2 * perTransaction)) % lines]!;
          const findings = await findTampering(admin, () => tamper(admin, rows[i]!, other));
          const first = findings[0];
          const names =
            name === 'edit a line' ? first?.regelId === rows[i]!.regel_id : first !== undefined && first.nr !== null;
          if (names) found += 1;
        }
        expect(found).toBe(places);
      });
    },
    120_000,
  );

  it('S-57 finds a head of another log, a forged signature and a lost head', async () => {
    const other = await makeSealPlace();
    try {
      const heads = { key: place.key, folder: other.folder };
      expect((await test.database.logboek.verify(heads)).findings).toMatchObject([{ soort: 'kop' }]);
      const { findings } = await test.database.logboek.verify({ key: other.key, folder: place.folder });
      expect(new Set(findings.map(({ soort }) => soort))).toEqual(new Set(['handtekening', 'kop']));
    } finally {
      await other.remove();
    }
  });

  it('S-56 lets no role of the product change or remove what was written', async () => {
    const roles = ['sp_app', 'sp_login', 'sp_import', 'sp_analyse', 'sp_jobs', 'sp_zegel', 'sp_owner', 'sp_guard'];
    const statements = ['regel', 'verwerking', 'zegel', 'handtekening', 'tak'].flatMap((table) => [
      `update logboek.${table} set ${table === 'handtekening' ? 'nr = nr' : 'tak = tak'}`,
      `delete from logboek.${table}`,
      `truncate logboek.${table}`,
    ]);
    const attempts = roles.flatMap((role) => statements.map((sql) => ({ role, sql })));
    await asAdmin(async (admin) => {
      for (const { role, sql } of attempts) {
        await admin.query('begin');
        await admin.query(`set local role ${role}`);
        await expect(admin.query(sql), `${role}: ${sql}`).rejects.toMatchObject({ code: '42501' });
        await admin.query('rollback');
      }
    });
  });

  it('S-56 lets the app write only through the function that says who it is', async () => {
    const client = await pool.connect();
    try {
      for (const sql of [
        "insert into logboek.regel (gemeente, account_id, doel, handeling, soorten, grond) values ('0384', gen_random_uuid(), 'beheer', 'x', 1, 'x')",
        'select * from logboek.regel',
        'select * from logboek.verwerking',
        "select logboek.leg_vast('0384', array[gen_random_uuid()], 1, 'zorgpad-gelezen', 'gegeven')",
        'select logboek.verzegel_alles()',
      ]) {
        await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' });
      }
      await expect(
        client.query("select logboek.schrijf('0384', array[gen_random_uuid()], 1, 'zorgpad-gelezen')"),
      ).rejects.toMatchObject({ code: '28000' });
    } finally {
      client.release();
    }
  });

  it('S-58 50 writers on one gemeente leave no gap and no fork', async () => {
    const writers = 50;
    const crowd = openAppPool(test, writers);
    const before = await count();
    const done = new AbortController();
    const sealing = (async () => {
      while (!done.signal.aborted) await test.database.logboek.seal(place);
    })();
    await Promise.all(
      Array.from({ length: writers }, async () => {
        for (let n = 0; n < 10; n += 1) await writeLines(crowd, actor, gemeente, 2);
      }),
    );
    done.abort();
    await sealing;
    await crowd.end();
    await sealAll(test, place);
    const after = await count();
    expect(after.regels - before.regels).toBe(writers * 10 * 2);
    expect(after.verzegeld).toBe(after.regels);
    expect((await test.database.logboek.verify(place)).findings).toEqual([]);
  });

  async function count(): Promise<{ regels: number; verzegeld: number }> {
    return await asAdmin(async (admin) => {
      const { rows } = await admin.query<{ regels: string; verzegeld: string }>(
        'select (select count(*) from logboek.regel) as regels, (select sum(aantal) from logboek.zegel) as verzegeld',
      );
      return { regels: Number(rows[0]?.regels), verzegeld: Number(rows[0]?.verzegeld) };
    });
  }
});
