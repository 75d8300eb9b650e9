import { type AgbCode, dayOf, type GemeenteCode, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, make301, makeBsn, toInvoer } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const page = { offset: 0, limit: 25 };

describe('what desk and aanbieder write to each other', () => {
  let test: TestDatabase;
  let desk: Actor;
  let elsewhere: Actor;
  let office: Actor;
  let worker: Actor;
  let stranger: Actor;
  let holder: Actor;
  let jeugdigeId: string;
  const about = { domein: 'jw' as const, aanbieder, toewijzingNummer: 100, referentie: null };

  beforeAll(async () => {
    test = await createTestDatabase();
    const { importer, folder } = test.database;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const bericht = make301({
      bsn: makeBsn(0),
      id: '1',
      nummer: 100,
      dagtekening: '2025-01-02',
      einddatum: '2090-12-31',
    });
    await importer.applyBatch(importId, [toInvoer(bericht)]);
    await folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    const sign = async (rol: 'aanbiederadministratie' | 'hulpverlener' | 'accounthouder', agb: string) =>
      (await signInAs(test, { rol, gemeenten: [gemeente], subject: `${rol}-${agb}`, organisaties: [agb] })).actor;
    office = await sign('aanbiederadministratie', aanbieder);
    worker = await sign('hulpverlener', aanbieder);
    stranger = await sign('aanbiederadministratie', '42429012');
    holder = await sign('accounthouder', aanbieder);
    desk = (await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente], subject: 'desk' })).actor;
    elsewhere = (
      await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: ['0363' as GemeenteCode], subject: 'elsewhere' })
    ).actor;
    const { rows } = await test.database.levering.listToewijzingen(office, { stand: 'alles', zoek: '' }, page);
    jeugdigeId = rows[0]!.jeugdigeId;
  });
  afterAll(() => test.database.close());

  const store = () => test.database.briefwisselingen;
  const count = (sql: string) =>
    withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`);
      return rows[0]?.n;
    });

  it('S4-8 answers a question in the same briefwisseling, with who wrote, when, and whether it was read', async () => {
    const asked = await store().add(office, jeugdigeId, {
      ...about,
      tekst: 'Is de verlenging goed gekomen?',
      vraag: true,
    });
    expect(asked.ok).toBe(true);
    const waits = await store().listUnread(desk, page);
    expect(waits).toMatchObject({ total: 1, rows: [{ jeugdigeId, toewijzingNummer: 100, ongelezen: 1, vraag: true }] });
    expect((await store().listUnread(office, page)).total).toBe(0);
    // The work list of the desk names the jeugdige, and that is logged; the count of it names nobody.
    const looks = () => count("logboek.regel where handeling = 'brieven-gelezen'");
    const before = (await looks())!;
    const today = dayOf(new Date());
    expect((await test.database.berichtwerk.count(desk, today)).aantal).toBeGreaterThan(0);
    expect(await looks()).toBe(before);
    const filter = { stand: 'open', today } as const;
    const all = await test.database.berichtwerk.list(desk, filter, page);
    expect(all.rows.filter(({ soort }) => soort === 'brief')).toMatchObject([{ jeugdigeId }]);
    expect(await looks()).toBe(before + 1);
    expect(await test.database.berichtwerk.count(desk, today)).toEqual({
      aantal: all.total,
      oldest: all.rows[0]?.dag,
    });
    expect(await test.database.berichtwerk.count(stranger, today)).toEqual({ aantal: 0, oldest: null });
    await store().add(desk, jeugdigeId, { ...about, tekst: 'Ja, u krijgt hem morgen.', vraag: false });
    expect((await store().listUnread(desk, page)).total).toBe(0);
    expect((await store().listUnread(worker, page)).rows).toMatchObject([{ ongelezen: 1, vraag: false }]);
    const [one, ...more] = (await store().list(worker, jeugdigeId))!;
    expect(more).toEqual([]);
    expect(one).toMatchObject({ als: 'aanbieder', aanbieder, toewijzingNummer: 100 });
    expect(one!.brieven).toMatchObject([
      { van: 'aanbieder', vraag: true, gelezenOp: expect.any(Date) as Date, door: expect.any(String) as string },
      { van: 'gemeente', tekst: 'Ja, u krijgt hem morgen.', gelezenOp: null },
    ]);
    expect(await store().markRead(worker, jeugdigeId, one!.briefwisselingId)).toBe(1);
    expect((await store().listUnread(office, page)).total).toBe(0);
    expect(await count("logboek.regel where handeling in ('brieven-gelezen', 'brief-geschreven')")).toBeGreaterThan(3);
  });

  it('shows it to the two parties alone', async () => {
    for (const actor of [stranger, holder, elsewhere]) {
      const [first] = (await store().list(desk, jeugdigeId))!;
      expect(await store().list(actor, jeugdigeId)).toBeUndefined();
      expect((await store().listUnread(actor, page)).total).toBe(0);
      const added = await store().add(actor, jeugdigeId, { ...about, tekst: 'Mag ik mee?', vraag: false });
      expect(added).toEqual({ ok: false, error: 'niet-gevonden' });
      expect(await store().markRead(actor, jeugdigeId, first!.briefwisselingId)).toBeUndefined();
    }
  });

  it('takes no toewijzing of somebody else, no unknown number and no BSN', async () => {
    const send = (over: object) =>
      store().add(office, jeugdigeId, { ...about, tekst: 'Hoe gaat het?', vraag: false, ...over });
    expect(await send({ toewijzingNummer: 999 })).toMatchObject({ error: 'niet-gevonden' });
    expect(await send({ aanbieder: '42429012' as AgbCode })).toMatchObject({ error: 'niet-gevonden' });
    expect(await send({ toewijzingNummer: null, referentie: 'geen' })).toMatchObject({ error: 'niet-gevonden' });
    expect(await send({ tekst: `Het gaat om ${makeBsn(0)}.` })).toMatchObject({ error: 'bsn-in-tekst' });
  });

  it('S4-8 holds a question that stops the clock of a verzoek, and its answer', async () => {
    await withAdmin(test.server, test.server.address.database, async (admin) => {
      const asked = `insert into toegang.verzoekvraag (gemeente, jeugdige_id, domein, aanbieder, referentie, aan, oorzaak,
          vraag, gevraagd_op, door) select $1, $2, 'jw', $3, 'V1', 'aanbieder', 'plan', 'Welke doelen staan in het plan?',
          '2026-01-10', account_id from toegang.account limit 1`;
      await admin.query(asked, [gemeente, jeugdigeId, aanbieder]);
    });
    const { rows } = await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query<{ id: string }>('select vraag_id as id from toegang.verzoekvraag'),
    );
    const answer = { tekst: 'Het plan komt morgen.', dag: plainDate('2026-01-12') };
    expect(await test.database.termijnen.answer(stranger, rows[0]!.id, answer)).toBe('niet-gevonden');
    expect(await test.database.termijnen.answer(worker, rows[0]!.id, answer)).toBe('bewaard');
    const [, about] = (await store().list(desk, jeugdigeId))!;
    expect(about).toMatchObject({
      referentie: 'V1',
      brieven: [
        { van: 'gemeente', vraag: true },
        { van: 'aanbieder', tekst: 'Het plan komt morgen.' },
      ],
    });
  });
});
