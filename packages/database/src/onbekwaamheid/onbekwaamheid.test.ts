import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { giveRegisseur } from '../testing/give-regisseur.ts';
import { behindLock } from '../testing/hold-lock.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { OnbekwaamheidInvoer } from './onbekwaamheid-store.ts';

const today = dayOf(new Date());
const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };

describe('a youth that cannot decide for itself', () => {
  let test: FileTest;
  let id: string;
  const people = new Map<string, Actor>();
  const as = (name: string) => people.get(name)!;
  const store = () => test.database.onbekwaamheid;
  const invoer = {
    van: today,
    tot: addDays(today, 90),
    reden: 'Kan de gevolgen van keuzes nu niet overzien.',
    consulted: 'P. Arts',
  };
  const record = (change: Partial<OnbekwaamheidInvoer> = {}, name = 'consulent') =>
    store().record(as(name), id, { ...invoer, ...change });
  const list = async (name = 'consulent') => (await store().list(as(name), id))!;
  const setAge = (years: number) =>
    test.ask(`update zorg.identiteit set geboortedatum = current_date - make_interval(years => $1)`, [years]);
  /** Whose agreement the plan needs, and whose consent sharing. */
  const parties = async () => {
    const rows = await test.ask<{ partij: string }>(
      `select x.partij from toegang.gezinslid l cross join lateral toegang.plan_partijen($1, l.gezin_id) x
       where l.gemeente = $1 and l.jeugdige_id = $2 order by 1`,
      [gemeente, id],
    );
    return [...new Set(rows.map(({ partij }) => partij))];
  };
  const consents = async () => {
    const [row] = await test.ask<{ nodig: string[] }>(`select toegang.nodige_gevers($1, $2, '[]') as nodig`, [
      gemeente,
      id,
    ]);
    return row!.nodig;
  };

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    for (const [name, rol, relatie] of [
      ['consulent', 'consulent', 'betrokken'],
      ['kind', 'jeugdige', 'zelf'],
      ['moeder', 'ouder', 'gezag'],
      ['vader', 'ouder', 'gezag'],
      ['oom', 'ouder', 'vertegenwoordiger'],
    ] as const) {
      const houder = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
      people.set(name, houder.actor);
      await giveRelatie(test, { gemeente, jeugdigeId: id, houder, rol, relatie });
      if (rol === 'consulent') await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: houder.accountId });
    }
    people.set('vreemde', (await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'v' })).actor);
    await signInAs(test, { rol: 'school', gemeenten: [], organisaties: ['school-1'] });
  });
  afterAll(() => test.database.close());
  beforeEach(async () => {
    await test.ask('delete from toegang.onbekwaamheid');
    await test.ask('delete from toegang.toestemming');
    await test.ask('delete from toegang.uitnodiging');
    await setAge(13);
  });

  it('S3-5 lets the parents of a youth of 12 to 15 agree with the plan alone, until its last day or the judgement is withdrawn', async () => {
    expect(await parties()).toEqual(['jeugdige', 'ouder']);
    expect(await record()).toEqual(kept);
    expect(await parties()).toEqual(['ouder']);
    expect(await consents()).toEqual(['ouder']);
    await test.ask('update toegang.onbekwaamheid set van = current_date - 5, tot = current_date - 1');
    expect(await parties()).toEqual(['jeugdige', 'ouder']);
    expect(await record()).toEqual(kept);
    const { oordelen } = await list();
    expect(oordelen.map(({ runs }) => runs)).toEqual([true, false]);
    expect(await store().withdraw(as('consulent'), id, oordelen[0]!.onbekwaamheidId)).toEqual(kept);
    expect(await consents()).toEqual(['jeugdige', 'ouder']);
    expect(await store().withdraw(as('consulent'), id, oordelen[0]!.onbekwaamheidId)).toEqual(refused('niet-gevonden'));
  });

  it('S3-5 lets whoever represents a youth of 16 or 17 decide, and nobody in the place of who is 18', async () => {
    await setAge(16);
    expect(await consents()).toEqual(['jeugdige']);
    expect(await record()).toEqual(kept);
    expect(await parties()).toEqual(['ouder', 'vertegenwoordiger']);
    expect(await consents()).toEqual(['vertegenwoordiger']);
    const known = await test.ask<{ als: string }>(
      `select hoedanigheid as als from toegang.bekende_gevers($1, $2, '{vertegenwoordiger}')`,
      [gemeente, id],
    );
    // Both parents with authority, and who is recorded as representative.
    expect(known).toEqual(Array.from({ length: 3 }, () => ({ als: 'vertegenwoordiger' })));
    await setAge(18);
    expect(await consents()).toEqual(['jeugdige']);
    expect((await list()).oordelen).toMatchObject([{ runs: false }]);
  });

  /** Whether somebody reads the plan now, and who is involved. */
  const reads = async (name: string) => (await test.database.samenwerking.read(as(name), id)) !== undefined;

  it('S3-5 lets the parents of a youth of 16 or 17 read in its place as long as the judgement runs, and the youth no more', async () => {
    await setAge(16);
    expect([await reads('kind'), await reads('moeder')]).toEqual([true, false]);
    expect(await record()).toEqual(kept);
    expect([await reads('kind'), await reads('moeder')]).toEqual([false, true]);
    // What was judged, and who looked, stays to be read.
    expect((await list('kind')).oordelen).toMatchObject([{ runs: true, reden: invoer.reden }]);
    expect(await test.database.inzagen.list(as('kind'), id, { offset: 0, limit: 5 })).toBeDefined();
    const sight = await test.ask<{ naam: string; plan: boolean; write: boolean; last: string | null }>(
      `select k.subject as naam, z.lezen & 256 <> 0 as plan, z.schrijven & 256 <> 0 as write,
         case when z.tot < 'infinity' then (z.tot at time zone 'Europe/Amsterdam')::date::text end as last
       from toegang.zicht z join toegang.account k on k.account_id = z.houder
       where z.jeugdige_id = $1 and z.tot > now() and z.grond in ('zelf', 'vertegenwoordiger') and k.subject in ('kind', 'moeder')
       order by k.subject, z.van`,
      [id],
    );
    const end = addDays(today, 91);
    expect(sight).toMatchObject([
      { naam: 'kind', plan: false, write: false, last: end },
      { naam: 'kind', plan: true, write: true, last: null },
      { naam: 'moeder', plan: true, write: true, last: end },
    ]);
    expect(await store().withdraw(as('consulent'), id, (await list()).oordelen[0]!.onbekwaamheidId)).toEqual(kept);
    expect([await reads('kind'), await reads('moeder')]).toEqual([true, false]);
    // Not of who is 18: nothing stands in its place.
    await test.ask('update toegang.onbekwaamheid set ingetrokken_op = null, ingetrokken_door = null');
    expect(await reads('kind')).toBe(false);
    await setAge(18);
    expect([await reads('kind'), await reads('moeder')]).toEqual([true, false]);
  });

  it('S3-5 takes a request about the file from whoever represents the youth, and not from the youth', async () => {
    const ask = (name: string, vastgelegd?: { hoe: 'papier'; naam: string; hoedanigheid: 'jeugdige' | 'ouder' }) =>
      test.database.verzoeken.submit(as(name), {
        ...{ jeugdigeId: id, soort: 'vernietiging' as const, toelichting: 'Graag alles.' },
        ...(vastgelegd && { vastgelegd }),
      });
    const asked = async (verzoekId: string | undefined) =>
      (await test.ask('select hoedanigheid from toegang.verzoek_betrokkene where verzoek_id = $1', [verzoekId]))[0];
    for (const [years, als] of [
      [13, 'ouder'],
      [16, 'vertegenwoordiger'],
    ] as const) {
      await setAge(years);
      expect(await ask('kind')).toBeDefined();
      expect(await record()).toEqual(kept);
      expect(await ask('kind')).toBeUndefined();
      const onPaper = { hoe: 'papier', naam: 'K. Kind' } as const;
      expect(await ask('consulent', { ...onPaper, hoedanigheid: 'jeugdige' })).toBeUndefined();
      expect(await ask('consulent', { ...onPaper, hoedanigheid: 'ouder' })).toBeDefined();
      expect(await asked(await ask('moeder'))).toEqual({ hoedanigheid: als });
      await test.ask('delete from toegang.onbekwaamheid');
      expect(await ask('kind')).toBeDefined();
    }
  });

  it('asks consent of the parents only, also when the family itself asks it, with the reason of the judgement', async () => {
    const ontvangers = await test.ask<{ id: string }>(
      `select organisatie_id as id from toegang.organisatie where soort = 'school'`,
    );
    const vraag = {
      ...{
        soorten: ['PL' as const],
        doel: 'samen-plannen',
        tekst: 'tekst',
        tekstVersie: '1',
        van: today,
        voogdij: false,
      },
      ...{ tot: addDays(today, 90), bekwaam: true, ontvangers: ontvangers.map((one) => one.id), gevers: [] },
    };
    expect(await record()).toEqual(kept);
    for (const name of ['moeder', 'consulent']) {
      expect((await test.database.toestemmingen.ask(as(name), id, vraag)).ok).toBe(true);
    }
    const given = await test.ask<{ hoedanigheid: string }>(
      'select distinct hoedanigheid from toegang.toestemming_gever',
    );
    expect(given).toEqual([{ hoedanigheid: 'ouder' }]);
    const written = await test.ask<{ bekwaam: boolean; bekwaam_toelichting: string }>(
      'select distinct bekwaam, bekwaam_toelichting from toegang.toestemming',
    );
    expect(written).toEqual([{ bekwaam: false, bekwaam_toelichting: invoer.reden }]);
  });

  it('S-07 ends a consent that was given without the youth with the judgement, or when that is withdrawn', async () => {
    const ontvangers = await test.ask<{ id: string }>(
      `select organisatie_id as id from toegang.organisatie where soort = 'school'`,
    );
    const ask = (bekwaam: boolean) =>
      test.database.toestemmingen.ask(as('consulent'), id, {
        ...{ soorten: ['PL' as const], doel: 'samen-plannen', tekst: 'tekst', tekstVersie: '1', van: today },
        ...{ tot: addDays(today, 300), voogdij: false, ontvangers: ontvangers.map((one) => one.id), gevers: [] },
        ...{ bekwaam, ...(bekwaam ? {} : { bekwaamToelichting: 'Alleen voor deze vraag.' }) },
      });
    // Judged for one consent alone: no judgement of the file, so nothing changes at its end.
    expect((await ask(false)).ok).toBe(true);
    expect(await record()).toEqual(kept);
    expect((await ask(true)).ok).toBe(true);
    const rows = () =>
      test.ask<{ tot: string; open: boolean }>(
        `select (tot at time zone 'Europe/Amsterdam')::date::text as tot, ingetrokken_op is null as open
         from toegang.toestemming order by gevraagd_op`,
      );
    const ends = [addDays(today, 301), addDays(today, 91)];
    expect(await rows()).toEqual(ends.map((tot) => ({ tot, open: true })));
    await test.ask('update toegang.toestemming set gegeven_op = clock_timestamp()');
    await test.ask('delete from toegang.taak');
    expect(await store().withdraw(as('consulent'), id, (await list()).oordelen[0]!.onbekwaamheidId)).toEqual(kept);
    expect(await rows()).toEqual(ends.map((tot, n) => ({ tot, open: n === 0 })));
    const [told] = await test.ask<{ n: number }>(
      `select count(*)::int as n from toegang.taak where soort = 'toestemming-ingetrokken'`,
    );
    expect(told!.n).toBeGreaterThan(0);
  });

  it('S-07 revives no consent that ended with the judgement, nor one that a parent had taken back before', async () => {
    const ontvangers = await test.ask<{ id: string }>(
      `select organisatie_id as id from toegang.organisatie where soort = 'school'`,
    );
    const ask = async () => {
      const asked = await test.database.toestemmingen.ask(as('consulent'), id, {
        ...{ soorten: ['PL' as const], doel: 'samen-plannen', tekst: 'tekst', tekstVersie: '1', van: today },
        ...{ tot: addDays(today, 60), voogdij: false, ontvangers: ontvangers.map((one) => one.id), gevers: [] },
        bekwaam: true,
      });
      if (!asked.ok) throw new Error(asked.error);
      await test.ask('update toegang.toestemming set gegeven_op = clock_timestamp() where toestemming_id = $1', [
        asked.value,
      ]);
      return asked.value;
    };
    const { toestemmingen } = test.database;
    expect(await record()).toEqual(kept);
    const [byWorker, byParent] = [await ask(), await ask()];
    // Undoing one's own act within ten minutes stays, as long as the judgement runs.
    expect(await toestemmingen.withdraw(as('moeder'), byParent)).toEqual(kept);
    expect(await toestemmingen.restore(as('moeder'), byParent)).toEqual(kept);
    expect(await toestemmingen.withdraw(as('moeder'), byParent)).toEqual(kept);
    expect(await store().withdraw(as('consulent'), id, (await list()).oordelen[0]!.onbekwaamheidId)).toEqual(kept);
    expect(await toestemmingen.restore(as('consulent'), byWorker)).toEqual(refused('beantwoord'));
    expect(await toestemmingen.restore(as('moeder'), byParent)).toEqual(refused('beantwoord'));
    const open = await test.ask('select from toegang.toestemming where ingetrokken_op is null');
    expect(open).toHaveLength(0);
  });

  it('counts also on the other part of a merged file', async () => {
    expect(await record()).toEqual(kept);
    const other = test.ids[1];
    await test.ask('update toegang.onbekwaamheid set jeugdige_id = $1', [other]);
    expect(await consents()).toEqual(['jeugdige', 'ouder']);
    await test.ask('insert into zorg.samenvoeging (gemeente, jeugdige_id, naar) values ($1, $2, $3)', [
      ...[gemeente, other, id],
    ]);
    expect(await consents()).toEqual(['ouder']);
    expect((await list()).oordelen).toMatchObject([{ runs: true }]);
    await test.ask('delete from zorg.samenvoeging');
  });

  it('is one at a time, also when a colleague records it on the other part of a merged file', async () => {
    const front = test.ids[1];
    await test.ask('insert into zorg.samenvoeging (gemeente, jeugdige_id, naar) values ($1, $2, $3)', [
      ...[gemeente, id, front],
    ]);
    expect(await behindLock(test, `onbekwaamheid${gemeente}${front}`, () => record())).toEqual(kept);
    await test.ask('delete from zorg.samenvoeging');
  });

  it('lets the parents invite the own network without the yes of the youth', async () => {
    const waits = async () => {
      const [row] = await test.ask<{ n: number }>(
        `select count(*)::int as n from toegang.uitnodiging u cross join lateral toegang.uitnodiging_wacht_op(u) w
         join toegang.account k on k.account_id = w.account_id where k.subject = 'kind'`,
      );
      return row!.n;
    };
    const page = await test.database.uitnodigingen.list(as('moeder'), id);
    expect(page).toMatchObject({ mayInvite: true });
    const invite = async (naam: string) => {
      const guest = { netwerklidId: null, naam, wie: 'oma', kan: 'Kookt op woensdag', contact: 'oma@example.nl' };
      const asked = { ...guest, sees: 'plan' as const, tot: addDays(today, 30) };
      const made = await test.database.uitnodigingen.invite(as('moeder'), id, asked, naam.repeat(10));
      expect(made.ok).toBe(true);
    };
    await invite('Oma');
    expect(await waits()).toBe(1);
    expect(await record()).toEqual(kept);
    // Of the second the youth is not asked.
    await invite('Opa');
    expect(await waits()).toBe(1);
    expect((await test.database.uitnodigingen.list(as('kind'), id))?.mayInvite).toBe(false);
    // And able again: that one waits for the yes of the youth too.
    expect(await store().withdraw(as('consulent'), id, (await list()).oordelen[0]!.onbekwaamheidId)).toEqual(kept);
    expect(await waits()).toBe(2);
  });

  it('S-04 shows it to the family with why and by whom, and lets nobody but a worker of the case record it', async () => {
    expect(await record({}, 'vreemde')).toEqual(refused('niet-gevonden'));
    expect(await record({}, 'moeder')).toEqual(refused('niet-gevonden'));
    expect(await record({ reden: 'Zie 999900006 voor de rest.' })).toEqual(refused('bsn-in-tekst'));
    expect(await record({ consulted: 'consulent' })).toEqual(refused('collega-ontbreekt'));
    expect(await record({ tot: addDays(today, 400) })).toEqual(refused('dag-klopt-niet'));
    expect(await record({ van: addDays(today, 1) })).toEqual(refused('dag-klopt-niet'));
    expect(await record()).toEqual(kept);
    expect(await record()).toEqual(refused('onbekwaam-loopt'));
    for (const name of ['kind', 'moeder']) {
      const { mayRecord, oordelen } = await list(name);
      expect(mayRecord).toBe(false);
      expect(oordelen).toMatchObject([
        { reden: invoer.reden, consulted: 'P. Arts', door: 'consulent', mayWithdraw: false },
      ]);
    }
    expect(await store().list(as('vreemde'), id)).toBeUndefined();
    await setAge(11);
    await test.ask('delete from toegang.onbekwaamheid');
    expect(await record()).toEqual(refused('onbekwaam-leeftijd'));
    expect((await list()).mayRecord).toBe(false);
  });
});
