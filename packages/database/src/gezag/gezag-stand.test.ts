import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf, gezagStandOf } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { ToestemmingVraag } from '../toestemming/toestemming-store.ts';
import type { GezagsopgaveInvoer } from './gezag-store.ts';

const today = dayOf(new Date());
const kept = { ok: true, value: undefined };
const refused = (error: string) => ({ ok: false, error });
const made = { ok: true, value: expect.anything() as unknown };

describe('one definition of who must say yes for a child', () => {
  let test: FileTest;
  const actors = new Map<string, Actor>();
  const accounts = new Map<string, string>();
  const as = (name: string) => actors.get(name)!;
  const id = () => test.ids[0];
  let codes = 0;

  async function join(name: string, rol: Role, relatie?: Relation) {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    actors.set(name, actor);
    accounts.set(name, accountId);
    if (relatie !== undefined) await relate(name, rol, relatie);
  }
  const relate = (name: string, rol: Role, relatie: Relation) =>
    giveRelatie(test, { gemeente, jeugdigeId: id(), houder: { accountId: accounts.get(name)! }, rol, relatie });
  const setAge = (years: number) =>
    test.ask(`update zorg.identiteit set geboortedatum = current_date - make_interval(years => $1, days => 40)`, [
      years,
    ]);

  beforeAll(async () => {
    test = await startFileTest();
    await join('consulent', 'consulent', 'betrokken');
    await join('tiener', 'jeugdige', 'zelf');
    await join('moeder', 'ouder');
    await join('vader', 'ouder');
    await signInAs(test, { rol: 'school', gemeenten: [], organisaties: ['school-1'] });
    await test.ask('update toegang.account set naam = subject');
    const formed = await test.database.gezinnen.form(as('consulent'), id(), {
      jeugdigen: [id()],
      naar: null,
      per: today,
    });
    if (!formed.ok) throw new Error(formed.error);
  });
  afterAll(() => test.database.close());
  beforeEach(async () => {
    await setAge(9);
    await test.ask('delete from toegang.gezagsopgave');
    await test.ask('delete from toegang.uitnodiging');
    await test.ask('delete from toegang.toestemming');
    await test.ask('delete from toegang.gezinsplan');
    await test.ask(`delete from toegang.relatie where relatie in ('gezag', 'zonder-gezag')`);
  });

  const says = (name: string, change: Partial<GezagsopgaveInvoer> = {}) =>
    test.database.gezag.add(as('consulent'), id(), {
      ...{ accountId: accounts.get(name) ?? null, naam: name, relatie: 'gezag', bron: 'gezagsregister' },
      ...{ toelichting: 'Uittreksel van vandaag', van: today, tot: null },
      ...change,
    });
  /** Records and decides that this source holds. */
  async function settle(name: string, change: Partial<GezagsopgaveInvoer> = {}) {
    expect(await says(name, change)).toEqual(kept);
    const { opgaven } = (await test.database.gezag.read(as('consulent'), id()))!;
    const found = opgaven.find((one) => one.stand === 'open' && one.naam === name)!;
    const reden = 'Het uittreksel ligt in het dossier.';
    expect(await test.database.gezag.settle(as('consulent'), id(), found.opgaveId, reden)).toEqual(kept);
  }
  const standOf = async () => (await test.database.gezag.read(as('consulent'), id()))?.stand;
  const invite = async (name: string) => {
    codes += 1;
    const persoon = { netwerklidId: null, naam: 'Riet', wie: 'oma', kan: 'Kookt.', contact: '06 00 00 00 00' };
    const invoer = { ...persoon, sees: 'plan' as const, tot: addDays(today, 30) };
    return await test.database.uitnodigingen.invite(as(name), id(), invoer, `code-${codes}-${'x'.repeat(30)}`);
  };
  const ask = async (name: string, change: Partial<ToestemmingVraag> = {}) => {
    const [ontvanger] = await test.database.toestemmingen.listOntvangers(as('consulent'), id());
    return await test.database.toestemmingen.ask(as(name), id(), {
      ...{ soorten: ['ZP'], doel: 'samenwerken', tekst: 'Mag dit?', tekstVersie: '2026-11', van: today },
      ...{ tot: addDays(today, 30), bekwaam: true, voogdij: false, ontvangers: [ontvanger!.id], gevers: [] },
      ...change,
    });
  };

  it('says the same as the domain: two parents, one proven alone, one not proven, one contested, none', async () => {
    const cases: [prepare: () => Promise<unknown>, people: { alone: boolean }[], contested: boolean][] = [
      [() => Promise.resolve(), [], false],
      [() => relate('moeder', 'ouder', 'gezag'), [{ alone: false }], false],
      [() => settle('moeder', { alone: true }), [{ alone: true }], false],
      // What a partner or a message says proves nothing, also not against it.
      [() => says('vader', { accountId: null, bron: 'partner' }), [{ alone: true }], false],
      [() => says('vader', { accountId: null, bron: 'gezin' }), [{ alone: true }], true],
      [() => relate('vader', 'ouder', 'gezag'), [{ alone: true }, { alone: false }], true],
    ];
    for (const [prepare, people, contested] of cases) {
      if (people.length === 1 && people[0]?.alone === true && !contested) {
        await relate('moeder', 'ouder', 'zonder-gezag');
      }
      await prepare();
      expect(await standOf()).toBe(gezagStandOf(people, contested));
    }
  });

  it('lets a parent who is proven to have authority alone invite and ask for consent, and nobody before that', async () => {
    await relate('moeder', 'ouder', 'gezag');
    // Two grounds for one parent are no two parents, here nor in a consent.
    await relate('moeder', 'ouder', 'gezag');
    expect([await invite('moeder'), await ask('moeder')]).toEqual([
      refused('alleen-professional'),
      refused('alleen-professional'),
    ]);
    expect(await ask('consulent')).toEqual(refused('gezag-onbewezen'));
    const other = { naam: 'B. de Ander', hoedanigheid: 'ouder' as const, gezagBewijs: 'gezagsregister' };
    expect((await ask('consulent', { gevers: [other] })).ok).toBe(true);
    for (const bron of ['gezin', 'partner', 'bericht'] as const) {
      expect(await says('moeder', { bron, alone: true }), bron).toEqual(refused('bron-bewijst-niet'));
    }
    expect(await says('moeder', { relatie: 'zonder-gezag', alone: true })).toEqual(refused('bron-bewijst-niet'));

    await settle('moeder', { alone: true });
    const list = () => test.database.uitnodigingen.list(as('moeder'), id());
    expect(await list()).toMatchObject({ mayInvite: true, obstacle: null });
    expect(await invite('moeder')).toMatchObject(made);
    expect((await list())?.uitnodigingen).toMatchObject([{ stand: 'open', wachtOp: [] }]);
    for (const name of ['moeder', 'consulent']) {
      const asked = await ask(name);
      expect(asked).toMatchObject(made);
      const found = await test.database.toestemmingen.list(as('consulent'), id());
      const gevers = found?.find(({ toestemmingId }) => asked.ok && toestemmingId === asked.value)?.gevers;
      expect(gevers).toMatchObject([{ naam: 'moeder', hoedanigheid: 'ouder', gezagBewijs: 'gezagsregister' }]);
    }
    // What another source says ends the proof, and with it what stood on the proof alone.
    await settle('moeder', { bron: 'beschikking' });
    expect(await standOf()).toBe('unknown');
    expect((await list())?.uitnodigingen).toMatchObject([{ stand: 'voorbij' }]);
    expect(await invite('moeder')).toEqual(refused('alleen-professional'));
  });

  it('gives nothing to a parent whose authority ended, also when it once had it alone', async () => {
    await relate('moeder', 'ouder', 'gezag');
    await settle('moeder', { alone: true });
    expect(await invite('moeder')).toMatchObject(made);
    await settle('moeder', { relatie: 'zonder-gezag', bron: 'beschikking' });
    expect(await standOf()).toBe('unknown');
    expect(await invite('moeder')).toEqual(refused('niet-gevonden'));
  });

  it('asks the yes of a youth of 12 to 15 beside the parent alone, and at 16 of the youth only', async () => {
    await setAge(13);
    await relate('moeder', 'ouder', 'gezag');
    expect(await invite('tiener')).toEqual(refused('alleen-professional'));
    await settle('moeder', { alone: true });
    expect(await invite('moeder')).toMatchObject(made);
    const waits = (await test.database.uitnodigingen.list(as('moeder'), id()))?.uitnodigingen[0];
    expect(waits).toMatchObject({ stand: 'gevraagd', wachtOp: ['tiener'] });
    await setAge(16);
    expect(await invite('moeder')).toEqual(refused('niet-gevonden'));
    expect(await invite('tiener')).toMatchObject(made);
  });

  it('waits for a second person with authority who has no account: no invitation, and a consent on paper', async () => {
    await relate('moeder', 'ouder', 'gezag');
    await settle('A. Elders', { accountId: null, bron: 'beschikking' });
    expect(await standOf()).toBe('two');
    expect(await invite('moeder')).toEqual(refused('ouder-logt-niet-in'));
    const asked = await ask('consulent', {
      gevers: [{ naam: 'a. elders', hoedanigheid: 'ouder', gezagBewijs: 'beschikking' }],
    });
    const [consent] = (await test.database.toestemmingen.list(as('consulent'), id())) ?? [];
    expect(asked).toMatchObject(made);
    // Named once more by hand it is still one person.
    expect(consent?.gevers.map(({ naam }) => naam).toSorted()).toEqual(['A. Elders', 'moeder']);
  });

  it('asks a guardian only where there is one: no parent is counted then', async () => {
    expect(await ask('consulent', { voogdij: true })).toEqual(refused('gever-ontbreekt'));
    const guardian = { naam: 'GI Noord', hoedanigheid: 'voogd' as const, gezagBewijs: 'beschikking' };
    expect(await ask('consulent', { voogdij: true, gevers: [guardian] })).toMatchObject(made);
    // A person who is guardian alone counts as a parent who has authority alone (BW 1:245).
    await settle('V. Oogd', { accountId: null, alone: true, bron: 'beschikking' });
    expect(await standOf()).toBe('alone');
    expect(await ask('consulent')).toMatchObject(made);
  });

  it('holds a plan up until a second parent answered, or one is proven to have authority alone', async () => {
    await relate('moeder', 'ouder', 'gezag');
    const { plannen } = test.database;
    const plan = await plannen.start(as('consulent'), id(), 'licht');
    if (!plan.ok) throw new Error(plan.error);
    const planId = plan.value.id;
    await test.ask(
      `update toegang.gezinsplan set versie = 1, status = 'besproken' where plan_id = $1 returning gemeente`,
      [planId],
    );
    await test.ask(
      `insert into toegang.planversie (gemeente, plan_id, versie, door, naam) values ($1, $2, 1, $3, 'consulent')`,
      [gemeente, planId, accounts.get('consulent')],
    );
    const missing = async () =>
      (
        await test.ask<{ a: boolean }>(
          'select toegang.plan_mist_ouder(gemeente, plan_id, gezin_id, 1) as a from toegang.gezinsplan where plan_id = $1',
          [planId],
        )
      )[0]?.a;
    const agree = (partij: 'ouder' | 'gi', naam: string) =>
      plannen.agree(as('consulent'), id(), planId, {
        ...{ versie: 1, antwoord: 'ja', toelichting: 'Aan tafel', hoe: 'mondeling', voor: null },
        ...{ naam, partij },
      });
    expect(await missing()).toBe(true);
    expect(await agree('ouder', 'moeder')).toEqual(kept);
    expect(await missing()).toBe(true);
    expect(await agree('gi', 'GI Noord')).toEqual(kept);
    expect(await missing()).toBe(true);
    expect(await agree('ouder', 'B. de Ander')).toEqual(kept);
    expect(await missing()).toBe(false);
    await test.ask(`delete from toegang.planakkoord where naam = 'B. de Ander'`);
    await settle('moeder', { alone: true });
    expect(await missing()).toBe(false);
    await settle('A. Elders', { accountId: null, bron: 'beschikking' });
    expect(await missing()).toBe(true);
    await setAge(16);
    expect(await missing()).toBe(false);
  });
});
