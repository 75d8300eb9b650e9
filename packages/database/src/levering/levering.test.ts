import { listEigenToewijzingen, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, make301, make305, make307, make323, makeBsn, toInvoer } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const peildatum = plainDate('2026-01-15');
const page = { offset: 0, limit: 25 };

describe('the work of an aanbieder', () => {
  let test: TestDatabase;
  let office: Actor;
  let worker: Actor;
  let stranger: Actor;
  let holder: Actor;
  beforeAll(async () => {
    test = await createTestDatabase();
    const { importer, folder } = test.database;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const head = (n: number, dagtekening = '2025-01-02') => ({
      bsn: makeBsn(n),
      id: `${n}`,
      nummer: 100 + n,
      dagtekening,
    });
    const berichten = [
      ...[0, 1, 2].map((n) => make301({ ...head(n), einddatum: '2090-12-31' })),
      ...[1, 2].map((n) => make305({ ...head(n), begindatum: '2025-01-06' })),
      make307({ ...head(2, '2025-03-01'), begindatum: '2025-01-06', einddatum: '2025-02-28' }),
      make323({ ...head(1, '2025-03-03'), maand: '2025-02', bedrag: 10_000 }),
    ];
    await importer.applyBatch(
      importId,
      berichten.map((bericht) => toInvoer(bericht)),
    );
    await folder.foldDirty({ peildatum });
    const sign = async (rol: 'aanbiederadministratie' | 'hulpverlener' | 'accounthouder', agb: string) =>
      (await signInAs(test, { rol, gemeenten: [gemeente], subject: `${rol}-${agb}`, organisaties: [agb] })).actor;
    office = await sign('aanbiederadministratie', aanbieder);
    worker = await sign('hulpverlener', aanbieder);
    stranger = await sign('aanbiederadministratie', '42429012');
    holder = await sign('accounthouder', aanbieder);
  });
  afterAll(() => test.database.close());

  const list = async (actor: Actor, stand: 'alles' | 'te-starten' | 'loopt' | 'gestopt' = 'alles', zoek = '') => {
    const { rows, total } = await test.database.levering.listToewijzingen(actor, { stand, zoek }, page);
    expect(total).toBe(rows.length);
    return rows.map(({ toewijzingNummer }) => Number(toewijzingNummer)).sort();
  };
  const countLines = (handeling: string) =>
    withAdmin(test.server, test.server.address.database, async (admin) => {
      const sql = 'select count(*)::int as n from logboek.regel where handeling = $1';
      return (await admin.query<{ n: number }>(sql, [handeling])).rows[0]?.n;
    });
  const idOf = async (nummer: number) =>
    (await test.database.levering.listToewijzingen(office, { stand: 'alles', zoek: `${nummer}` }, page)).rows[0]!
      .jeugdigeId;

  it('S4-127 lists its own toewijzingen by where the delivery stands, and those of nobody else', async () => {
    expect(await list(office)).toEqual([100, 101, 102]);
    expect(await list(office, 'te-starten')).toEqual([100]);
    expect(await list(office, 'loopt')).toEqual([101]);
    expect(await list(worker, 'gestopt')).toEqual([102]);
    expect(await list(office, 'alles', '101')).toEqual([101]);
    expect([await list(stranger), await list(holder)]).toEqual([[], []]);
    expect(await test.database.levering.listAanbieders(holder)).toEqual([]);
  });

  it('S4-127 reads what its own berichten say, with claims for the administratie alone, and logs the look', async () => {
    const id = await idOf(101);
    const kindsOf = async (actor: Actor) => {
      const delen = await test.database.levering.readDelen(actor, [id]);
      return (delen.get(id)?.gebeurtenissen ?? []).map(({ kind }) => kind).sort();
    };
    expect(await kindsOf(office)).toEqual(['declaratie', 'start', 'toewijzing']);
    expect(await kindsOf(worker)).toEqual(['start', 'toewijzing']);
    expect([await kindsOf(stranger), await kindsOf(holder)]).toEqual([[], []]);
    const delen = await test.database.levering.readDelen(office, [id]);
    expect(listEigenToewijzingen(delen.get(id)?.gebeurtenissen ?? [], peildatum)).toMatchObject([
      { fase: 'loopt', begin: '2025-01-06', regels: [{ answer: 'pending' }] },
    ]);
    expect(await countLines('toewijzing-gelezen')).toBe(3);
  });

  it('gives the BSN for a bericht about an own toewijzing only, and logs that', async () => {
    const id = await idOf(102);
    const clients = await test.database.levering.readClients(worker, [id]);
    expect(clients.get(id)).toMatchObject({
      bsn: makeBsn(2),
      geslacht: '1',
      naam: { geslachtsnaam: { naam: 'Jansen' } },
    });
    expect((await test.database.levering.readClients(stranger, [id])).size).toBe(0);
    expect((await test.database.levering.readClients(holder, [id])).size).toBe(0);
    expect(await countLines('bericht-geschreven')).toBe(1);
  });

  it('finds whom it can claim for over a month, for who may see costs', async () => {
    const ask = (actor: Actor, begin: string, eind: string) =>
      test.database.levering.listClaimable(actor, {
        gemeente,
        domein: 'jw',
        begin: plainDate(begin),
        eind: plainDate(eind),
      });
    expect(await ask(office, '2025-02-01', '2025-02-28')).toHaveLength(3);
    expect(await ask(office, '2024-12-01', '2024-12-31')).toEqual([]);
    expect(await ask(worker, '2025-02-01', '2025-02-28')).toEqual([]);
  });

  it('S4-97 lists its own berichten with their answers, without claims for who may not see costs', async () => {
    const soorten = async (actor: Actor) => {
      const { rows } = await test.database.levering.listBerichten(actor, page);
      return rows.map(({ soort }) => soort).sort();
    };
    expect(await soorten(office)).toEqual(['301', '301', '301', '305', '305', '307', '323']);
    expect(await soorten(worker)).toEqual(['301', '301', '301', '305', '305', '307']);
    expect([await soorten(stranger), await soorten(holder)]).toEqual([[], []]);
    const { rows } = await test.database.levering.listBerichten(office, page);
    expect(rows.find(({ soort }) => soort === '307')).toMatchObject({ jeugdigeId: await idOf(102), antwoorden: [] });
  });
});
