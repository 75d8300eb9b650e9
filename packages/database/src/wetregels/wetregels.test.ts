import { plainDate, type Toewijzingbericht, type ToewijzingNummer } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, make301, make305, makeBsn, toInvoer } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const peildatum = plainDate('2025-12-31');
const change = plainDate('2025-07-01');
const reden = 'De wet is gewijzigd; zie het Staatsblad.';
const regel = {
  gemeente,
  domein: 'jw',
  categorie: '45',
  codes: ['45A04'],
  van: change,
  bron: 'Stb. 2025, 1',
  reden,
} as const;

describe('rules of law by valid date', () => {
  let test: TestDatabase;
  let keeper: Actor;
  let worker: Actor;
  let elsewhere: Actor;
  const ask = async <T extends Record<string, unknown>>(sql: string) =>
    (await withAdmin(test.server, test.server.address.database, (one) => one.query<T>(sql))).rows;
  const fold = () => test.database.folder.foldDirty({ peildatum });
  const checksum = async () => (await test.database.folder.computeChecksum()).checksum;
  const laws = async () =>
    Object.fromEntries(
      (
        await ask<{ nr: ToewijzingNummer; wet: string }>(
          'select toewijzing_nummer as nr, wet from zorg.toewijzing order by 1',
        )
      ).map(({ nr, wet }) => [nr, wet]),
    );
  const versions = () =>
    ask<{ nr: number; versie: string }>(
      `select distinct on (t.jeugdige_id) t.toewijzing_nummer as nr, w.versie::text from zorg.wijziging w
       join zorg.toewijzing t using (gemeente, jeugdige_id) order by t.jeugdige_id, nr`,
    );

  beforeAll(async () => {
    test = await createTestDatabase();
    keeper = (await signInAs(test, { rol: 'functioneel-beheerder', gemeenten: [gemeente] })).actor;
    worker = (await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] })).actor;
    elsewhere = (await signInAs(test, { rol: 'teamleider', gemeenten: ['0363' as never], subject: 'elders' })).actor;
    const toewijzing = (n: number, nummer: number, begin: string, product = '45A04'): Toewijzingbericht => {
      const head = { bsn: makeBsn(n), id: `T${nummer}`, dagtekening: begin, nummer, einddatum: '2026-12-31' };
      const bericht = make301(head);
      const [one] = bericht.toegewezenProducten;
      const einddatum = nummer === 101 ? '2025-06-30' : '2026-12-31';
      const changed = { product: { categorie: '45', code: product }, ingangsdatum: begin, einddatum };
      return { ...bericht, toegewezenProducten: [{ ...one!, ...changed } as never] };
    };
    const start = (n: number, nummer: number, begindatum: string) =>
      make305({ bsn: makeBsn(n), id: `S${nummer}`, dagtekening: begindatum, nummer, begindatum });
    const importId = await test.database.importer.registerImport({ naam: 'wetten', gemeenten: [gemeente] });
    const berichten = [
      // Help that ends on the eve of the change, and goes on under a new toewijzing.
      ...[toewijzing(1, 101, '2025-01-01'), start(1, 101, '2025-01-01')],
      ...[toewijzing(1, 201, change), start(1, 201, change)],
      // Help that runs over the change, and other help that begins after it.
      ...[toewijzing(2, 102, '2025-06-30'), start(2, 102, '2025-06-30')],
      ...[toewijzing(3, 103, '2025-08-01', '45A48'), start(3, 103, '2025-08-01')],
    ];
    await test.database.importer.applyBatch(
      importId,
      berichten.map((bericht) => toInvoer(bericht)),
    );
    await fold();
  }, 120_000);
  afterAll(async () => {
    await test.database.close();
  });

  it('S2-23 begin with the law as it stands: iJw the Jeugdwet, iWmo the Wmo', async () => {
    const rows = await test.database.wetregels.list(keeper);
    expect(rows.map(({ gemeente: of, domein, wet, categorie, tot }) => [of, domein, wet, categorie, tot])).toEqual([
      [null, 'jw', 'jw', null, null],
      [null, 'wmo', 'wmo', null, null],
    ]);
    expect(await laws()).toEqual({ 101: 'jw', 102: 'jw', 103: 'jw', 201: 'jw' });
  });

  it('S2-23 give the new law to what begins from the day on, fold only whom they touch, and never overlap', async () => {
    const { wetregels } = test.database;
    const before = { checksum: await checksum(), versions: await versions() };
    expect(await wetregels.count(keeper, regel)).toEqual({ toewijzingen: 1, jeugdigen: 1 });
    expect(await wetregels.count(keeper, { ...regel, codes: [] })).toEqual({ toewijzingen: 2, jeugdigen: 2 });
    expect(await wetregels.count(elsewhere, regel)).toBeUndefined();
    expect(await wetregels.begin(keeper, { ...regel, bron: 'Brief 999900006' })).toBe('bsn-in-tekst');
    expect(await wetregels.begin(keeper, { ...regel, reden: `Zie 999900006. ${reden}` })).toBe('bsn-in-tekst');
    expect(await wetregels.begin(worker, regel)).toBe('niet-gevonden');
    expect(await wetregels.begin(elsewhere, regel)).toBe('niet-gevonden');
    expect(await wetregels.begin(keeper, regel)).toBe('bewaard');
    expect(await wetregels.begin(keeper, { ...regel, codes: [], van: plainDate('2024-01-01') })).toBe('regel-overlapt');
    expect(await wetregels.begin(keeper, { ...regel, codes: ['45A53', '45A04'] })).toBe('regel-overlapt');
    expect(await fold()).toMatchObject({ jeugdigen: 1 });
    expect(await laws()).toEqual({ 101: 'jw', 102: 'jw', 103: 'jw', 201: 'wmo' });
    const changed = (await versions()).filter(
      ({ nr, versie }) => before.versions.find((one) => one.nr === nr)?.versie !== versie,
    );
    expect(changed.map(({ nr }) => nr)).toEqual([101]);
    const [traject] = await ask(
      `select begin::text, eind::text, toewijzing_nummers as nummers from zorg.traject where variant = 'tInhoud'
       and toewijzing_nummers @> '101'`,
    );
    // The old toewijzing ends without a stop and without claims: derived three closed months later (A11).
    expect(traject).toEqual({ begin: '2025-01-01', eind: '2025-06-30', nummers: [101] });
    const after = await checksum();
    expect(after).not.toBe(before.checksum);
    expect((await test.database.folder.rebuild({ peildatum })).checksum).toBe(after);

    const own = (await wetregels.list(keeper)).find(({ gemeente: of }) => of !== null)!;
    expect(await wetregels.end(elsewhere, own.regelId, { tot: change, reden })).toBe('niet-gevonden');
    const named = { tot: change, reden: `${reden} Van 999900006.` };
    expect(await wetregels.end(keeper, own.regelId, named)).toBe('bsn-in-tekst');
    const tooEarly = { tot: plainDate('2025-06-30'), reden };
    expect(await wetregels.end(keeper, own.regelId, tooEarly)).toBe('regel-voor-begin');
    expect(await wetregels.end(keeper, own.regelId, { tot: change, reden })).toBe('bewaard');
    expect(await wetregels.end(keeper, own.regelId, { tot: change, reden })).toBe('regel-beeindigd');
    await fold();
    // It ended on its own first day, so it never held; it stands in the list with who recorded and who ended it.
    expect(await checksum()).toBe(before.checksum);
    // Who recorded it and why is for the own gemeente; everybody reads the law itself.
    expect((await wetregels.list(elsewhere)).map(({ gemeente: of }) => of)).toEqual([null, null]);
    expect((await wetregels.list(worker)).map(({ gemeente: of }) => of)).toEqual([gemeente, null, null]);
    expect((await wetregels.list(keeper)).find(({ regelId }) => regelId === own.regelId)).toMatchObject({
      ...{ van: change, tot: change, reden, eindReden: reden, wet: 'wmo' },
    });
    expect(await wetregels.begin(keeper, { ...regel, van: plainDate('2025-08-01') })).toBe('bewaard');
  });

  it('cannot be reached but by their functions, and leave a line in the log', async () => {
    const lines = await ask<{ handeling: string }>(
      "select handeling from logboek.regel where handeling like 'wetregel%' order by handeling",
    );
    expect(lines.map(({ handeling }) => handeling)).toEqual([
      'wetregel-beeindigd',
      'wetregel-begonnen',
      'wetregel-begonnen',
    ]);
  });
});
