import { randomUUID } from 'node:crypto';
import { addDays, type PlainDate, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const jeugdigen = 200;
const workers = 10;
/** The last fifty jeugdigen are nobody's. */
const perWorker = 15;
const maand = plainDate('2026-09-01');

interface Look {
  accountId: string;
  jeugdigeId: string;
  tijd: string;
  rol?: string;
  grond?: string;
  resultaat?: string;
}

describe('the review of the log', () => {
  let test: TestDatabase;
  let fg: Actor;
  let ids: string[];
  let accounts: string[];

  const query = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, async (admin) => (await admin.query<Row>(sql, values)).rows);

  /** As if it happened then: the log itself takes the time of writing. */
  async function writeLooks(looks: readonly Look[]): Promise<void> {
    await query(
      `insert into logboek.regel (gemeente, regel_id, tijd, account_id, rol, doel, handeling, jeugdige_id, soorten, grond,
         grond_id, nood, resultaat, spoor)
       select $1, gen_random_uuid(), l.tijd, l."accountId", coalesce(l.rol, 'consulent'), 'toeleiding', 'zorgpad-gelezen',
         l."jeugdigeId", 2, coalesce(l.grond, 'betrokken'), gen_random_uuid(), coalesce(l.grond, '') = 'nood',
         coalesce(l.resultaat, 'gegeven'), uuid_send(gen_random_uuid())
       from json_to_recordset($2::json) as l("accountId" uuid, "jeugdigeId" uuid, tijd timestamptz, rol text, grond text,
         resultaat text)`,
      [gemeente, JSON.stringify(looks)],
    );
  }

  const at = (dag: PlainDate, hour: number) => `${dag}T${String(hour).padStart(2, '0')}:15:00+02:00`;
  const worker = (n: number) => accounts[n]!;
  const jeugdige = (n: number) => ids[n % jeugdigen]!;

  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'map' });
    const files = Array.from({ length: jeugdigen }, (_, n) => makeHistory(n)).flat();
    await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    ids = await listJeugdigeIds(test, gemeente);
    accounts = [];
    for (let n = 0; n < workers; n += 1) {
      const { accountId } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: `werker-${n}` });
      accounts.push(accountId);
      await query('update toegang.account set naam = $2 where account_id = $1', [accountId, `W. Oeverstraat${n}`]);
    }
    ({ actor: fg } = await signInAs(test, { rol: 'fg', gemeenten: [gemeente] }));
  });
  afterAll(() => test.database.close());

  /** A month of ordinary work: each worker at most 20 of the own jeugdigen a day, by day. */
  async function writeOrdinaryMonth(): Promise<number> {
    const looks: Look[] = [];
    for (let day = 0; day < 28; day += 1) {
      for (let n = 0; n < workers; n += 1) {
        for (let look = 0; look < (day * 7 + n * 3) % 21; look += 1) {
          const own = n * perWorker + (look % perWorker);
          looks.push({
            accountId: worker(n),
            jeugdigeId: jeugdige(own),
            tijd: at(addDays(maand, day), 8 + (look % 10)),
          });
        }
      }
    }
    await writeLooks(looks);
    return looks.length;
  }

  /** Twenty abuses, each another kind of finding or another person. */
  async function writeAbuses(): Promise<string[]> {
    const expected: string[] = [];
    const add = (regel: string, accountId: string) => expected.push(`${regel} ${accountId}`);
    for (let n = 0; n < 4; n += 1) {
      await query(
        "insert into toegang.vlag (gemeente, jeugdige_id, vlag, van, reden) values ($1, $2, 'kind-van-collega', $3, 'test')",
        [gemeente, jeugdige(180 + n), at(maand, 0)],
      );
      await writeLooks([{ accountId: worker(n), jeugdigeId: jeugdige(180 + n), tijd: at(addDays(maand, n), 10) }]);
      add('kind-van-collega', worker(n));
      await query('update zorg.identiteit set achternaam = $3 where gemeente = $1 and jeugdige_id = $2', [
        gemeente,
        jeugdige(n * perWorker),
        `Oeverstraat${n}`,
      ]);
      await writeLooks([
        { accountId: worker(n), jeugdigeId: jeugdige(n * perWorker), tijd: at(addDays(maand, n + 3), 11) },
      ]);
      add('zelfde-achternaam', worker(n));
    }
    for (let n = 0; n < 3; n += 1) {
      const dag = addDays(maand, 5 + n);
      await writeLooks(
        Array.from({ length: 35 }, (_, i) => ({
          accountId: worker(4 + n),
          jeugdigeId: jeugdige(n * 40 + i),
          tijd: at(dag, 9 + (i % 8)),
        })),
      );
      add('veel-dossiers', worker(4 + n));
      await writeLooks([{ accountId: worker(n), jeugdigeId: jeugdige(150), tijd: at(addDays(maand, 12 + n), 3) }]);
      add('nacht', worker(n));
      await writeLooks([
        { accountId: worker(7 + n), jeugdigeId: jeugdige(160 + n), tijd: at(addDays(maand, 9), 14), grond: 'nood' },
      ]);
      add('geen-relatie', worker(7 + n));
    }
    await writeLooks(
      Array.from({ length: 5 }, (_, i) => ({
        accountId: worker(3),
        jeugdigeId: jeugdige(3 * perWorker + i),
        tijd: at(addDays(maand, 10 + i), 13),
        grond: 'nood',
      })),
    );
    add('vaak-nood', worker(3));
    for (let n = 0; n < 2; n += 1) {
      await writeLooks(
        Array.from({ length: 12 }, (_, i) => ({
          accountId: worker(8 + n),
          jeugdigeId: randomUUID(),
          tijd: at(addDays(maand, 20 + n + (i % 1)), 15),
          grond: 'geen',
          resultaat: 'geweigerd',
        })),
      );
      add('vaak-geweigerd', worker(8 + n));
    }
    return expected;
  }

  it('S-60b finds at least 18 of 20 seeded abuses, with at most 5 % false', async () => {
    for (let n = 0; n < workers; n += 1) {
      for (let i = 0; i < perWorker; i += 1) {
        await giveRelatie(test, {
          gemeente,
          jeugdigeId: jeugdige(n * perWorker + i),
          houder: { accountId: worker(n) },
          rol: 'consulent',
          relatie: 'betrokken',
        });
      }
    }
    expect(await writeOrdinaryMonth()).toBeGreaterThan(2_000);
    expect(await test.database.logcontrole.list(fg, maand)).toEqual([]);
    const abuses = await writeAbuses();
    expect(abuses).toHaveLength(20);
    const names = new Map(
      (await query<{ account_id: string; naam: string }>('select account_id, naam from toegang.account')).map((row) => [
        row.naam,
        row.account_id,
      ]),
    );
    const findings = await test.database.logcontrole.list(fg, maand);
    const found = findings.map(({ regel, naam }) => `${regel} ${names.get(naam) ?? ''}`);
    const hits = new Set(abuses.filter((abuse) => found.includes(abuse)));
    const isFalse = found.filter((finding) => !abuses.includes(finding));
    expect(hits.size).toBeGreaterThanOrEqual(18);
    expect(isFalse.length / found.length).toBeLessThanOrEqual(0.05);
  });

  it('finds the same once, and keeps a conclusion', async () => {
    const before = await test.database.logcontrole.list(fg, maand);
    const [first] = before;
    expect(
      await test.database.logcontrole.close(fg, first!.bevindingId, 'gesprek', 'Besproken met de leidinggevende.'),
    ).toBe(true);
    expect(await test.database.logcontrole.close(fg, first!.bevindingId, 'in-orde', 'Nog een keer.')).toBe(false);
    const after = await test.database.logcontrole.list(fg, maand);
    expect(after).toHaveLength(before.length);
    expect(after.at(-1)).toMatchObject({ conclusie: 'gesprek', toelichting: 'Besproken met de leidinggevende.' });
  });

  it('escalates what is overdue', async () => {
    await query('update logboek.bevinding set voor = current_date - 1 where afgehandeld_op is null');
    const waiting = (await test.database.logcontrole.list(fg, maand)).filter((row) => row.afgehandeldOp === null);
    expect(await test.database.logboek.review()).toBe(waiting.length);
    const [late] = await test.database.logcontrole.list(fg, maand);
    expect(late?.geescaleerdOp).toBeInstanceOf(Date);
  });

  it('shows nothing to others, and logs that the FG read it', async () => {
    const { actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    expect(await test.database.logcontrole.list(actor, maand)).toEqual([]);
    const { actor: elsewhere } = await signInAs(test, { rol: 'fg', gemeenten: ['9999' as typeof gemeente] });
    expect(await test.database.logcontrole.list(elsewhere, maand)).toEqual([]);
    const lines = await query("select from logboek.regel where handeling = 'logcontrole-gelezen' and rol = 'fg'");
    expect(lines.length).toBeGreaterThan(0);
  });
});
