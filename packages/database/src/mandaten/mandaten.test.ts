import { cents, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, make301, makeBsn, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { MandaatInvoer } from './mandaat-store.ts';

describe('mandates', () => {
  let test: TestDatabase;
  let worker: { accountId: string; actor: Actor };
  let leader: { accountId: string; actor: Actor };
  let keeper: { accountId: string; actor: Actor };
  beforeAll(async () => {
    test = await createTestDatabase();
    worker = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    leader = await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], team: 'Noord' });
    keeper = await signInAs(test, { rol: 'functioneel-beheerder', gemeenten: [gemeente] });
    await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query(
        `insert into zorg.product (gemeente, code, categorie, hulpvorm) values ($1, '45A04', '45', 'ambulant')`,
        [gemeente],
      ),
    );
  });
  afterAll(async () => {
    await test.database.close();
  });

  const mandaat = (accountId: string, euros: number, extra: Partial<MandaatInvoer> = {}): MandaatInvoer => ({
    gemeente,
    accountId,
    organisatie: 'Gemeente Diemen',
    wet: 'jw',
    bedrag: cents(Math.round(euros * 100)),
    maanden: null,
    hulpvorm: null,
    van: plainDate('2020-01-01'),
    tot: null,
    grond: 'Mandaatregeling 2020',
    ...extra,
  });
  const check = (actor: Actor, euros: number, { product = '45A04', begin = '', eind = '' } = {}) =>
    test.database.mandaten.test(actor, {
      gemeente,
      wet: 'jw',
      bedrag: cents(Math.round(euros * 100)),
      product,
      begin: begin === '' ? null : plainDate(begin),
      eind: eind === '' ? null : plainDate(eind),
    });

  it('S2-13 tells a worker above the own mandate to whom to put it, and logs the mandate that was used', async () => {
    const { mandaten } = test.database;
    expect(await check(worker.actor, 100)).toMatchObject({ uitkomst: 'niemand', naam: null });
    const own = await mandaten.save(keeper.actor, mandaat(worker.accountId, 10_000));
    const higher = await mandaten.save(keeper.actor, mandaat(leader.accountId, 50_000));
    expect(await check(worker.actor, 10_000)).toMatchObject({ uitkomst: 'binnen-mandaat', mandaatId: own });
    expect(await check(worker.actor, 10_000.01)).toMatchObject({
      uitkomst: 'voorleggen',
      mandaatId: higher,
      naam: 'teamleider',
    });
    expect(await check(leader.actor, 50_001)).toMatchObject({ uitkomst: 'niemand' });
    const { rows } = await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query<{ handeling: string }>('select handeling from logboek.regel where account_id = $1 order by tijd', [
        worker.accountId,
      ]),
    );
    expect(rows.map(({ handeling }) => handeling)).toEqual([
      'mandaat niemand',
      `mandaat binnen-mandaat ${own}`,
      `mandaat voorleggen ${higher}`,
    ]);
  });

  it('count only for their law, kind of help and period, and not when withdrawn', async () => {
    const { mandaten } = test.database;
    const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'ander' });
    for (const extra of [
      { wet: 'wmo' },
      { hulpvorm: 'verblijf' },
      { tot: plainDate('2020-12-31') },
      { van: plainDate('2099-01-01') },
    ] as const) {
      await mandaten.save(keeper.actor, mandaat(accountId, 20_000, extra));
    }
    const right = (await mandaten.save(keeper.actor, mandaat(accountId, 20_000, { hulpvorm: 'ambulant' })))!;
    expect(await check(actor, 15_000)).toMatchObject({ uitkomst: 'binnen-mandaat', mandaatId: right });
    expect(await check(actor, 15_000, { product: '99X99' })).toMatchObject({ uitkomst: 'voorleggen' });
    expect(await mandaten.withdraw(actor, gemeente, right)).toBe(false);
    expect(await mandaten.withdraw(keeper.actor, gemeente, right)).toBe(true);
    expect(await check(actor, 15_000)).toMatchObject({ uitkomst: 'voorleggen' });
  });

  it('judge the decision on a message by the law of that message: Wmo help by the Wmo mandate', async () => {
    const { mandaten, toewijzen } = test.database;
    const decider = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'wmo-besluit' });
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const bericht = make301({
      bsn: makeBsn(0),
      id: 'M1',
      dagtekening: '2026-01-05',
      nummer: 1,
      einddatum: '2026-12-31',
    });
    await test.database.importer.applyBatch(importId, [toInvoer(bericht)]);
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-02-01') });
    const [jeugdigeId] = await listJeugdigeIds(test, gemeente);
    await giveRelatie(test, { gemeente, houder: decider, rol: 'consulent', relatie: 'betrokken' });
    const decide = (domein: 'jw' | 'wmo', bedrag: number, referentie: string) =>
      toewijzen.decide({ ...decider.actor, purpose: 'toeleiding' }, jeugdigeId!, {
        soort: 'toewijzen',
        domein,
        aanbieder,
        referentie,
        bedrag: cents(bedrag),
        product: '45A04',
      });
    const wmo = await mandaten.save(keeper.actor, mandaat(decider.accountId, 3_000, { wet: 'wmo' }));
    expect(await decide('jw', 100_000, 'A')).toMatchObject({ ok: false });
    expect(await decide('wmo', 300_001, 'B')).toMatchObject({ ok: false });
    expect(await decide('wmo', 300_000, 'C')).toMatchObject({ ok: true });
    const jw = await mandaten.save(keeper.actor, mandaat(decider.accountId, 5_000));
    expect(await decide('jw', 400_000, 'D')).toMatchObject({ ok: true });
    expect(await decide('wmo', 400_000, 'E')).toMatchObject({ ok: false });
    const { rows } = await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query<{ domein: string; mandaat_id: string }>(
        'select domein, mandaat_id from toegang.berichtbesluit where door = $1 order by domein',
        [decider.accountId],
      ),
    );
    expect(rows).toEqual([
      { domein: 'jw', mandaat_id: jw },
      { domein: 'wmo', mandaat_id: wmo },
    ]);
  });

  it('S4-91 leave a professional alone with help under € 2,500 and six months, and put what is more to another', async () => {
    const { mandaten } = test.database;
    const { accountId, actor } = await signInAs(test, { rol: 'regisseur', gemeenten: [gemeente], subject: 'ruimte' });
    const own = await mandaten.save(keeper.actor, mandaat(accountId, 2_500, { maanden: 6 }));
    await mandaten.save(keeper.actor, mandaat(leader.accountId, 50_000));
    const alone = { uitkomst: 'binnen-mandaat', mandaatId: own };
    expect(await check(actor, 2_500, { begin: '2026-01-01', eind: '2026-06-30' })).toMatchObject(alone);
    expect(await check(actor, 2_500, { begin: '2026-08-31', eind: '2027-02-27' })).toMatchObject(alone);
    expect(await check(actor, 2_500)).toMatchObject(alone);
    const second = { uitkomst: 'voorleggen' };
    expect(await check(actor, 2_500.01, { begin: '2026-01-01', eind: '2026-06-30' })).toMatchObject(second);
    expect(await check(actor, 100, { begin: '2026-01-01', eind: '2026-07-01' })).toMatchObject(second);
    expect(await check(actor, 100, { begin: '2026-01-01' })).toMatchObject(second);
    expect((await mandaten.list(actor)).map(({ maanden }) => maanden)).toEqual([6]);
  });

  it('are given by who keeps the register, never to themselves; others read their own', async () => {
    const { mandaten } = test.database;
    expect(await mandaten.save(worker.actor, mandaat(leader.accountId, 1))).toBeUndefined();
    expect(await mandaten.save(leader.actor, mandaat(leader.accountId, 1))).toBeUndefined();
    const elsewhere = await signInAs(test, { rol: 'fg', gemeenten: ['0363' as never] });
    expect(await mandaten.save(elsewhere.actor, mandaat(worker.accountId, 1))).toBeUndefined();
    expect(await mandaten.list(elsewhere.actor)).toEqual([]);
    const own = await mandaten.list(worker.actor);
    expect(own.map(({ accountId, beheert }) => [accountId, beheert])).toEqual([[worker.accountId, false]]);
    expect((await mandaten.list(keeper.actor)).length).toBeGreaterThan(5);
    expect(await mandaten.listMedewerkers(worker.actor)).toEqual([]);
    expect((await mandaten.listMedewerkers(keeper.actor)).map(({ accountId }) => accountId)).toContain(
      worker.accountId,
    );
  });
});
