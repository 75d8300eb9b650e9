import type { Role } from '@samenpad/access';
import { addDays, type PlainDate, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { today } from '../testing/consent-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { JeugdigeFilter } from './jeugdige-store.ts';

const page = { offset: 0, limit: 50 };

describe('lists for work', () => {
  let test: TestDatabase;
  /** By pseudonym. */
  let ids: string[];
  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'map' });
    const files = Array.from({ length: 12 }, (_, n) => makeHistory(n)).flat();
    await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    const rows = await admin('select jeugdige_id as id from zorg.jeugdige order by pseudoniem');
    ids = rows.map(({ id }) => String(id));
  });
  afterAll(async () => {
    await test.database.close();
  });

  const admin = (sql: string, values: unknown[] = []) =>
    withAdmin(
      test.server,
      test.server.address.database,
      async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    );
  const login = async (rol: Role) => await signInAs(test, { rol, gemeenten: [gemeente] });
  const list = async (actor: Actor, filter: JeugdigeFilter) =>
    (await test.database.jeugdigen.list(actor, filter, 'pseudoniem', page)).rows;
  const found = async (actor: Actor, filter: JeugdigeFilter) =>
    (await list(actor, filter)).map(({ jeugdigeId }) => ids.indexOf(jeugdigeId));
  /** One more traject of jeugdige `n`, like its first, with these columns instead. */
  const addTraject = (n: number, columns: Record<string, unknown>) =>
    admin(
      `insert into zorg.traject select (jsonb_populate_record(t, $2)).* from zorg.traject t
       where jeugdige_id = $1 and variant = 'tInhoud' order by nr limit 1`,
      [ids[n], columns],
    );

  it('S0-13 the costliest tenth is exactly the top decile of the gemeente, ties included, by the costs one sees', async () => {
    const { actor: beheer } = await login('gegevensbeheerder');
    for (const [n, id] of ids.entries()) {
      await admin('insert into zorg.jeugdige_kosten values ($1, $2, 0, $3, $4)', [
        gemeente,
        id,
        (n + 1) * 1000,
        n < 5 ? 5000 - n : 0,
      ]);
    }
    // Twelve with costs: two are the tenth part, rounded up.
    expect(await found(beheer, { costliest: 'alles' })).toEqual([10, 11]);
    expect((await list(beheer, { costliest: 'alles' })).map(({ bedrag }) => bedrag)).toEqual([11_000, 12_000]);
    expect((await list(beheer, {})).every(({ bedrag }) => bedrag === null)).toBe(true);
    await admin('update zorg.jeugdige_kosten set bedrag = 11000 where jeugdige_id = $1', [ids[3]]);
    expect(await found(beheer, { costliest: 'alles' })).toEqual([3, 10, 11]);
    // Five with costs that the toegang referred: one.
    expect(await found(beheer, { costliest: 'toegang' })).toEqual([0]);
  });

  it('S0-13 measures by the whole gemeente, and shows only whose costs the reader may see', async () => {
    const { actor, accountId } = await login('consulent');
    const betrokken = { houder: { accountId }, rol: 'consulent', relatie: 'betrokken' } as const;
    for (const n of [1, 10]) await giveRelatie(test, { gemeente, jeugdigeId: ids[n]!, ...betrokken });
    expect(await found(actor, { costliest: 'alles' })).toEqual([10]);
    for (const rol of ['beleidsmedewerker', 'teamleider'] as const) {
      expect(await found((await login(rol)).actor, { costliest: 'alles' })).toEqual([]);
    }
  });

  it('S0-13 S0-16 tells a repeat, stacked trajecten and iJw-stapeling apart, each with its reason', async () => {
    const { actor } = await login('beleidsmedewerker');
    for (const filter of [{ herhaald: 'traject' }, { herhaald: 'beroep' }, { stapeling: 'trajecten' }] as const) {
      expect(await found(actor, filter)).toEqual([]);
    }
    const later = { nr: 90, rang: 2, begin: '2026-01-02', eind: null, eind_soort: 'open' };
    await admin("update zorg.traject set begin = '2025-01-06', eind = '2025-06-30' where jeugdige_id = any ($1)", [
      [ids[0], ids[1]],
    ]);
    await addTraject(0, later);
    await addTraject(1, { ...later, begin: '2025-07-01', gestapeld: true });
    await admin('update zorg.jeugdige_overzicht set herhaald_beroep = true where jeugdige_id = $1', [ids[0]]);
    await admin('update zorg.jeugdige_overzicht set trajecten = 2 where jeugdige_id = any ($1)', [[ids[0], ids[1]]]);
    await admin(
      `insert into zorg.signaal (gemeente, jeugdige_id, nr, soort, domein, toewijzing_nummer)
       values ($1, $2, 90, 'ijw-stapeling', 'jw', 1002)`,
      [gemeente, ids[2]],
    );
    expect(await found(actor, { herhaald: 'traject' })).toEqual([0, 1]);
    expect(await found(actor, { herhaald: 'beroep' })).toEqual([0]);
    expect(await found(actor, { stapeling: 'trajecten' })).toEqual([1]);
    const [stacked] = await list(actor, { stapeling: 'ijw' });
    expect([ids.indexOf(stacked!.jeugdigeId), stacked!.focus!.ijwStapelingen]).toEqual([2, [1002]]);
    const [repeat] = await list(actor, { herhaald: 'beroep' });
    expect(repeat!.focus).toMatchObject({ peildatum: '2026-01-15', trajecten: [{ rang: 1 }, { rang: 2, eind: null }] });
    expect((await list(actor, {}))[0]!.focus).toBeNull();
  });

  it('S0-7 lists signals on running trajecten that somebody else than the toegang referred, with the other filters on the same traject', async () => {
    const { actor } = await login('beleidsmedewerker');
    expect(await found(actor, { signaal: 'herhaald' })).toEqual([0, 1]);
    expect(await found(actor, { signaal: 'gestapeld' })).toEqual([1]);
    expect(await found(actor, { signaal: 'lang' })).toEqual([]);
    const old = { rang: 1, begin: '2024-01-17', eind: null, eind_soort: 'open' };
    await addTraject(4, { ...old, nr: 91 });
    await addTraject(5, { ...old, nr: 91, begin: '2024-01-16' });
    await admin("update zorg.traject set verwijzer = '01' where jeugdige_id = $1", [ids[6]]);
    await addTraject(6, { ...old, nr: 91, begin: '2020-01-01' });
    // Both days count: the second has 731 days on 15 January 2026.
    expect(await found(actor, { signaal: 'lang' })).toEqual([5]);
    expect(await found(actor, { signaal: 'lang', verwijzers: ['02'] })).toEqual([5]);
    expect(await found(actor, { signaal: 'lang', verwijzers: ['03'] })).toEqual([]);
    expect(await found(actor, { signaal: 'zonder-einddatum' })).toEqual([]);
    await admin('update zorg.toewijzing set eind = null where jeugdige_id = $1', [ids[5]]);
    expect(await found(actor, { signaal: 'zonder-einddatum' })).toEqual([5]);
    expect(await found(actor, { signaal: 'alle' })).toEqual([0, 1, 5]);
    const [row] = await list(actor, { signaal: 'zonder-einddatum' });
    expect(row!.focus!.trajecten.some(({ openEnded }) => openEnded)).toBe(true);
  });

  it('S0-7 plans a talk with the aanbieder once, about a traject that runs and that the toegang did not refer', async () => {
    const { actor, accountId } = await login('regisseur');
    const plan = async (n: number, voor: PlainDate, by = actor) => {
      const [row] = await admin('select toewijzing_nummers ->> 0 as nummer from zorg.traject where jeugdige_id = $1', [
        ids[n],
      ]);
      return await test.database.taken.planBespreking(by, ids[n]!, Number(row!['nummer']), voor);
    };
    const soon = addDays(today(), 14);
    const unseen = { ok: false, error: 'not-found' };
    expect(await plan(5, soon)).toEqual(unseen);
    for (const n of [5, 6]) {
      await giveRelatie(test, {
        gemeente,
        jeugdigeId: ids[n]!,
        houder: { accountId },
        rol: 'regisseur',
        relatie: 'betrokken',
      });
    }
    expect(await plan(5, today())).toEqual({ ok: false, error: 'uitstel' });
    expect([(await plan(5, soon)).ok, (await plan(5, soon)).ok]).toEqual([true, true]);
    const taken = (await test.database.taken.list(actor)).filter(({ soort }) => soort === 'bespreken-met-aanbieder');
    expect(taken).toMatchObject([{ jeugdigeId: ids[5], voor: soon }]);
    expect(await plan(6, soon)).toEqual(unseen);
    expect(await plan(5, soon, (await login('beleidsmedewerker')).actor)).toEqual(unseen);
    expect((await test.database.taken.finish(actor, taken[0]!.taakId)).ok).toBe(true);
  });
});
