import type { Role } from '@samenpad/access';
import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, make301, make305, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { foldName } from './fold-name.ts';
import type { JeugdigeFilter } from './jeugdige-store.ts';

const peildatum = plainDate('2026-01-15');
const page = { offset: 0, limit: 50 };

describe('what is read back', () => {
  let test: TestDatabase;
  let consulent: Actor;
  let importId: string;
  beforeAll(async () => {
    test = await createTestDatabase();
    importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'map' });
    const files = Array.from({ length: 6 }, (_, n) => makeHistory(n)).flat();
    await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum });
    await tieConsulent();
  });
  afterAll(async () => {
    await test.database.close();
  });

  const login = async (rol: Role): Promise<Actor> => (await signInAs(test, { rol, gemeenten: [gemeente] })).actor;

  /** The consulent is betrokken with everybody who is known now. */
  async function tieConsulent(): Promise<void> {
    const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    consulent = actor;
    await giveRelatie(test, { gemeente, houder: { accountId }, rol: 'consulent', relatie: 'betrokken' });
  }

  const total = async (filter: JeugdigeFilter, actor = consulent) =>
    (await test.database.jeugdigen.list(actor, filter, 'laatst-begonnen', page)).total;

  it('filters by path, hulpvorm, verwijzer, provider, being seen and running', async () => {
    expect(await total({})).toBe(6);
    expect(await total({ lopend: false })).toBe(3);
    expect(await total({ lopend: true, hulpvorm: 'amb', aanbieder: '42429011', verwijzers: ['02'] })).toBe(3);
    expect(await total({ verwijzers: ['01'] })).toBe(0);
    expect(await total({ gezien: false })).toBe(6);
    expect(await total({ hulpvorm: 'dag' })).toBe(0);
  });

  it('finds by pseudonym for all and by name for those who may read names', async () => {
    const { rows } = await test.database.jeugdigen.list(consulent, {}, 'pseudoniem', page);
    expect(rows.map(({ pseudoniem }) => pseudoniem)).toEqual([...rows.map(({ pseudoniem }) => pseudoniem)].sort());
    expect(await total({ zoek: rows[0]!.pseudoniem.toLowerCase() })).toBe(1);
    expect(await total({ zoek: 'jansen' })).toBe(6);
    expect(await total({ zoek: 'Noor JANSÉN4' })).toBe(1);
    expect(await total({ zoek: 'jansen4' }, await login('beleidsmedewerker'))).toBe(0);
    expect(foldName("Zoë  van 't Hoff-Çelik")).toEqual(['zoe', 'van', 't', 'hoff', 'celik']);
  });

  it('gives the page of one jeugdige as the fold made it, with the berichten behind it', async () => {
    const { rows } = await test.database.jeugdigen.list(consulent, { zoek: 'jansen2' }, 'pseudoniem', page);
    expect(rows[0]).toMatchObject({ trajecten: 1, lopend: [], begin: '2025-01-06', eind: '2025-06-30', gezien: false });
    const detail = (await test.database.jeugdigen.find(consulent, rows[0]!.jeugdigeId))!;
    expect(detail.toewijzingen).toMatchObject([
      {
        toewijzingNummer: 1002,
        eind: '2025-12-31',
        versies: 2,
        verlengingen: 1,
        verwijzer: '02',
        levering: [{ begin: '2025-01-06', eind: '2025-06-30', eindSoort: 'stop', eindReden: '31', pauzes: [] }],
        declaraties: [{ maand: '2025-01', ingediend: 12_500 }],
      },
    ]);
    expect(detail.trajecten.tInhoud).toMatchObject([{ gemeente, hulpvorm: 'amb', verlengdVanaf: ['2025-06-30'] }]);
    expect(detail.verzoeken).toMatchObject([{ soort: 'vot', toestand: 'toegekend', toewijzingNummers: [1002] }]);
    expect(detail.berichten.map(({ soort }) => soort).sort()).toEqual([
      '301',
      '301',
      '305',
      '307',
      '315',
      '319',
      '323',
    ]);
    expect(detail.berichten.find(({ soort }) => soort === '301')!.toewijzingNummers).toEqual([1002]);
    expect(detail).toMatchObject({ geboortejaar: 2012, peildatum });
    const beleid = await login('beleidsmedewerker');
    expect((await test.database.jeugdigen.find(beleid, rows[0]!.jeugdigeId))!.toewijzingen[0]!.declaraties).toEqual([]);
    expect(await test.database.jeugdigen.find(await login('regisseur'), rows[0]!.jeugdigeId)).toBeUndefined();
  });

  it('lists berichten and reports of imports for the message desk', async () => {
    const beheer = await login('gegevensbeheerder');
    const fouten = [{ level: 'xsd', code: 'X1', line: 3, element: 'Client/Bsn', message: 'Dit klopt niet.' }];
    await test.database.importer.registerUnstored(importId, gemeente, [
      { naam: 'stuk.xml', grootte: 4, uitkomst: 'geweigerd', soort: null, berichtId: null, fouten },
    ]);
    const conflicting = { ...makeHistory(1)[0]!, xsdVersie: { basisschema: '9', bericht: '9' } };
    await test.database.importer.applyBatch(importId, [toInvoer(conflicting)]);
    const report = (await test.database.imports.find(beheer, importId))!;
    expect(report).toMatchObject({
      naam: 'map',
      toestand: 'bezig',
      counts: { nieuw: 39, bekend: 0, apart: 1, geweigerd: 1 },
    });
    const files = await test.database.imports.listBestanden(beheer, importId, {}, page);
    expect(files.total).toBe(41);
    expect(files.rows.slice(0, 2)).toMatchObject([{ uitkomst: 'geweigerd', fouten }, { uitkomst: 'apart' }]);
    await test.database.importer.updateImport(importId, { toestand: 'klaar', stap: 'klaar' });
    expect((await test.database.imports.list(beheer, page))[0]!.klaarOp).toBeInstanceOf(Date);
    const list = await test.database.berichten.list(beheer, { soort: '315' }, page);
    expect(list).toMatchObject({ total: 7, counts: { verwerkt: 39, apart: 1, geweigerd: 1 } });
    const apart = list.rows.find(({ status }) => status === 'apart')!;
    expect(await test.database.berichten.find(beheer, apart.geldendBerichtId!)).toMatchObject({ status: 'verwerkt' });
    const inhoud = await test.database.berichten.readInhoud(beheer, apart.berichtId);
    expect(Buffer.from(inhoud!)).toEqual(Buffer.from(toInvoer(conflicting).inhoud));
    expect(await test.database.berichten.readInhoud(consulent, apart.berichtId)).toBeUndefined();
    expect(await test.database.berichten.list(consulent, {}, page)).toMatchObject({ rows: [], total: 0 });
  });

  it('keeps the name of the 301 with the latest dagtekening, whatever comes when', async () => {
    const base = { bsn: makeBsn(50), nummer: 5000 };
    const files = [
      make305({ ...base, id: 'n1', dagtekening: '2025-12-01', begindatum: '2025-01-01', naam: 'Aanbieder' }),
      make301({ ...base, id: 'n2', dagtekening: '2025-03-01', einddatum: '2025-12-31', naam: 'Nieuw' }),
      make301({ ...base, id: 'n3', dagtekening: '2025-02-01', einddatum: '2025-12-31', naam: 'Oud', tijd: '09:00:00' }),
    ];
    for (const file of files) await test.database.importer.applyBatch(importId, [toInvoer(file)]);
    await test.database.folder.foldDirty({ peildatum });
    await tieConsulent();
    expect(await total({ zoek: 'nieuw' })).toBe(1);
    expect([await total({ zoek: 'oud' }), await total({ zoek: 'aanbieder' })]).toEqual([0, 0]);
  });

  it('feeds the figures: everything, then only what changed, with a version that stands still meanwhile', async () => {
    const { analytics, importer, folder } = test.database;
    const collect = (since: string | null) =>
      analytics.read(since, async ({ batches, changed, cursor, version, berichtTellingen }) => {
        const jeugdigen = [];
        for await (const batch of batches) jeugdigen.push(...batch);
        return { jeugdigen, changed, cursor, version, tellingen: berichtTellingen };
      });
    const all = await collect(null);
    expect(all.jeugdigen.length).toBeGreaterThanOrEqual(6);
    expect(all.jeugdigen.every(({ trajecten }) => trajecten.tCbs.length >= trajecten.tInhoud.length)).toBe(true);
    expect(all.tellingen.find(({ soort, maand }) => soort === '319' && maand === '2024-12')!.berichten).toBe(6);
    expect(JSON.stringify(all)).not.toMatch(/Jansen|Noor|99990\d{4}/);
    expect(await analytics.version()).toBe(all.version);
    const quiet = await collect(all.cursor);
    expect(quiet).toMatchObject({ version: all.version, jeugdigen: [] });
    await importer.applyBatch(
      importId,
      makeHistory(70).map((bericht) => toInvoer(bericht)),
    );
    await folder.foldDirty({ peildatum });
    const changed = await collect(all.cursor);
    expect(changed.jeugdigen).toMatchObject([{ geboortejaar: 2012, toewijzingen: [{ toewijzingNummer: 1070 }] }]);
    expect(changed.version).not.toBe(all.version);
  });

  it('folds everybody again on another peildatum, and stops when told', async () => {
    const { folder } = test.database;
    const controller = new AbortController();
    controller.abort();
    expect(await folder.foldDirty({ peildatum: plainDate('2026-02-01'), signal: controller.signal })).toEqual({
      ...{ jeugdigen: 0, changed: 0 },
      aborted: true,
    });
    const progress: number[] = [];
    const { jeugdigen } = await folder.foldDirty({
      peildatum: plainDate('2026-02-01'),
      onProgress: (_, left) => progress.push(left),
    });
    expect(jeugdigen).toBeGreaterThan(6);
    expect(progress.at(-1)).toBe(0);
    expect((await folder.foldDirty({ peildatum: plainDate('2026-02-01') })).jeugdigen).toBe(0);
    // Nothing is new on the next day.
    expect(await folder.foldDirty({ peildatum: plainDate('2026-02-02') })).toMatchObject({ jeugdigen, changed: 0 });
  });
});
