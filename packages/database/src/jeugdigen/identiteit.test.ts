import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const reden = 'Nodig voor de aanvraag van een pas.';
const geboortedatum = plainDate('2012-03-04');

describe('identity', () => {
  let test: TestDatabase;
  let ids: string[];
  let betrokken: Actor;
  let other: Actor;
  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = [0, 1, 2].flatMap(makeHistory).map((bericht) => toInvoer(bericht));
    await test.database.importer.applyBatch(importId, files);
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    ids = await listJeugdigeIds(test, gemeente);
    const consulent = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], team: 'Jeugdteam Oost' });
    betrokken = consulent.actor;
    const houder = { accountId: consulent.accountId };
    await giveRelatie(test, { gemeente, jeugdigeId: await idOf(0), houder, rol: 'consulent', relatie: 'betrokken' });
    ({ actor: other } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] }));
  });
  afterAll(async () => {
    await test.database.close();
  });

  const admin = <T extends object>(sql: string) =>
    withAdmin(test.server, test.server.address.database, async (client) => (await client.query<T>(sql)).rows);

  async function idOf(n: number): Promise<string> {
    const [row] = await admin<{ id: string }>(
      `select jeugdige_id as id from zorg.zoeksleutel where sleutel = 'jansen${n}'`,
    );
    return row!.id;
  }

  it('reveals one BSN for a reason, which is kept and logged', async () => {
    const { identiteit } = test.database;
    expect(await identiteit.revealBsn(betrokken, gemeente, await idOf(0), reden)).toBe(makeBsn(0));
    expect(await admin('select jeugdige_id, doel, reden from toegang.onthulling')).toEqual([
      { jeugdige_id: await idOf(0), doel: 'toeleiding', reden },
    ]);
    expect(await admin("select jeugdige_id, soorten from logboek.regel where handeling = 'bsn-onthuld'")).toEqual([
      { jeugdige_id: await idOf(0), soorten: 64 },
    ]);
  });

  it('reveals nothing without sight or without a reason, nor to those who may only use the BSN', async () => {
    const { identiteit } = test.database;
    const desk = (await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente] })).actor;
    const care = (await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [aanbieder] }))
      .actor;
    for (const actor of [other, desk, care]) {
      expect(await identiteit.revealBsn(actor, gemeente, await idOf(0), reden)).toBeUndefined();
    }
    expect(await identiteit.revealBsn(betrokken, gemeente, await idOf(1), reden)).toBeUndefined();
    expect(await identiteit.revealBsn(betrokken, gemeente, crypto.randomUUID(), reden)).toBeUndefined();
    await expect(identiteit.revealBsn(betrokken, gemeente, await idOf(0), '  daarom  ')).rejects.toMatchObject({
      code: '22023',
    });
    expect(await admin('select from toegang.onthulling')).toHaveLength(1);
  });

  it('says by which team somebody is known, and nothing else', async () => {
    const { identiteit } = test.database;
    const known = [{ gemeente, team: 'Jeugdteam Oost' }];
    expect(await identiteit.findKnown(other, { bsn: makeBsn(0) })).toEqual(known);
    expect(await identiteit.findKnown(other, { naam: 'Noor Jansen0', geboortedatum })).toEqual(known);
    expect(await identiteit.findKnown(other, { bsn: makeBsn(1) })).toEqual([{ gemeente, team: null }]);
    expect(await identiteit.findKnown(other, { bsn: makeBsn(90) })).toEqual([]);
    expect(await identiteit.findKnown(other, { naam: 'Noor Jans', geboortedatum })).toEqual([]);
    expect(await identiteit.findKnown(other, { naam: 'Jansen0', geboortedatum: plainDate('2012-03-05') })).toEqual([]);
    const [{ n } = { n: 0 }] = await admin<{ n: number }>(
      "select count(*)::int as n from logboek.regel where handeling = 'bekend-gezocht'",
    );
    expect(n).toBe(3);
  });

  it('finds nobody for other gemeenten and other roles, and never the child of a colleague', async () => {
    const { identiteit } = test.database;
    const elsewhere = (await signInAs(test, { rol: 'consulent', gemeenten: ['0363' as typeof gemeente] })).actor;
    const beleid = (await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [gemeente] })).actor;
    for (const actor of [elsewhere, beleid]) expect(await identiteit.findKnown(actor, { bsn: makeBsn(0) })).toEqual([]);
    await admin(`insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden)
      values ('${gemeente}', '${await idOf(2)}', 'kind-van-collega', 'test')`);
    expect(await identiteit.findKnown(other, { bsn: makeBsn(2) })).toEqual([]);
  });

  it('lets an aanbieder list and open its own part only', async () => {
    const login = { rol: 'hulpverlener' as const, gemeenten: [gemeente] };
    const own = (await signInAs(test, { ...login, organisaties: [aanbieder] })).actor;
    const stranger = (await signInAs(test, { ...login, organisaties: ['42429999'] })).actor;
    const page = { offset: 0, limit: 10 };
    const list = await test.database.jeugdigen.list(own, {}, 'pseudoniem', page);
    expect(list).toMatchObject({ total: 3, rows: [{ trajecten: 1 }, { trajecten: 1 }, { trajecten: 1 }] });
    expect((await test.database.jeugdigen.list(own, { lopend: true }, 'langst-in-zorg', page)).total).toBe(1);
    expect((await test.database.jeugdigen.list(stranger, {}, 'pseudoniem', page)).total).toBe(0);
    const detail = (await test.database.jeugdigen.find(own, ids[0]!))!;
    expect(detail.toewijzingen).toHaveLength(1);
    expect(detail.toewijzingen[0]).toMatchObject({ aanbieder, levering: [], declaraties: [] });
    expect(detail.berichten.length).toBeGreaterThan(5);
    expect(await test.database.jeugdigen.find(stranger, ids[0]!)).toBeUndefined();
  });
});
