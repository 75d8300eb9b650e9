import { addDays } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAndAnswer, openScene, type Scene, today } from '../testing/consent-scene.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { DeelafspraakVraag } from './partner-store.ts';

describe('partners', () => {
  let scene: Scene;
  let fg: Actor;
  beforeAll(async () => {
    scene = await openScene();
    fg = (await signInAs(scene.test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    await scene.admin("update zorg.toewijzing set begin = current_date - 30, eind = null, toestand = 'lopend'");
    await scene.admin('select toegang.herbouw($1, null)', [gemeente]);
  });
  afterAll(async () => {
    await scene.test.database.close();
  });
  const store = () => scene.test.database.deelafspraken;

  /** Kinds beside the statutory ones that the professional of the aanbieder sees now. */
  async function agreedKinds(): Promise<number> {
    const [row] = await scene.admin(
      `select coalesce(bit_or(z.lezen | z.eigen | z.gedeeld), 0) & (8 | 256 | 512 | 1024 | 2048 | 4096) as bits
       from toegang.zicht z join toegang.houder h using (houder)
       where h.rol = 'hulpverlener' and now() >= z.van and now() < z.tot and z.jeugdige_id = $1`,
      [scene.jeugdige],
    );
    return Number(row?.['bits']);
  }

  async function vraag(change: Partial<DeelafspraakVraag> = {}): Promise<DeelafspraakVraag> {
    const [partner] = await store().listPartners(fg);
    return {
      gemeente,
      organisatieId: partner?.id ?? '',
      doel: 'hulpverlening',
      soorten: ['VG', 'PL'],
      van: addDays(today(), -10),
      tot: today(),
      ...change,
    };
  }

  it('S4-121 an agreement opens its kinds through its last day; the next day they are hidden', async () => {
    expect(await agreedKinds()).toBe(0);
    const added = await store().add(fg, await vraag());
    expect(added.ok).toBe(true);
    expect(await agreedKinds()).toBe(512 | 256);
    expect(await store().list(fg)).toMatchObject([
      { doel: 'hulpverlening', soorten: ['PL', 'VG'], toestand: 'geldig' },
    ]);
    // The same agreement, made a day earlier: its last day was yesterday.
    await scene.admin("update toegang.deelafspraak set van = van - interval '1 day', tot = tot - interval '1 day'");
    expect(await agreedKinds()).toBe(0);
    expect(await store().list(fg)).toMatchObject([{ toestand: 'verlopen', tot: addDays(today(), -1) }]);
  });

  it('ends at once, refuses what the law gives already or never, and who may not', async () => {
    const added = await store().add(fg, await vraag({ tot: addDays(today(), 100) }));
    expect(await agreedKinds()).toBe(512 | 256);
    expect(await store().end(fg, added.ok ? added.value : '')).toBe(true);
    expect(await agreedKinds()).toBe(0);
    expect(await store().end(fg, added.ok ? added.value : '')).toBe(false);
    expect(await store().add(fg, await vraag({ soorten: ['ID'] }))).toEqual({ ok: false, error: 'soort' });
    expect(await store().add(fg, await vraag({ tot: addDays(today(), 4000) }))).toEqual({
      ok: false,
      error: 'termijn',
    });
    expect(await store().add(fg, await vraag({ organisatieId: scene.schoolId }))).toEqual({
      ok: false,
      error: 'ontvanger',
    });
    const { actor } = await signInAs(scene.test, { rol: 'contractmanager', gemeenten: [gemeente] });
    expect((await store().list(actor)).length).toBeGreaterThan(0);
    expect(await store().add(actor, await vraag())).toEqual({ ok: false, error: 'not-found' });
    expect(await store().list(scene.people.consulent)).toEqual([]);
    const elsewhere = await signInAs(scene.test, { rol: 'fg', gemeenten: ['0363' as typeof gemeente] });
    expect(await store().list(elsewhere.actor)).toEqual([]);
    expect(await store().add(elsewhere.actor, await vraag())).toEqual({ ok: false, error: 'not-found' });
  });

  it('a school learns with consent that its referral was received and whom to call; nothing without', async () => {
    const { verwijzingen } = scene.test.database;
    const before = await verwijzingen.list(scene.people.school);
    expect(before).toMatchObject([{ jeugdigeId: scene.jeugdige, toestand: null, contactpersoon: null }]);
    await scene.setAge(16);
    const id = await askAndAnswer(scene, { jeugdige: 'ja' });
    expect(await verwijzingen.list(scene.people.school)).toMatchObject([
      { toestand: 'ontvangen', contactpersoon: 'consulent' },
    ]);
    await scene.test.database.toestemmingen.withdraw(scene.people.jeugdige, id);
    expect(await verwijzingen.list(scene.people.school)).toMatchObject([{ toestand: null, contactpersoon: null }]);
    expect(await verwijzingen.list(scene.people.hulpverlener)).toEqual([]);
  });

  it('a practice learns received, not started, started and ended, of its own referral only', async () => {
    const { verwijzingen, provisioning } = scene.test.database;
    const practice = await signInAs(scene.test, { rol: 'verwijzer', gemeenten: [], organisaties: ['praktijk-1'] });
    const [practiceRow] = await scene.admin(
      "select organisatie_id from toegang.organisatie where sleutel = 'praktijk-1'",
    );
    await scene.admin("update zorg.toewijzing set begin = current_date - 30, verwijzer = '02'");
    await provisioning.saveRelaties([
      {
        gemeente,
        jeugdigeId: scene.jeugdige,
        houder: { organisatie: 'praktijk-1' },
        rol: 'verwijzer',
        relatie: 'auteur',
        van: new Date(Date.now() - 60 * 86_400_000),
        grond: 'verwijsbrief',
      },
    ]);
    await askAndAnswer(
      scene,
      { jeugdige: 'ja' },
      { doel: 'verwijzer', ontvangers: [String(practiceRow?.['organisatie_id'])] },
    );
    const state = async () => (await verwijzingen.list(practice.actor))[0]?.toestand;
    const trajecten = (begin: string, eind: string | null, verwijzer: string) =>
      scene.admin(`update zorg.traject set begin = ${begin}, eind = ${eind ?? 'null'}, verwijzer = $1`, [verwijzer]);
    await trajecten('current_date - 20', null, '01');
    expect(await state()).toBe('niet-gestart');
    await scene.admin("update zorg.toewijzing set verwijzer = '01'");
    expect(await state()).toBe('ontvangen');
    await trajecten('current_date - 20', null, '02');
    expect(await state()).toBe('gestart');
    await trajecten('current_date - 20', 'current_date - 1', '02');
    expect(await state()).toBe('gestopt');
    await trajecten('current_date - 90', null, '02');
    expect(await state()).toBe('ontvangen');
  });

  // A promise of time on a machine that others use too: a busy moment gets another try.
  it('an open screen hears within a second that sight ended, and nothing about whom', { retry: 2 }, async () => {
    await scene.setAge(16);
    const id = await askAndAnswer(scene, { jeugdige: 'ja' });
    const heard: number[] = [];
    let started = 0;
    const own = await scene.test.database.changes.subscribe(
      scene.people.school,
      () => heard.push(performance.now() - started),
      () => undefined,
    );
    let others = 0;
    const other = await scene.test.database.changes.subscribe(
      scene.people.consulent,
      () => others++,
      () => undefined,
    );
    started = performance.now();
    await scene.test.database.toestemmingen.withdraw(scene.people.jeugdige, id);
    await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThan(0);
    own.end();
    other.end();
    expect(others).toBe(0);
    expect(heard[0]).toBeLessThan(1000);
  });

  it('a line that PostgreSQL ends closes the open screens once; who comes after gets a new one', async () => {
    const { changes } = scene.test.database;
    let ends = 0;
    const follow = () =>
      changes.subscribe(
        scene.people.school,
        () => undefined,
        () => ends++,
      );
    await follow();
    await follow();
    await scene.admin(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()",
    );
    await expect.poll(() => ends, { timeout: 20_000 }).toBe(2);
    const again = await follow();
    again.end();
    expect(ends).toBe(2);
  });
});
