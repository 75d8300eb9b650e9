import type { Role } from '@samenpad/access';
import {
  addDays,
  computeFocusRegels,
  computeFocusStand,
  type FocusRegel,
  listFocusRedenen,
  type PlainDate,
  plainDate,
} from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import { today } from '../testing/consent-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { FocusKeuzeInvoer, FocusVraag } from './focuslijst-store.ts';

const peildatum = plainDate('2026-01-15');

describe('focus list', () => {
  let test: TestDatabase;
  let ids: string[];
  let consulent: Actor;
  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'map' });
    const files = Array.from({ length: 6 }, (_, n) => makeHistory(n)).flat();
    await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum });
    const rows = await admin('select jeugdige_id as id from zorg.jeugdige order by pseudoniem');
    ids = rows.map(({ id }) => String(id));
    consulent = await bring('consulent', [0, 1, 2, 3]);
    // Care runs, and is granted for a long time.
    await admin("update zorg.traject set eind = null, eind_soort = 'open', begin = '2025-12-01', gestapeld = false");
    await admin("update zorg.zorgperiode set eind = null, begin = '2025-12-01', langdurig = false");
    await admin(`update zorg.jeugdige_overzicht set lopend = true, trajecten = 1, laatste_begin = '2025-12-01',
      trajecten_lopend = 1, zorg_begin = '2025-12-01', einden = '{2027-01-01}'`);
    await admin("update zorg.toewijzing set eind = '2027-01-01'");
  });
  afterAll(async () => {
    await test.database.close();
  });
  beforeEach(async () => {
    await admin('delete from toegang.focuskeuze');
    await admin('delete from toegang.taak');
    await admin('delete from toegang.accountgesprek');
    await admin('delete from toegang.accounthouder');
  });

  const admin = (sql: string, values: unknown[] = []) =>
    withAdmin(
      test.server,
      test.server.address.database,
      async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    );
  async function bring(rol: Role, betrokken: number[] = [], subject: string = rol): Promise<Actor> {
    const { actor, accountId } = await signInAs(test, { rol, gemeenten: [gemeente], subject });
    for (const n of betrokken) {
      await giveRelatie(test, { gemeente, jeugdigeId: ids[n]!, houder: { accountId }, rol, relatie: 'betrokken' });
    }
    return actor;
  }
  const vraag: FocusVraag = { peildatum, delen: new Map([[gemeente, 10]]), kosten: null };
  const listOf = async (actor: Actor, change: Partial<FocusVraag> = {}) =>
    (await test.database.focuslijst.listFacts(actor, { ...vraag, ...change })).toSorted(
      (a, b) => ids.indexOf(a.jeugdigeId) - ids.indexOf(b.jeugdigeId),
    );
  /** Reasons by jeugdige, with the standard rules. */
  async function redenen(actor: Actor, change: Partial<FocusVraag> = {}): Promise<[number, FocusRegel[]][]> {
    const regels = computeFocusRegels([], gemeente, peildatum);
    return (await listOf(actor, change)).map(({ jeugdigeId, facts }) => [
      ids.indexOf(jeugdigeId),
      listFocusRedenen(facts, regels, { peildatum, today: today() }).map(({ regel }) => regel),
    ]);
  }
  const choose = (actor: Actor, numbers: number[], keuze: FocusKeuzeInvoer) =>
    test.database.focuslijst.choose(
      actor,
      numbers.map((n) => ({ gemeente, jeugdigeId: ids[n]!, regels: { rang: 0 } })),
      keuze,
    );
  const standOf = async (n: number, holds: FocusRegel[] = ['rang']) => {
    const row = (await listOf(consulent)).find(({ jeugdigeId }) => jeugdigeId === ids[n]);
    return computeFocusStand(
      row?.keuze ?? undefined,
      holds.map((regel) => ({ regel })),
    );
  };
  const soon: PlainDate = addDays(today(), 14);
  /** Gives the aanbieder an accounthouder. */
  async function appoint(): Promise<Actor> {
    const { actor, accountId } = await signInAs(test, {
      rol: 'accounthouder',
      gemeenten: [gemeente],
      subject: 'houder',
    });
    await test.database.provisioning.saveAccounthouder({ gemeente, aanbieder, accountId, van: addDays(today(), -30) });
    return actor;
  }

  it('S0-10 lists only whom the actor works with, each fact from the messages', async () => {
    expect((await redenen(consulent)).map(([n]) => n)).toEqual([0, 1, 2, 3]);
    expect(await redenen(consulent)).toEqual([0, 1, 2, 3].map((n) => [n, []]));
    await admin('update zorg.jeugdige_overzicht set trajecten = 5 where jeugdige_id = $1', [ids[0]]);
    await admin("update zorg.jeugdige_overzicht set zorg_begin = '2024-01-01' where jeugdige_id = $1", [ids[1]]);
    await admin("update zorg.jeugdige_overzicht set einden = '{2026-02-01}' where jeugdige_id = $1", [ids[2]]);
    await admin("update zorg.jeugdige_overzicht set einden = '{2026-01-10}' where jeugdige_id = $1", [ids[3]]);
    expect(await redenen(consulent)).toEqual([
      [0, ['rang']],
      [1, ['lang']],
      [2, ['loopt-af']],
      [3, ['over-datum']],
    ]);
    await admin("update zorg.jeugdige_overzicht set einden = '{}', wees_sinds = '2025-12-01' where jeugdige_id = $1", [
      ids[3],
    ]);
    await admin('update zorg.jeugdige_overzicht set ijw_stapelingen = 1 where jeugdige_id = $1', [ids[2]]);
    await admin(
      "update zorg.jeugdige_overzicht set verlengingen = 3, verlengd_op = '2025-12-20' where jeugdige_id = $1",
      [ids[1]],
    );
    expect((await redenen(consulent)).slice(1)).toEqual([
      [1, ['lang', 'verlengd']],
      [2, ['ijw-stapeling', 'loopt-af']],
      [3, ['zonder-toewijzing']],
    ]);
    await admin("update zorg.identiteit set geboortedatum = '2009-03-01' where jeugdige_id = $1", [ids[0]]);
    expect((await redenen(consulent))[0]).toEqual([0, ['rang', 'wordt-18']]);
    await admin("update zorg.identiteit set geboortedatum = '2012-03-04' where jeugdige_id = $1", [ids[0]]);
  });

  it('a gezin that has had no regisseur for a week is a reason, with one of today it is none', async () => {
    const id = (sql: string) => admin(sql).then(([row]) => String(row!['id']));
    const act = await id(`insert into toegang.gezinshandeling (gemeente, soort, door)
      select '${gemeente}', 'gevormd', account_id from toegang.account limit 1 returning handeling_id as id`);
    const gezin = await id(`insert into toegang.gezin (gemeente, begonnen_met)
      values ('${gemeente}', '${act}') returning gezin_id as id`);
    await admin(
      `insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
       values ($1, $2, $3, $4, $5)`,
      [gemeente, gezin, ids[0], addDays(today(), -20), act],
    );
    const since = async () => (await listOf(consulent)).map(({ facts }) => facts.zonderRegisseur);
    expect(await since()).toEqual([addDays(today(), -20), null, null, null]);
    expect((await redenen(consulent))[0]![1]).toContain('geen-regisseur');
    const regie = (van: PlainDate, tot: PlainDate) =>
      admin(
        `insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, tot, begonnen_met)
         select $1, $2, 'regisseur', account_id, $3, $4, $5 from toegang.account where subject = 'consulent'`,
        [gemeente, gezin, van, tot, act],
      );
    await regie(addDays(today(), -15), addDays(today(), -3));
    expect((await since())[0]).toBe(addDays(today(), -3));
    expect((await redenen(consulent))[0]![1]).not.toContain('geen-regisseur');
    await regie(today(), addDays(today(), 5));
    expect((await since())[0]).toBeNull();
    // Somebody whose account has ended leads nobody.
    await bring('regisseur', [], 'vertrekt');
    await admin(
      `update toegang.regie set account_id = (select account_id from toegang.account where subject = 'vertrekt')`,
    );
    expect((await since())[0]).toBeNull();
    await admin(`update toegang.account set actief = false, beeindigd_op = now() where subject = 'vertrekt'`);
    expect((await since())[0]).toBe(today());
    await admin(`update toegang.account set actief = true, beeindigd_op = null where subject = 'vertrekt'`);
  });

  it('costs are a reason only for who may see costs, by the share that the gemeente set', async () => {
    for (const [n, id] of ids.entries()) {
      await admin('insert into zorg.jeugdige_kosten values ($1, $2, 0, $3, $3)', [gemeente, id, (6 - n) * 100_000]);
    }
    const costly = async (deel: number, kosten: FocusVraag['kosten']) =>
      (await redenen(consulent, { delen: new Map([[gemeente, deel]]), kosten })).flatMap(([n, regels]) =>
        regels.includes('duurste') ? [n] : [],
      );
    // Six with costs: one is the tenth part, rounded up; three the half.
    expect(await costly(10, 'toegang')).toEqual([0]);
    expect(await costly(50, 'toegang')).toEqual([0, 1, 2]);
    expect(await costly(50, null)).toEqual([]);
    const regisseur = await bring('regisseur', [0]);
    expect((await listOf(regisseur, { kosten: 'alles' }))[0]!.facts).toMatchObject({ bedrag: null, grens: null });
  });

  it('gives of each jeugdige just what the policies let the same worker read, and others nothing', async () => {
    const pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 1);
    const byPolicy = (actor: Actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<{ id: string }>(
          `select j.jeugdige_id as id, i.geboortedatum, c.bedrag from zorg.jeugdige j
             join zorg.jeugdige_overzicht o using (gemeente, jeugdige_id)
             left join zorg.identiteit i using (gemeente, jeugdige_id)
             left join zorg.jeugdige_kosten c using (gemeente, jeugdige_id) where o.lopend order by 1`,
        ),
      );
    const listed = async (actor: Actor) =>
      (await listOf(actor, { kosten: 'alles' }))
        .map(({ jeugdigeId: id, facts: { geboortedatum, bedrag } }) => ({ id, geboortedatum, bedrag }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const workers = [
      consulent,
      await bring('regisseur', [0, 4]),
      await bring('accounthouder'),
      await bring('teamleider'),
    ];
    for (const actor of workers) expect(await listed(actor)).toEqual(await byPolicy(actor));
    expect((await listed(consulent)).length).toBe(4);
    // Whoever reads care paths for messages or as an aanbieder has no focus list.
    for (const rol of ['gegevensbeheerder', 'hulpverlener'] as const) {
      const actor = await bring(rol);
      expect(await listed(actor)).toEqual([]);
    }
    expect((await byPolicy(await bring('gegevensbeheerder'))).length).toBe(6);
    await pool.end();
  });

  it('who has no case, or no such work, sees no line and chooses nothing', async () => {
    const other = await bring('consulent', [], 'other');
    const policy = await bring('beleidsmedewerker');
    expect(await listOf(other)).toEqual([]);
    await appoint();
    await choose(consulent, [0], { keuze: 'accountgesprek' });
    expect((await listOf(policy)).every(({ keuze }) => keuze === null)).toBe(true);
    for (const actor of [other, policy]) {
      expect(await choose(actor, [0], { keuze: 'afgevoerd', reden: 'loopt-goed' })).toEqual([]);
    }
    expect(await standOf(0)).toBe('uitgezet');
  });

  it('S0-10 taking a line gives it an owner, a day and a task, and is logged', async () => {
    const done = await choose(consulent, [0, 1, 5], { keuze: 'opgepakt', eigenaar: 'ik', dag: soon });
    expect(done).toHaveLength(2);
    const [row] = await listOf(consulent);
    expect(row!.keuze).toMatchObject({ keuze: 'opgepakt', eigenaar: 'consulent', dag: soon, regels: ['rang'] });
    const taken = await test.database.taken.list(consulent);
    expect(taken.filter(({ soort }) => soort === 'focus-oppakken')).toHaveLength(2);
    const logged = await admin("select jeugdige_id from logboek.regel where handeling = 'focus-opgepakt'");
    expect(logged.map(({ jeugdige_id }) => ids.indexOf(String(jeugdige_id))).toSorted()).toEqual([0, 1]);
    expect((await test.database.taken.finish(consulent, taken[0]!.taakId)).ok).toBe(true);
    expect(await choose(consulent, [2], { keuze: 'opgepakt', eigenaar: 'ik', dag: today() })).toEqual([]);
  });

  it('a team leader gives a line to whoever has the case in hand', async () => {
    await choose(consulent, [3], { keuze: 'opgepakt', eigenaar: 'betrokken', dag: soon });
    const regisseur = await bring('regisseur', [3], 'regisseur-3');
    await choose(consulent, [3], { keuze: 'opgepakt', eigenaar: 'betrokken', dag: soon });
    const owners = await admin(
      `select t.gedaan_op is null as open, k.rol from toegang.taak t join toegang.account k on k.account_id = t.houder
       where t.soort = 'focus-oppakken' order by t.gemaakt_op`,
    );
    expect(owners).toEqual([
      { open: false, rol: 'consulent' },
      { open: true, rol: 'regisseur' },
    ]);
    expect((await test.database.taken.list(regisseur)).map(({ soort }) => soort)).toContain('focus-oppakken');
  });

  it('S0-12 dropping needs one reason code and nothing else, and changes no toewijzing', async () => {
    const before = await admin('select * from zorg.toewijzing order by gemeente, jeugdige_id, nr');
    expect(await choose(consulent, [0], { keuze: 'afgevoerd', reden: 'loopt-goed' })).toHaveLength(1);
    expect(await standOf(0)).toBe('afgevoerd');
    expect(await standOf(0, ['rang', 'lang'])).toBe('open');
    await expect(choose(consulent, [0], { keuze: 'afgevoerd' } as FocusKeuzeInvoer)).rejects.toThrow();
    expect(await admin('select * from zorg.toewijzing order by gemeente, jeugdige_id, nr')).toEqual(before);
  });

  it('a parked line comes back by itself on its day', async () => {
    await choose(consulent, [0], { keuze: 'geparkeerd', dag: soon, reden: 'wacht-op-besluit' });
    expect(await standOf(0)).toBe('geparkeerd');
    await admin('update toegang.focuskeuze set dag = $1', [today()]);
    expect(await standOf(0)).toBe('open');
  });

  it('taking a choice back restores what stood before, with its task; only of oneself, only the last', async () => {
    const [taken] = await choose(consulent, [0], { keuze: 'opgepakt', eigenaar: 'ik', dag: soon });
    const [parked] = await choose(consulent, [0], { keuze: 'geparkeerd', dag: soon, reden: 'overdracht' });
    const open = async () =>
      (await test.database.taken.list(consulent)).filter(({ soort }) => soort === 'focus-oppakken').length;
    expect(await open()).toBe(0);
    const leader = await bring('regisseur', [0], 'regisseur-0');
    expect(await test.database.focuslijst.undo(leader, [parked!])).toEqual([]);
    expect(await test.database.focuslijst.undo(consulent, [taken!])).toEqual([]);
    expect(await test.database.focuslijst.undo(consulent, [parked!])).toEqual([parked]);
    expect([await standOf(0), await open()]).toEqual(['opgepakt', 1]);
    expect(await test.database.focuslijst.undo(consulent, [taken!])).toEqual([taken]);
    expect([await standOf(0), await open()]).toEqual(['open', 0]);
  });

  it('a question becomes a task of the aanbieder, when it works in Samenpad', async () => {
    expect(await choose(consulent, [0], { keuze: 'gevraagd', dag: soon })).toEqual([]);
    const { actor } = await signInAs(test, { rol: 'hulpverlener', gemeenten: [], organisaties: [aanbieder] });
    expect(await choose(consulent, [0], { keuze: 'gevraagd', dag: soon })).toHaveLength(1);
    const [taak] = await test.database.taken.list(actor);
    expect(taak).toMatchObject({ soort: 'vraag-van-gemeente', jeugdigeId: ids[0], voor: soon });
    expect((await test.database.taken.finish(actor, taak!.taakId)).ok).toBe(true);
    expect(await test.database.focuslijst.listRegelVersies(actor)).toEqual([]);
  });

  it('S0-10 a line goes to the account talk only where an aanbieder has an accounthouder, and comes back when there is none', async () => {
    expect(await choose(consulent, [0, 1], { keuze: 'accountgesprek' })).toEqual([]);
    expect([await standOf(0), await standOf(1)]).toEqual(['open', 'open']);
    await appoint();
    expect(await choose(consulent, [0, 1], { keuze: 'accountgesprek' })).toHaveLength(2);
    expect([await standOf(0), await standOf(0, [])]).toEqual(['uitgezet', 'uitgezet']);
    await admin('update zorg.traject set aanbieder = $2 where jeugdige_id = $1', [ids[0], '42429012']);
    expect([await standOf(0), await standOf(0, []), await standOf(1)]).toEqual(['open', undefined, 'uitgezet']);
    expect(await test.database.focuslijst.listForAccountgesprek(consulent)).toEqual([ids[1]]);
    await admin('update zorg.traject set aanbieder = $2 where jeugdige_id = $1', [ids[0], aanbieder]);
    await admin('update toegang.accounthouder set tot = $1', [today()]);
    expect([await standOf(0), await standOf(1)]).toEqual(['open', 'open']);
  });

  it('S0-12 a line comes back by itself after the account talk about it was held, not after one of before or about others', async () => {
    const houder = await appoint();
    const { accountgesprekken, focuslijst } = test.database;
    const hold = async (kwartaal: string) => {
      const id = await accountgesprekken.open(houder, { gemeente, aanbieder, kwartaal: plainDate(kwartaal) });
      expect(await accountgesprekken.finish(houder, id!)).toBe(true);
    };
    await hold('2026-01-01');
    await choose(consulent, [0, 1], { keuze: 'accountgesprek' });
    expect([await standOf(0), await standOf(1)]).toEqual(['uitgezet', 'uitgezet']);
    await admin('update zorg.traject set eind = $2 where jeugdige_id = $1', [ids[1], '2026-01-10']);
    await hold('2026-04-01');
    await admin('update zorg.traject set eind = null where jeugdige_id = $1', [ids[1]]);
    expect([await standOf(0), await standOf(1)]).toEqual(['open', 'uitgezet']);
    expect(await focuslijst.listForAccountgesprek(houder)).toEqual([ids[1]]);
    // What came back can be given to the next talk.
    await choose(consulent, [0], { keuze: 'accountgesprek' });
    expect(await standOf(0)).toBe('uitgezet');
  });

  it('a question to the aanbieder comes back by itself on the day of its answer', async () => {
    await signInAs(test, { rol: 'hulpverlener', gemeenten: [], organisaties: [aanbieder] });
    expect(await choose(consulent, [2], { keuze: 'gevraagd', dag: soon })).toHaveLength(1);
    expect(await standOf(2)).toBe('uitgezet');
    await admin('update toegang.focuskeuze set dag = $1', [today()]);
    expect(await standOf(2)).toBe('open');
    // Who has no focus list learns of no choice.
    expect(await test.database.focuslijst.listForAccountgesprek(await bring('beleidsmedewerker'))).toEqual([]);
  });

  it('rules are changed by a team leader only, version after version, with who and why', async () => {
    const regel = {
      gemeente,
      regel: 'rang',
      waarde: 5,
      aan: true,
      van: today(),
      reden: 'Besloten in het team',
    } as const;
    expect(await test.database.focuslijst.changeRegel(consulent, regel)).toBeUndefined();
    const leider = await bring('teamleider');
    expect(await test.database.focuslijst.changeRegel(leider, regel)).toBe(1);
    expect(await test.database.focuslijst.changeRegel(leider, { ...regel, waarde: 6 })).toBe(2);
    expect(await test.database.focuslijst.changeRegel(leider, { ...regel, van: addDays(today(), -1) })).toBeUndefined();
    expect(await test.database.focuslijst.listRegelVersies(consulent)).toMatchObject([
      { versie: 2, waarde: 6, door: 'teamleider', reden: 'Besloten in het team' },
      { versie: 1, waarde: 5, van: today() },
    ]);
  });
});
