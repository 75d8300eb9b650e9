import { addDays, countWholeMonths, findKaderversie, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { today } from '../testing/consent-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { KaderInhoud } from './kader-store.ts';

const peildatum = plainDate('2026-01-15');
const inhoud: KaderInhoud = {
  naam: 'Maximaal 9 maanden begeleiding licht',
  tekst: 'Begeleiding duurt hoogstens negen maanden; daarna kijken we opnieuw.',
  eigenaar: 'Beleid jeugd',
  van: plainDate('2025-01-01'),
  tot: null,
  indicator: 'duur',
  drempel: 'mediaan hoogstens 9 maanden',
  uitzondering: { maat: 'duur', hulpvorm: 'beg', grens: 9 },
  reden: 'Besluit van het college.',
};

const times = (n: number, act: string) => Array.from({ length: n }, () => act);

describe('kaders', () => {
  let test: TestDatabase;
  let policy: Actor;
  let worker: Actor;
  let elsewhere: Actor;
  let ids: string[];
  const ask = async (sql: string, values: unknown[] = []) =>
    (
      await withAdmin(test.server, test.server.address.database, (one) =>
        one.query<Record<string, unknown>>(sql, values),
      )
    ).rows;
  const kaders = () => test.database.kaders;
  const shift = (n: number, change: string) =>
    ask(`update zorg.traject set ${change} where jeugdige_id = $1`, [ids[n]]);

  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'map' });
    const files = Array.from({ length: 4 }, (_, n) => makeHistory(n)).flat();
    await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum });
    ids = (await ask('select jeugdige_id as id from zorg.jeugdige order by pseudoniem')).map(({ id }) => String(id));
    policy = (await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [gemeente] })).actor;
    worker = (await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente] })).actor;
    elsewhere = (await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: ['0363' as never], subject: 'elders' }))
      .actor;
    await ask("update zorg.traject set eind = null, eind_soort = 'open', begin = '2026-01-02', hulpvorm = 'beg'");
  }, 120_000);
  afterAll(() => test.database.close());

  it('S1-11 leads from a kader of nine months to exactly those who are over it, to the day', async () => {
    expect(await kaders().begin(policy, gemeente, inhoud)).toBe('bewaard');
    await shift(0, "begin = '2025-04-15'");
    await shift(1, "begin = '2025-04-16'");
    await shift(2, "begin = '2024-01-01', hulpvorm = 'ggz'");
    const [kader] = await kaders().list(worker);
    expect(kader).toMatchObject({ ...inhoud, versie: 1 });
    expect(await kaders().count(worker)).toEqual([{ gemeente, kaderId: kader?.kaderId, gevallen: 1, jeugdigen: 1 }]);
    const page = { offset: 0, limit: 10 };
    const over = { kader: { gemeente, ...inhoud.uitzondering! } };
    const { rows } = await test.database.jeugdigen.list(policy, over, 'pseudoniem', page);
    expect(rows.map(({ jeugdigeId, focus }) => [ids.indexOf(jeugdigeId), focus?.peildatum])).toEqual([[0, peildatum]]);
    // Any help, and another gemeente.
    const any = { kader: { ...over.kader, hulpvorm: null } };
    expect((await test.database.jeugdigen.list(policy, any, 'pseudoniem', page)).total).toBe(2);
    const none = { kader: { ...over.kader, gemeente: '0363' as never } };
    expect((await test.database.jeugdigen.list(policy, none, 'pseudoniem', page)).total).toBe(0);
  });

  it('S1-11 counts who has more trajecten at once than the kader says', async () => {
    await ask(
      `insert into zorg.traject select (jsonb_populate_record(t, '{"nr": 90}')).* from zorg.traject t
       where jeugdige_id = $1 and variant = 'tInhoud' order by nr limit 1`,
      [ids[3]],
    );
    const uitzondering = { maat: 'tegelijk', hulpvorm: null, grens: 1 } as const;
    expect(await kaders().begin(policy, gemeente, { ...inhoud, naam: 'Eén traject tegelijk', uitzondering })).toBe(
      'bewaard',
    );
    const found = (await kaders().list(worker)).find(({ naam }) => naam.startsWith('Eén'));
    expect((await kaders().count(worker)).find(({ kaderId }) => kaderId === found?.kaderId)).toMatchObject({
      gevallen: 1,
      jeugdigen: 1,
    });
    const listed = await test.database.jeugdigen.list(policy, { kader: { gemeente, ...uitzondering } }, 'pseudoniem', {
      offset: 0,
      limit: 10,
    });
    expect(listed.rows.map(({ jeugdigeId }) => ids.indexOf(jeugdigeId))).toEqual([3]);
  });

  it('S1-11 every row of the list can be told in words, and the count is the same, also at the end of a month', async () => {
    const kader = { gemeente, maat: 'duur', hulpvorm: null, grens: 1 } as const;
    expect(
      await kaders().begin(policy, gemeente, { ...inhoud, naam: 'Hoogstens een maand', uitzondering: kader }),
    ).toBe('bewaard');
    const found = (await kaders().list(worker)).find(({ naam }) => naam === 'Hoogstens een maand');
    await shift(0, "begin = '2025-01-28'");
    await shift(1, "begin = '2025-01-31'");
    await shift(2, "begin = '2024-02-29'");
    const seen: unknown[] = [];
    for (const dag of ['2025-02-27', '2025-02-28', '2025-03-28', '2024-03-28', '2024-03-29']) {
      await ask('update zorg.stand set peildatum = $1', [dag]);
      const { rows } = await test.database.jeugdigen.list(policy, { kader }, 'pseudoniem', { offset: 0, limit: 10 });
      for (const { focus } of rows) {
        expect(focus?.over.length).toBeGreaterThan(0);
        for (const { begin } of focus?.over ?? []) expect(countWholeMonths(begin, plainDate(dag))).toBeGreaterThan(0);
      }
      const telling = (await kaders().count(worker)).find(({ kaderId }) => kaderId === found?.kaderId);
      expect(telling?.jeugdigen).toBe(rows.length);
      seen.push(rows.map(({ jeugdigeId }) => ids.indexOf(jeugdigeId)).toSorted());
    }
    expect(seen).toEqual([[2], [0, 1, 2], [0, 1, 2], [], [2]]);
    await ask('update zorg.stand set peildatum = $1', [peildatum]);
  });

  it('S1-11 the text is for all of the gemeente, how many are over it for who sees its figures', async () => {
    for (const rol of ['controller', 'functioneel-beheerder', 'regisseur-ander-domein'] as const) {
      const { actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: rol });
      expect((await kaders().list(actor)).length, rol).toBeGreaterThan(1);
      expect(await kaders().count(actor), rol).toEqual([]);
    }
    for (const rol of ['contractmanager', 'fg', 'consulent'] as const) {
      const { actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: rol });
      expect((await kaders().count(actor)).length, rol).toBeGreaterThan(1);
    }
  });

  it('S1-11 keeps every version, lets nobody overwrite a newer one, and changes no day that has gone by', async () => {
    const [first] = await kaders().list(policy);
    const kader = (await kaders().list(policy)).find(({ naam }) => naam === inhoud.naam)!;
    expect(first).toBeDefined();
    const key = { gemeente, kaderId: kader.kaderId, gezien: 1 };
    const next = { ...inhoud, van: addDays(today(), 30), uitzondering: { ...inhoud.uitzondering!, grens: 6 } };
    expect(await kaders().change(policy, key, { ...next, van: addDays(today(), -1) })).toBe('kader-verleden');
    expect(await kaders().change(policy, key, { ...next, tot: addDays(today(), 29) })).toBe('kader-eind');
    expect(await kaders().change(policy, key, { ...next, tekst: 'Zie het dossier van 999900006.' })).toBe(
      'bsn-in-tekst',
    );
    expect(await kaders().change(worker, key, next)).toBe('niet-gevonden');
    expect(await kaders().change(elsewhere, key, next)).toBe('niet-gevonden');
    expect(await kaders().change(policy, { ...key, gezien: 0 }, next)).toBe('kader-gewijzigd');
    expect(await kaders().change(policy, key, next)).toBe('bewaard');
    expect(await kaders().change(policy, key, next)).toBe('kader-gewijzigd');
    const versies = (await kaders().list(policy)).filter(({ kaderId }) => kaderId === kader.kaderId);
    expect(versies.map(({ versie, uitzondering }) => [versie, uitzondering?.grens])).toEqual([
      [2, 6],
      [1, 9],
    ]);
    expect(findKaderversie(versies, today())?.versie.versie).toBe(1);
    expect(findKaderversie(versies, addDays(today(), 30))?.versie.versie).toBe(2);
    // Until then the limit of today counts.
    await shift(0, "begin = '2025-04-15'");
    await shift(1, "begin = '2025-04-16'");
    expect((await kaders().count(worker)).find(({ kaderId }) => kaderId === kader.kaderId)?.gevallen).toBe(1);
    expect(await kaders().list(elsewhere)).toEqual([]);
    expect(await kaders().count(elsewhere)).toEqual([]);
    const lines = await ask(
      "select split_part(handeling, ' ', 1) as act from logboek.regel where handeling like 'kader%'",
    );
    expect(lines.map(({ act }) => act).toSorted()).toEqual([...times(3, 'kader-begonnen'), 'kader-gewijzigd']);
  });
});
