import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { GezagsopgaveInvoer } from './gezag-store.ts';

const today = dayOf(new Date());
const reden = 'Het gezagsregister is van vandaag, de beschikking van vorig jaar.';
const kept = { ok: true, value: undefined };
const refused = (error: string) => ({ ok: false, error });

describe('who has authority, by which source', () => {
  let test: FileTest;
  const actors = new Map<string, Actor>();
  const accounts = new Map<string, string>();
  const as = (name: string) => actors.get(name)!;
  const id = () => test.ids[0];

  async function join(name: string, rol: Role, relatie?: Relation) {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    actors.set(name, actor);
    accounts.set(name, accountId);
    if (relatie !== undefined)
      await giveRelatie(test, { gemeente, jeugdigeId: id(), houder: { accountId }, rol, relatie });
  }

  beforeAll(async () => {
    test = await startFileTest();
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await join('consulent', 'consulent', 'betrokken');
    await join('collega', 'consulent');
    await join('moeder', 'ouder', 'gezag');
    await join('vader', 'ouder', 'zonder-gezag');
    await join('vreemde', 'ouder');
    await test.ask('update toegang.account set naam = subject');
  });
  afterAll(async () => {
    await test.database.close();
  });

  const invoer = (change: Partial<GezagsopgaveInvoer> = {}): GezagsopgaveInvoer => ({
    accountId: accounts.get('vader')!,
    naam: 'vader',
    relatie: 'gezag',
    bron: 'gezagsregister',
    toelichting: '',
    van: addDays(today, -10),
    tot: null,
    ...change,
  });
  const add = (change: Partial<GezagsopgaveInvoer> = {}, name = 'consulent') =>
    test.database.gezag.add(as(name), id(), invoer(change));
  const fatherByCourt = { naam: 'vader', relatie: 'zonder-gezag', bron: 'beschikking' };
  const listHolding = async (name = 'consulent') => await test.database.gezag.listHolding(as(name), [id()], today);
  const read = async (name = 'consulent') => await test.database.gezag.read(as(name), id());

  it('puts what sources say side by side, with what would change in who sees what, and changes nothing by itself', async () => {
    expect(await add({ relatie: 'zonder-gezag', bron: 'beschikking' })).toEqual(kept);
    expect(await add()).toEqual(kept);
    expect(await add({}, 'moeder')).toEqual(refused('niet-gevonden'));
    expect(await add({}, 'collega')).toEqual(refused('niet-gevonden'));
    expect(await add({ accountId: accounts.get('vreemde')! })).toEqual(refused('onbekende-persoon'));
    expect(await add({ relatie: 'pleegouder' })).toEqual(refused('onbekende-persoon'));
    expect(await add({ van: addDays(today, 1) })).toEqual(refused('datum-klopt-niet'));
    expect(await add({ toelichting: 'BSN 999900018' })).toEqual(refused('bsn-in-tekst'));
    const found = await read();
    expect(found?.opgaven.map(({ relatie, stand, clash }) => [relatie, stand, clash])).toEqual([
      ['gezag', 'open', true],
      ['zonder-gezag', 'open', true],
    ]);
    const [register] = found!.opgaven;
    expect(register?.seesNow).not.toContain('PL');
    expect(register?.seesThen).toContain('PL');
    expect(found?.personen.map(({ naam, relatie }) => [naam, relatie])).toEqual([
      ['moeder', 'gezag'],
      ['vader', 'zonder-gezag'],
    ]);
    expect(await test.database.jeugdigen.find(as('vader'), id())).toBeUndefined();
    expect(await read('collega')).toBeUndefined();
  });

  it('settles it by a person with a reason: sight follows at once, both ways, and the history stays', async () => {
    const opgaveOf = async (relatie: string) =>
      (await read())!.opgaven.find((one) => one.relatie === relatie && one.stand === 'open')!.opgaveId;
    const settle = async (opgaveId: string, name = 'consulent') =>
      await test.database.gezag.settle(as(name), id(), opgaveId, reden);
    const register = await opgaveOf('gezag');
    expect(await settle(register, 'moeder')).toEqual(refused('niet-gevonden'));
    expect(await settle(register)).toEqual(kept);
    expect(await settle(register)).toEqual(refused('iemand-was-eerder'));
    expect(await test.database.jeugdigen.find(as('vader'), id())).toBeDefined();
    const opgaven = (await read())!.opgaven;
    expect(opgaven.map(({ relatie, stand, clash }) => [relatie, stand, clash])).toEqual([
      ['gezag', 'geldt', false],
      ['zonder-gezag', 'vervallen', false],
    ]);
    expect(opgaven[0]).toMatchObject({ reden, beslotenDoor: 'consulent' });

    expect(await add({ relatie: 'zonder-gezag', bron: 'beschikking', van: today })).toEqual(kept);
    expect(await settle(await opgaveOf('zonder-gezag'))).toEqual(kept);
    expect(await test.database.jeugdigen.find(as('vader'), id())).toBeUndefined();
    const held = await test.ask<{ relatie: string; now: boolean }>(
      `select relatie, tot > clock_timestamp() as now from toegang.relatie where houder = $1 order by van`,
      [accounts.get('vader')],
    );
    expect(held).toEqual([
      { relatie: 'zonder-gezag', now: false },
      { relatie: 'gezag', now: false },
      { relatie: 'zonder-gezag', now: true },
    ]);
  });

  it('compares what a partner said and what a bericht says, and gives nobody sight on their word', async () => {
    const of = { bron: 'partner', van: addDays(today, -3) } as const;
    expect(await add(of)).toEqual(refused('bron-zonder-naam'));
    expect(await add({ ...of, bron: 'bericht', toelichting: ' ' })).toEqual(refused('bron-zonder-naam'));
    expect(await add({ ...of, toelichting: 'De school, aan de telefoon' })).toEqual(kept);
    const [said] = (await read())!.opgaven.filter(({ bron }) => bron === 'partner');
    expect(said).toMatchObject({ relatie: 'gezag', stand: 'open', clash: true });
    expect(await test.database.gezag.settle(as('consulent'), id(), said!.opgaveId, reden)).toEqual(
      refused('bron-bewijst-niet'),
    );
    expect(await test.database.jeugdigen.find(as('vader'), id())).toBeUndefined();
    expect(await listHolding()).toEqual([{ jeugdigeId: id(), clash: true, opgaven: [fatherByCourt] }]);

    // Nor does anybody lose authority on it: the yes of the other parent would then do alone.
    expect(await add({ ...of, bron: 'bericht', relatie: 'zonder-gezag', toelichting: '301 van mei' })).toEqual(kept);
    const [read301] = (await read())!.opgaven.filter(({ bron }) => bron === 'bericht');
    expect(await test.database.gezag.settle(as('consulent'), id(), read301!.opgaveId, reden)).toEqual(
      refused('bron-bewijst-niet'),
    );
    expect(await listHolding()).toEqual([{ jeugdigeId: id(), clash: true, opgaven: [fatherByCourt] }]);
    expect(await listHolding('moeder')).toHaveLength(1);
    expect(await listHolding('vader')).toEqual([]);
    expect(await listHolding('collega')).toEqual([]);
  });

  it('lets the family read what is recorded, not a parent without authority, and each look is logged', async () => {
    expect(await add({ accountId: null, naam: 'Oma de Wit', relatie: 'pleegouder', bron: 'gezin' })).toEqual(kept);
    expect((await read('moeder'))?.opgaven).toHaveLength(6);
    expect((await read('moeder'))?.opgaven[0]).toMatchObject({ accountId: null, seesNow: null, seesThen: null });
    expect((await read('moeder'))?.personen).toEqual([]);
    // A secret address is not to be guessed from the foster home; who quarrels does not read what the other said.
    await test.ask(
      `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) select $1, $2, vlag, 'Op verzoek van de politie'
       from unnest(array['geheim-adres', 'ouders-in-conflict']) vlag`,
      [gemeente, id()],
    );
    await test.ask(
      `update toegang.gezagsopgave set toelichting = 'Hij woont nu bij oma.', reden = $1 where bron = 'gezin'`,
      [reden],
    );
    await test.ask(
      `insert into toegang.gezagsopgave (gemeente, jeugdige_id, naam, relatie, bron, toelichting, van, door)
       values ($1, $2, 'stiefvader', 'zonder-gezag', 'gezin', 'Hij komt nooit.', current_date, $3)`,
      [gemeente, id(), accounts.get('consulent')],
    );
    const texts = async (name: string) => JSON.stringify((await read(name))?.opgaven);
    expect(await texts('consulent')).toMatch(/Oma de Wit.*Hij woont nu bij oma|Hij woont nu bij oma.*Oma de Wit/);
    expect(await texts('moeder')).not.toMatch(/Oma de Wit|bij oma|Hij komt nooit/);
    expect((await read('moeder'))?.opgaven.find(({ relatie }) => relatie === 'pleegouder')).toMatchObject({
      naam: null,
      reden: null,
    });
    // Without authority a parent asks (BW 1:377c): nothing is open by itself.
    expect(await read('vader')).toBeUndefined();
    const [looks] = await test.ask<{ n: number }>(
      `select count(*)::int as n from logboek.regel where handeling = 'gezag-gelezen' and soorten & 128 <> 0`,
    );
    expect(looks!.n).toBeGreaterThan(3);
  });
});
