import { createHash } from 'node:crypto';
import { addDays, type PlainDate, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const elsewhere = '0363' as typeof gemeente;
const youths = 12;

describe('trust.md 3.2 a controller', () => {
  let test: TestDatabase;
  let controller: Actor;
  let colleague: Actor;
  let stranger: Actor;
  let fg: Actor;
  let fgElsewhere: Actor;
  let today: PlainDate;
  beforeAll(async () => {
    test = await createTestDatabase();
    const sign = async (rol: string, gemeenten: (typeof gemeente)[], subject: string) =>
      (await signInAs(test, { rol, gemeenten, subject } as Parameters<typeof signInAs>[1])).actor;
    controller = await sign('controller', [gemeente], 'controle');
    colleague = await sign('controller', [gemeente], 'collega');
    stranger = await sign('controller', [elsewhere], 'elders');
    fg = await sign('fg', [gemeente], 'fg');
    fgElsewhere = await sign('fg', [elsewhere], 'fg-elders');
    const { importer, folder } = test.database;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = Array.from({ length: youths }, (_, n) => makeHistory(n)).flat();
    await importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    await folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    const [row] = await sql<{ dag: string }>(`select (now() at time zone 'Europe/Amsterdam')::date::text as dag`);
    today = plainDate(row!.dag);
  });
  afterAll(() => test.database.close());

  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, async (admin) => (await admin.query<Row>(text, values)).rows);
  const question = (change: object = {}) => ({
    ...{ gemeente, vraag: 'Is de hulp van 2025 gegeven?', aanbieder, aantal: 5 },
    ...{ van: plainDate('2000-01-01'), eind: today, tot: addDays(today, 30), ...change },
  });
  const yes = { akkoord: true, oordeel: 'Doel en grond zijn helder.' };
  async function ask(change?: object, actor = controller): Promise<string> {
    const asked = await test.database.controles.ask(actor, question(change));
    if (!asked.ok) throw new Error(asked.error);
    return asked.value;
  }
  const refused = (error: string) => ({ ok: false, error });
  const standOf = async (id: string) =>
    (await test.database.controles.list(controller)).find(({ controleId }) => controleId === id)?.stand;
  const countSeen = async (actor: Actor) => {
    const { total } = await test.database.jeugdigen.list(actor, {}, 'pseudoniem', { offset: 0, limit: 50 });
    return total;
  };

  it('sees nobody until a second person has approved the question, and then only the sample (S-12)', async () => {
    const { controles } = test.database;
    const id = await ask();
    expect(await countSeen(controller)).toBe(0);
    expect(await controles.listSteekproef(controller, id)).toEqual([]);
    expect(await controles.judge(controller, id, yes)).toBe('onbekend');
    expect(await controles.judge(fgElsewhere, id, yes)).toBe('onbekend');
    expect(await controles.judge(fg, id, yes)).toBe('goedgekeurd');
    expect(await controles.judge(fg, id, yes)).toBe('gesloten');
    expect(await controles.listSteekproef(controller, id)).toHaveLength(5);
    expect(await countSeen(controller)).toBe(5);
    for (const other of [colleague, stranger, fg]) {
      expect(await controles.listSteekproef(other, id)).toEqual([]);
      expect(await controles.end(other === fg ? fgElsewhere : other, id)).toBe(false);
    }
    expect(await countSeen(colleague)).toBe(0);
    // Each of the family finds who let the controller in, and who looked at the list.
    const lines = await sql<{ handeling: string; n: number }>(
      `select split_part(handeling, ' ', 1) as handeling, count(distinct jeugdige_id)::int as n from logboek.regel
        where jeugdige_id is not null and handeling like 'steekproef-%' group by 1 order by 1`,
    );
    expect(lines).toEqual([
      { handeling: 'steekproef-gelezen', n: 5 },
      { handeling: 'steekproef-getrokken', n: 5 },
    ]);
    expect(await controles.end(controller, id)).toBe(true);
  });

  it('gets the files that the lot drew, which anybody draws again from the seed', async () => {
    const { controles } = test.database;
    const draws = new Set<string>();
    for (let n = 0; n < 4; n++) {
      const id = await ask();
      await controles.judge(fg, id, yes);
      const drawn = await controles.listSteekproef(controller, id);
      const { zaad, gevonden } = (await controles.list(fg)).find(({ controleId }) => controleId === id)!;
      const orderOf = (youth: string) =>
        createHash('sha256')
          .update(Buffer.from(zaad! + youth.replaceAll('-', ''), 'hex'))
          .digest('hex');
      const all = await listJeugdigeIds(test, gemeente);
      expect(gevonden).toBe(youths);
      expect(all.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).slice(0, 5)).toEqual(drawn);
      draws.add(drawn.join(' '));
      await controles.end(controller, id);
    }
    expect(draws.size).toBeGreaterThan(1);
  });

  it('loses the files at once when the controle is ended, and by itself after its last day', async () => {
    const { controles } = test.database;
    const id = await ask();
    await controles.judge(fg, id, yes);
    expect(await countSeen(controller)).toBe(5);
    expect(await controles.end(fg, id)).toBe(true);
    expect(await controles.end(fg, id)).toBe(false);
    expect(await countSeen(controller)).toBe(0);
    expect(await standOf(id)).toBe('beeindigd');
    const later = await ask({ tot: today });
    await controles.judge(fg, later, yes);
    const ends = await sql<{ tot: string }>(
      `select distinct (r.tot at time zone 'Europe/Amsterdam')::text as tot from toegang.relatie r
         join toegang.controle_jeugdige j using (gemeente, relatie_id) where j.controle_id = $1`,
      [later],
    );
    expect(ends).toEqual([{ tot: `${addDays(today, 1)} 00:00:00` }]);
    await sql(
      `update toegang.controle set gevraagd_op = gevraagd_op - interval '9 days', tot = $2 where controle_id = $1`,
      [later, addDays(today, -1)],
    );
    expect(await standOf(later)).toBe('verlopen');
    expect(await controles.listSteekproef(controller, later)).toEqual([]);
  });

  it('asks for the own gemeente, for at most twelve months, about somebody with a toewijzing then, begun or not', async () => {
    const { controles } = test.database;
    expect(await controles.ask(fg, question())).toEqual(refused('onbekend'));
    expect(await controles.ask(stranger, question())).toEqual(refused('onbekend'));
    for (const days of [-1, 367]) {
      expect(await controles.ask(controller, question({ tot: addDays(today, days) }))).toEqual(refused('onbekend'));
    }
    const before = await ask({ eind: plainDate('2000-01-02') });
    expect(await controles.judge(fg, before, yes)).toBe('niemand');
    expect(await controles.judge(fg, before, { ...yes, akkoord: false })).toBe('afgewezen');
    expect(await standOf(before)).toBe('afgewezen');
    // Allocated, and never begun: a claim for it is what a controle looks for.
    await sql(
      `update zorg.toewijzing set begin = '2001-01-01', eind = '2001-12-31', toestand = 'gepland'
       where jeugdige_id = (select min(jeugdige_id::text)::uuid from zorg.toewijzing)`,
    );
    const planned = await ask({ van: plainDate('2001-02-01'), eind: plainDate('2001-03-01') });
    expect(await controles.judge(fg, planned, yes)).toBe('goedgekeurd');
    expect(await controles.listSteekproef(controller, planned)).toHaveLength(1);
    await controles.end(fg, planned);
    expect(await controles.list(stranger)).toEqual([]);
    await sql(`insert into zorg.aanbieder (gemeente, agb, naam) values ($1, $2, 'De Linde')`, [gemeente, aanbieder]);
    expect(await controles.listAanbieders(controller)).toEqual([{ gemeente, agb: aanbieder, naam: 'De Linde' }]);
    expect(await controles.listAanbieders(fg)).toEqual([]);
  });

  it('P4 keeps no BSN in what is asked or judged', async () => {
    const { controles } = test.database;
    const bsn = 'Is de hulp aan 999900006 gegeven?';
    expect(await controles.ask(controller, question({ vraag: bsn }))).toEqual(refused('bsn-in-tekst'));
    const id = await ask();
    expect(await controles.judge(fg, id, { akkoord: false, oordeel: bsn })).toBe('bsn-in-tekst');
    expect(await standOf(id)).toBe('gevraagd');
  });

  it('is never judged by who asked, whatever role that person has by then (S-12)', async () => {
    const both = await signInAs(test, { rol: 'controller', gemeenten: [gemeente], subject: 'twee-petten' });
    const id = await ask({}, both.actor);
    await sql(`update toegang.account set rol = 'fg' where account_id = $1`, [both.accountId]);
    const actor: Actor = { ...both.actor, purpose: 'toezicht' };
    expect(await test.database.controles.judge(actor, id, yes)).toBe('zelfde-persoon');
    await expect(
      sql('update toegang.controle set beoordeeld_door = gevraagd_door, afgewezen_op = now() where controle_id = $1', [
        id,
      ]),
    ).rejects.toThrow();
  });
});
