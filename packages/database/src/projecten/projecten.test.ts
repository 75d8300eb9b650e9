import { addDays, type PlainDate, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { ProjectInvoer } from './project-store.ts';

const elsewhere = '0363' as typeof gemeente;
const uses = { tabel: 'traject', rijen: 12, versie: '7' };

describe('projects with rows about jeugdigen', () => {
  let test: TestDatabase;
  let officer: Actor;
  let colleague: Actor;
  let regional: Actor;
  let fg: Actor;
  let fgElsewhere: Actor;
  let today: PlainDate;
  beforeAll(async () => {
    test = await createTestDatabase();
    const sign = async (rol: string, gemeenten: (typeof gemeente)[], subject: string) =>
      (await signInAs(test, { rol, gemeenten, subject } as Parameters<typeof signInAs>[1])).actor;
    officer = await sign('beleidsmedewerker', [gemeente], 'beleid');
    colleague = await sign('beleidsmedewerker', [gemeente], 'collega');
    regional = await sign('beleidsmedewerker', [gemeente, elsewhere], 'regio');
    fg = await sign('fg', [gemeente], 'fg');
    fgElsewhere = await sign('fg', [elsewhere], 'fg-elders');
    const [row] = await sql<{ dag: string }>(`select (now() at time zone 'Europe/Amsterdam')::date::text as dag`);
    today = plainDate(row!.dag);
  });
  afterAll(async () => {
    await test.database.close();
  });

  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, async (admin) => (await admin.query<Row>(text, values)).rows);
  const project = (change: Partial<ProjectInvoer> = {}): ProjectInvoer => ({
    gemeenten: [gemeente],
    naam: 'Duur van ambulante hulp',
    vraag: 'Hoe lang duurt hulp na een crisis?',
    ontvanger: 'Hogeschool',
    tabellen: ['traject', 'jeugdige'],
    tot: addDays(today, 90),
    ...change,
  });
  const yes = { akkoord: true, oordeel: 'Doel en grond zijn helder.' };
  async function ask(change?: Partial<ProjectInvoer>, actor = officer): Promise<string> {
    const asked = await test.database.projecten.ask(actor, project(change));
    if (!asked.ok) throw new Error(asked.error);
    return asked.value;
  }
  const refused = (error: string) => ({ ok: false, error });
  const approved = async () => {
    const id = await ask();
    await test.database.projecten.judge(fg, id, yes);
    return id;
  };
  const standOf = async (id: string) =>
    (await test.database.projecten.list(officer)).find(({ projectId }) => projectId === id)?.stand;

  it('S-12 gives nothing before a second person approved it, and then to who asked alone', async () => {
    const { projecten } = test.database;
    const id = await ask();
    expect(await projecten.open(officer, id)).toBeUndefined();
    expect(await projecten.recordUse(officer, id, uses)).toBe(false);
    expect(await projecten.judge(officer, id, yes)).toBe('onbekend');
    expect(await projecten.judge(fgElsewhere, id, yes)).toBe('onbekend');
    expect(await projecten.judge(fg, id, yes)).toBe('goedgekeurd');
    expect(await projecten.judge(fg, id, { ...yes, akkoord: false })).toBe('gesloten');
    expect(await projecten.open(officer, id)).toMatchObject({ gemeenten: [gemeente], bezwaar: [] });
    for (const actor of [colleague, regional, fg, fgElsewhere]) expect(await projecten.open(actor, id)).toBeUndefined();
    const turned = await ask();
    expect(await projecten.judge(fg, turned, { ...yes, akkoord: false })).toBe('afgewezen');
    expect(await projecten.open(officer, turned)).toBeUndefined();
  });

  it('is asked by a beleidsmedewerker, for own gemeenten, for at most twelve months', async () => {
    const { projecten } = test.database;
    expect(await projecten.ask(fg, project())).toEqual(refused('onbekend'));
    const both = { gemeenten: [gemeente, elsewhere] };
    for (const change of [both, { tot: addDays(today, -1) }, { tot: addDays(today, 367) }]) {
      expect(await projecten.ask(officer, project(change))).toEqual(refused('onbekend'));
    }
    const wide = await ask(both, regional);
    expect(await projecten.judge(fg, wide, yes)).toBe('onbekend');
    expect((await projecten.list(officer)).map(({ projectId }) => projectId)).not.toContain(wide);
  });

  it('P4 keeps no BSN in what is asked or judged', async () => {
    const { projecten } = test.database;
    const bsn = 'Hoe ging het met 999900006?';
    for (const change of [{ naam: bsn }, { vraag: bsn }, { ontvanger: bsn }]) {
      expect(await projecten.ask(officer, project(change))).toEqual(refused('bsn-in-tekst'));
    }
    const id = await ask();
    expect(await projecten.judge(fg, id, { akkoord: false, oordeel: bsn })).toBe('bsn-in-tekst');
    expect(await standOf(id)).toBe('gevraagd');
  });

  it('S-12 is never approved by who asked it, whatever role that person has by then', async () => {
    const { projecten } = test.database;
    const both = await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [gemeente], subject: 'twee-petten' });
    const id = await ask({}, both.actor);
    await sql(`update toegang.account set rol = 'fg' where account_id = $1`, [both.accountId]);
    expect(await projecten.judge(both.actor, id, yes)).toBe('zelfde-persoon');
    await expect(
      sql('update toegang.project set beoordeeld_door = gevraagd_door, goedgekeurd_op = now() where project_id = $1', [
        id,
      ]),
    ).rejects.toThrow();
  });

  it('P9 names who objects to research, so that they are in no set (Jw 7.3.12 lid 2)', async () => {
    const { importer, projecten } = test.database;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    await importer.applyBatch(
      importId,
      [0, 1].flatMap((n) => makeHistory(n)).map((bericht) => toInvoer(bericht)),
    );
    const [objects] = await listJeugdigeIds(test, gemeente);
    await sql(
      `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) values ($1, $2, 'bezwaar-onderzoek', 'Per brief')`,
      [gemeente, objects],
    );
    expect((await projecten.open(officer, await approved()))?.bezwaar).toEqual([objects]);
    await sql('update toegang.vlag set tot = now()');
    expect((await projecten.open(officer, await approved()))?.bezwaar).toEqual([]);
  });

  it('has a secret of its own, the same each time', async () => {
    const { projecten } = test.database;
    const [one, other] = [await approved(), await approved()];
    const secret = async (id: string) => (await projecten.open(officer, id))!.geheim;
    expect(await secret(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(await secret(one)).toBe(await secret(one));
    expect(await secret(one)).not.toBe(await secret(other));
  });

  it('keeps who took which rows, and a line in the log with the project and the purpose', async () => {
    const { projecten } = test.database;
    const id = await approved();
    expect(await projecten.recordUse(officer, id, { ...uses, tabel: 'kosten' })).toBe(false);
    expect(await projecten.recordUse(officer, id, uses)).toBe(true);
    const [kept] = (await projecten.list(fg)).filter(({ projectId }) => projectId === id);
    expect(kept?.gebruik).toMatchObject([{ ...uses, door: 'beleidsmedewerker' }]);
    expect(
      await sql('select doel, handeling from logboek.regel where handeling like $1 order by tijd', [`% ${id}`]),
    ).toEqual([
      { doel: 'toezicht', handeling: `project-goedgekeurd ${id}` },
      { doel: 'beleid', handeling: `onderzoeksset-gegeven ${id}` },
    ]);
  });

  it('gives nothing after its last day, and its secret is destroyed', async () => {
    const { projecten } = test.database;
    const id = await approved();
    const running = await approved();
    await sql(
      `update toegang.project set gevraagd_op = gevraagd_op - interval '100 days', tot = $2 where project_id = $1`,
      [id, addDays(today, -1)],
    );
    expect(await projecten.open(officer, id)).toBeUndefined();
    expect(await projecten.recordUse(officer, id, uses)).toBe(false);
    expect(await standOf(id)).toBe('verlopen');
    expect(await projecten.forgetEnded()).toBe(1);
    expect(await projecten.forgetEnded()).toBe(0);
    const salts = await sql('select zout is null as gone from toegang.project where project_id = any ($1)', [[id]]);
    expect(salts).toEqual([{ gone: true }]);
    expect(await projecten.open(officer, running)).toBeDefined();
  });

  it('can be ended early by who asked or an fg, and stays in the list', async () => {
    const { projecten } = test.database;
    const id = await approved();
    expect(await projecten.end(colleague, id)).toBe(false);
    expect(await projecten.end(fgElsewhere, id)).toBe(false);
    expect(await projecten.end(fg, id)).toBe(true);
    expect(await projecten.open(officer, id)).toBeUndefined();
    expect(await standOf(id)).toBe('beeindigd');
    expect(await sql('select zout from toegang.project where project_id = $1', [id])).toEqual([{ zout: null }]);
  });
});
