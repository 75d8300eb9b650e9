import { addDays, cents, dayOf, monthOf, type PlainDate, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { countOf } from '../testing/seeded-random.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { MaatwerkInvoer } from './gezinsbudget-store.ts';

const today = dayOf(new Date());
const jaar = Number(today.slice(0, 4));
const when = { peildatum: plainDate('2026-01-15'), vanaf: monthOf(plainDate('2025-01-01')) };
const kept = { ok: true, value: undefined };
const refused = (error: string) => ({ ok: false, error });

describe('one budget of a gezin', () => {
  let test: FileTest;
  const people = new Map<string, { accountId: string; actor: Actor }>();
  const as = (name: string) => people.get(name)!.actor;
  let child: string;
  let sister: string;
  let adult: string;
  let gezinId: string;

  const join = async (name: string, rol: Parameters<typeof signInAs>[1]['rol'], team?: string) => {
    people.set(name, await signInAs(test, { rol, gemeenten: [gemeente], subject: name, ...(team && { team }) }));
  };
  const mandate = (name: string, wet: 'jw' | 'wmo' | 'pwet', euros: number) =>
    test.database.mandaten.save(as('beheerder'), {
      gemeente,
      accountId: people.get(name)!.accountId,
      organisatie: 'Gemeente',
      wet,
      bedrag: cents(euros * 100),
      maanden: null,
      hulpvorm: null,
      van: plainDate('2020-01-01'),
      tot: null,
      grond: 'Mandaatbesluit 2026',
    });
  const provide = (persoon: string, wet: string, voorziening: string, eigenaar: string, bedrag: number, vorm = 'zin') =>
    test.ask(
      `insert into zorg.voorziening (gemeente, extract_id, nr, jeugdige_id, wet, voorziening, van, bedrag, per, vorm, eigenaar)
       select $1, gen_random_uuid(), 1, $2, $3, $4, date '2025-02-01', $5, 'maand', $6, $7`,
      [gemeente, persoon, wet, voorziening, bedrag, vorm, eigenaar],
    );
  const live = (persoon: string, huishouden: string, adrestype: string, van: string, tot: PlainDate | null = null) =>
    test.ask(
      `insert into zorg.huishouden_lid (gemeente, extract_id, nr, jeugdige_id, huishouden, pseudoniem, van, tot, adres, adrestype)
       values ($1, gen_random_uuid(), 1, $2, $3, $3, $4, $5, $3, $6)`,
      [gemeente, persoon, huishouden, van, tot, adrestype],
    );
  const read = async (name = 'consulent', id = child) => await test.database.gezinsbudget.read(as(name), id, when);
  const seen = async (name: string, wet: string) =>
    (await read(name))?.voorzieningen.filter((one) => one.wet === wet) ?? [];
  const book = (euros: number, change: Partial<MaatwerkInvoer> = {}, name = 'consulent') =>
    test.database.gezinsbudget.addMaatwerk(as(name), child, {
      gezinId,
      wet: 'jw',
      omschrijving: 'Wasmachine',
      reden: 'De oude is stuk en de was geeft elke dag ruzie.',
      doel: 'rust in huis',
      doelId: null,
      bedrag: cents(Math.round(euros * 100)),
      ...change,
    });
  const ground = (wet: 'jw' | 'wmo' | 'pwet', change: object = {}, name = 'consulent') =>
    test.database.gezinsbudget.addGrond(as(name), child, {
      gezinId,
      wet,
      grond: 'toestemming',
      toelichting: 'Moeder vindt het goed, gesprek van vandaag.',
      tot: addDays(today, 90),
      ...change,
    });

  const family = async () =>
    (await read('moeder'))!.gronden.map(({ wet, grond, door, tot }) => [wet, grond, door, tot]);
  const toInform = async () =>
    (await test.database.taken.list(as('consulent'))).filter(({ soort }) => soort === 'informeren');

  beforeAll(async () => {
    test = await startFileTest();
    [child, sister, adult] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await join('consulent', 'consulent', 'Noord');
    await join('regisseur', 'regisseur');
    await join('collega', 'consulent');
    await join('teamleider', 'teamleider', 'Noord');
    await join('beheerder', 'functioneel-beheerder');
    await join('moeder', 'ouder');
    for (const id of [child, sister]) {
      const of = { gemeente, jeugdigeId: id };
      await giveRelatie(test, {
        ...of,
        houder: { accountId: people.get('consulent')!.accountId },
        rol: 'consulent',
        relatie: 'betrokken',
      });
      await giveRelatie(test, {
        ...of,
        houder: { accountId: people.get('moeder')!.accountId },
        rol: 'ouder',
        relatie: 'gezag',
      });
    }
    // The sister stays in an institution with many others; her home is with her mother.
    await live(child, 'thuis', 'woning', '2020-01-01');
    await live(sister, 'thuis', 'woning', '2020-01-01', plainDate('2025-05-31'));
    await live(sister, 'instelling', 'instelling', '2025-06-01');
    await live(adult, 'thuis', 'woning', '2020-01-01');
    await provide(adult, 'wmo', 'begeleiding', 'Wmo-team, P. Hoving', 60_000);
    await provide(adult, 'pwet', 'bijstand', 'Inkomen, R. Smit', 150_000);
    // Of the institution, where somebody else lives too.
    const formed = await test.database.gezinnen.form(as('consulent'), child, {
      jeugdigen: [child, sister],
      naar: null,
      per: today,
    });
    if (!formed.ok) throw new Error(formed.error);
    gezinId = formed.value.gezinId;
    await mandate('consulent', 'jw', 2500);
    await mandate('consulent', 'wmo', 2500);
    await mandate('teamleider', 'jw', 10_000);
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('S0-20 shows help under three laws, each with who answers for it', async () => {
    await ground('wmo');
    const rows = (await read())?.voorzieningen ?? [];
    expect(new Set(rows.map(({ wet }) => wet))).toEqual(new Set(['jw', 'wmo', 'pwet']));
    const ofMembers = rows.filter(({ wet, lid }) => wet !== 'jw' || lid === true);
    expect(Object.fromEntries(ofMembers.map(({ wet, eigenaar }) => [wet, eigenaar]))).toEqual({
      jw: 'consulent',
      wmo: 'Wmo-team, P. Hoving',
      pwet: 'Inkomen, R. Smit',
    });
    expect(rows.find(({ wet }) => wet === 'wmo')).toMatchObject({
      voorziening: 'begeleiding',
      van: '2025-02-01',
      tot: null,
    });
    expect(rows.find(({ wet }) => wet === 'jw')?.van).not.toBeNull();
  });

  it('S0-23 shows bijstand as present, not its kind or amount, until a ground and a mandate are there; both are logged', async () => {
    const [benefit] = await seen('consulent', 'pwet');
    expect(benefit).toMatchObject({ zicht: 'aanwezig', voorziening: null, van: null, bedrag: null, persoon: null });
    expect((await seen('consulent', 'wmo'))[0]).toMatchObject({ zicht: 'kosten', bedrag: 60_000 });
    // The own task is no ground for who has no mandate under that law.
    expect(await ground('pwet', { grond: 'eigen-taak' })).toEqual(refused('geen-mandaat'));
    expect(await ground('pwet', { toelichting: 'kort' })).toEqual(refused('grond-toelichting'));
    expect(await ground('pwet', { tot: addDays(today, 800) })).toEqual(refused('grond-termijn'));
    expect(await ground('pwet')).toEqual(kept);
    expect((await seen('consulent', 'pwet'))[0]).toMatchObject({
      zicht: 'soort',
      voorziening: 'bijstand',
      bedrag: null,
    });
    await mandate('consulent', 'pwet', 1000);
    expect((await seen('consulent', 'pwet'))[0]).toMatchObject({ zicht: 'kosten', bedrag: 150_000 });
    // Of one worker, and it ends.
    expect((await seen('teamleider', 'pwet'))[0]).toMatchObject({ zicht: 'aanwezig' });
    expect(await ground('pwet', {}, 'teamleider')).toEqual(refused('niet-gevonden'));
    const own = (await read())!.gronden.find(({ wet }) => wet === 'pwet')!;
    expect(own).toMatchObject({ grond: 'toestemming', van: today, tot: addDays(today, 90), eigen: true });
    expect(await test.database.gezinsbudget.endGrond(as('consulent'), child, own.grondId)).toEqual(kept);
    expect((await seen('consulent', 'pwet'))[0]).toMatchObject({ zicht: 'aanwezig', bedrag: null });
    const lines = await test.ask<{ handeling: string }>(
      `select distinct handeling from logboek.regel where handeling like 'grond-%' or handeling = 'gezinsbudget-gelezen'`,
    );
    expect(lines.map(({ handeling }) => handeling).toSorted()).toEqual([
      'gezinsbudget-gelezen',
      'grond-beeindigd pwet',
      'grond-vastgelegd pwet',
      'grond-vastgelegd wmo',
    ]);
  });

  it('S0-23 tells the family within four weeks of each ground without consent, and has acute danger thought over in 14 days', async () => {
    await test.ask('delete from toegang.taak');
    await test.ask('delete from toegang.gezinsgrond');
    const tasks = () =>
      test.ask<{ soort: string; jeugdige: string; wie: string; days: number }>(
        `select t.soort, t.jeugdige_id as jeugdige, coalesce(k.subject, 'team') as wie,
           t.voor - (now() at time zone 'Europe/Amsterdam')::date as days
         from toegang.taak t left join toegang.account k on k.account_id = t.houder where t.gedaan_op is null order by t.soort`,
      );
    const members = [child, sister].toSorted();
    expect(await ground('wmo')).toEqual(kept);
    expect(await tasks()).toEqual([]);
    expect(await ground('wmo', { grond: 'eigen-taak' })).toEqual(kept);
    const told = await tasks();
    expect(told).toMatchObject([0, 1].map(() => ({ soort: 'informeren', wie: 'consulent', days: 28 })));
    expect(told.map(({ jeugdige }) => jeugdige).toSorted()).toEqual(members);
    await test.ask('delete from toegang.taak');
    const danger = { grond: 'vitaal-belang', toelichting: 'De politie belde: er is acuut gevaar.' };
    expect(await ground('pwet', danger)).toEqual(refused('grond-acuut'));
    expect(await ground('pwet', { ...danger, tot: addDays(today, 14) })).toEqual(kept);
    const [review, ...rest] = await tasks();
    expect(review).toMatchObject({ soort: 'grond-toetsen', days: 14 });
    expect(rest.map(({ soort }) => soort)).toEqual(['informeren', 'informeren']);
    // Who leads looks whether it is still needed, and the family reads it once it was told.
    const [task] = (await test.database.taken.list(as('teamleider'))).filter(({ soort }) => soort === 'grond-toetsen');
    expect((await test.database.taken.finish(as('teamleider'), task!.taakId)).ok).toBe(true);
    const known = [
      ['wmo', 'eigen-taak', 'consulent', addDays(today, 90)],
      ['wmo', 'toestemming', 'consulent', today],
    ];
    expect((await family()).toSorted()).toEqual(known);
    // To one is not to all: the danger may come from whoever was not told.
    const [first, last] = await toInform();
    expect((await test.database.taken.finish(as('consulent'), first!.taakId, 'gesprek')).ok).toBe(true);
    expect((await family()).toSorted()).toEqual(known);
    expect((await test.database.taken.finish(as('consulent'), last!.taakId, 'gesprek')).ok).toBe(true);
    expect((await family()).toSorted()).toEqual([['pwet', 'vitaal-belang', 'consulent', addDays(today, 14)], ...known]);
    // Not in which words, which may be about one of them; and nobody else of the family.
    expect((await read('moeder'))!.gronden.every(({ toelichting }) => toelichting === null)).toBe(true);
    expect((await read())!.gronden.map(({ wet }) => wet)).toEqual(['pwet', 'wmo']);
    await test.ask('delete from toegang.taak');
    await test.ask(`delete from toegang.gezinsgrond where wet <> 'wmo' or tot <= $1`, [today]);
  });

  it('S0-23 keeps from the family what came after a veiligheidsstop of one of them, acute danger that is not told yet, and what was before the child came', async () => {
    await test.ask('delete from toegang.gezinsgrond');
    const wetten = async () => (await family()).map(([wet]) => wet).toSorted();
    const hold = () =>
      test.ask(
        `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden, van) values ($1, $2, 'veiligheidsstop', 'Op verzoek', now())`,
        [gemeente, sister],
      );
    const release = () => test.ask(`delete from toegang.vlag where vlag = 'veiligheidsstop'`);
    expect(await ground('wmo', { grond: 'eigen-taak' })).toEqual(kept);
    await hold();
    expect(await ground('pwet', { grond: 'eigen-taak' })).toEqual(kept);
    expect(await wetten()).toEqual(['wmo']);
    expect((await read())!.gronden.map(({ wet }) => wet).toSorted()).toEqual(['pwet', 'wmo']);
    await release();
    expect(await wetten()).toEqual(['pwet', 'wmo']);
    await test.ask(`delete from toegang.gezinsgrond where wet = 'pwet'`);
    await test.ask('delete from toegang.taak');
    // After four weeks by itself, but not while a veiligheidsstop runs or the worker put off the telling.
    expect(await ground('jw', { grond: 'vitaal-belang', tot: addDays(today, 14) })).toEqual(kept);
    await test.ask(`update toegang.gezinsgrond set op = now() - interval '29 days' where wet = 'jw'`);
    expect(await wetten()).toEqual(['jw', 'wmo']);
    await hold();
    expect(await wetten()).toEqual(['wmo']);
    await release();
    const [task] = await toInform();
    const later = await test.database.taken.postpone(
      as('consulent'),
      task!.taakId,
      addDays(today, 60),
      'Nog gevaarlijk',
    );
    expect(later).toEqual(kept);
    expect(await wetten()).toEqual(['wmo']);
    // The child is of this gezin since today.
    const held = (tot: PlainDate) =>
      test.ask(`update toegang.gezinsgrond set van = $1, tot = $2 where wet = 'wmo'`, [addDays(today, -300), tot]);
    await held(today);
    expect(await wetten()).toEqual([]);
    await held(addDays(today, 1));
    expect(await wetten()).toEqual(['wmo']);
    await test.ask('delete from toegang.taak');
    await test.ask(`delete from toegang.gezinsgrond where wet <> 'wmo'`);
    await test.ask(`update toegang.gezinsgrond set tot = $1 where wet = 'wmo'`, [addDays(today, 90)]);
  });

  it('S0-23 asks whether acute danger is still there of the ground that runs only', async () => {
    const open = async () => {
      const rows = await test.ask<{ soort: string }>(
        'select soort from toegang.taak where gedaan_op is null order by 1',
      );
      return rows.map(({ soort }) => soort);
    };
    const danger = { grond: 'vitaal-belang', tot: addDays(today, 14) };
    expect(await ground('pwet', danger)).toEqual(kept);
    expect(await open()).toEqual(['grond-toetsen', 'informeren', 'informeren']);
    expect(await ground('pwet', danger)).toEqual(kept);
    // Each is still told.
    const told = Array.from({ length: 4 }, () => 'informeren');
    expect(await open()).toEqual(['grond-toetsen', ...told]);
    const { grondId } = (await read())!.gronden.find(({ wet }) => wet === 'pwet')!;
    expect(await test.database.gezinsbudget.endGrond(as('consulent'), child, grondId)).toEqual(kept);
    expect(await open()).toEqual(told);
    await test.ask('delete from toegang.taak');
    await test.ask(`delete from toegang.gezinsgrond where wet = 'pwet'`);
  });

  it('S2-8 puts zorg in natura and pgb of one jeugdige in one view, with the form marked', async () => {
    await provide(child, 'jw', 'begeleiding', 'Toegang', 40_000, 'pgb');
    const rows = (await seen('consulent', 'jw')).filter(({ persoon }) => persoon === child);
    expect(rows.map(({ vorm }) => vorm).toSorted()).toEqual(['pgb', 'zin']);
    await test.ask(`delete from zorg.voorziening where wet = 'jw'`);
  });

  it('S2-23 stands under the law of the help, not under that of its berichten', async () => {
    const move = (to: string) => test.ask('update zorg.toewijzing set wet = $2 where jeugdige_id = $1', [child, to]);
    const own = async (wet: string) => (await read('moeder'))!.voorzieningen.filter((row) => row.wet === wet).length;
    const [care, months] = [await own('jw'), (await read('moeder'))!.declaraties];
    expect(care).toBeGreaterThan(0);
    await move('wmo');
    expect(await own('wmo')).toBeGreaterThan(0);
    expect((await own('jw')) + (await own('wmo'))).toBe(care);
    const moved = (await read('moeder'))!.declaraties;
    expect(moved.filter(({ persoon }) => persoon === child).every(({ wet }) => wet === 'wmo')).toBe(true);
    expect(moved).toHaveLength(months.length);
    await move('jw');
  });

  it('S0-21 puts costs of who stays in an institution at the address of the gezin, and nobody else of the institution', async () => {
    await ground('jw');
    await live(adult, 'instelling-2', 'instelling', '2025-06-01');
    await provide(sister, 'wmo', 'hulpmiddel', 'Wmo-team', 10_000);
    const rows = (await read())!.voorzieningen;
    expect(new Set(rows.flatMap(({ huizen }) => huizen ?? []))).toEqual(new Set(['thuis']));
    expect(rows.find(({ voorziening }) => voorziening === 'hulpmiddel')).toMatchObject({
      persoon: sister,
      huizen: ['thuis'],
    });
    await test.ask(`delete from zorg.voorziening where voorziening = 'hulpmiddel'`);
  });

  it('S0-23 shows of a child who lives there but is in no gezin only that there is jeugdhulp, until a ground is there', async () => {
    await test.ask(`delete from toegang.gezinsgrond where wet = 'jw'`);
    await test.ask('update zorg.toewijzing set eind = null where jeugdige_id = $1', [adult]);
    const rows = (await read())!.voorzieningen.filter(({ wet }) => wet === 'jw');
    expect(rows.filter(({ zicht }) => zicht === 'aanwezig')).toMatchObject([
      { voorziening: null, van: null, persoon: null },
    ]);
    expect(rows.some(({ persoon }) => persoon === adult)).toBe(false);
    await ground('jw');
    expect((await seen('consulent', 'jw')).some(({ persoon }) => persoon === adult)).toBe(true);
  });

  it('shows a parent the help of the own children, and nothing of who lives with them', async () => {
    const rows = (await read('moeder'))!.voorzieningen;
    expect(new Set(rows.map(({ wet }) => wet))).toEqual(new Set(['jw']));
    expect(rows.every(({ lid }) => lid === true)).toBe(true);
    expect((await read('moeder'))!.gronden.every(({ grond }) => grond !== 'vitaal-belang')).toBe(true);
    expect(await read('collega')).toBeUndefined();
  });

  it('S0-22 books € 850 for a washing machine on the goal rust in huis within the mandate of € 2,500, without a product', async () => {
    expect(await book(850)).toEqual(refused('geen-budget'));
    const budget = { gezinId, jaar, huidig: null, bedrag: cents(500_000) };
    expect(await test.database.gezinsbudget.setBudget(as('consulent'), child, budget)).toEqual(kept);
    expect(await test.database.gezinsbudget.setBudget(as('consulent'), child, budget)).toEqual(
      refused('iemand-was-eerder'),
    );
    expect(await book(850)).toMatchObject({ ok: true, value: { toestand: 'toegezegd', mandaat: 250_000 } });
    expect(await book(2500.01)).toMatchObject({ ok: true, value: { toestand: 'voorgelegd', naam: 'teamleider' } });
    expect(await book(1650)).toEqual(refused('boven-budget'));
    expect(await book(20, { wet: 'wmo', reden: 'kort' })).toEqual(refused('maatwerk-reden'));
    expect(await book(20, {}, 'collega')).toEqual(refused('niet-gevonden'));
    const state = (await read())!;
    expect(state.jaren).toEqual([{ jaar, bedrag: 500_000, gepland: 250_001, toegezegd: 85_000, uitgegeven: 0 }]);
    expect(
      state.maatwerk.find(({ omschrijving, bedrag }) => omschrijving === 'Wasmachine' && bedrag === 85_000),
    ).toMatchObject({
      doel: 'rust in huis',
      toestand: 'toegezegd',
      mandaat: 250_000,
    });
    // The family sees what was promised and why.
    expect((await read('moeder'))!.maatwerk).toHaveLength(2);
  });

  it('has what is above the mandate decided by who holds one, and keeps planned, promised and spent apart', async () => {
    const [put] = await test.database.gezinsbudget.listVoorgelegd(as('teamleider'));
    expect(put).toMatchObject({ omschrijving: 'Wasmachine', bedrag: 250_001, door: 'consulent' });
    expect(await test.database.gezinsbudget.listVoorgelegd(as('consulent'))).toEqual([]);
    const decide = (name: string, akkoord: boolean, tekst = '') =>
      test.database.gezinsbudget.decideMaatwerk(as(name), { gemeente, maatwerkId: put!.maatwerkId, akkoord, tekst });
    expect(await decide('consulent', true)).toEqual(refused('niet-gevonden'));
    expect(await decide('teamleider', false)).toEqual(refused('maatwerk-reden'));
    expect(await decide('teamleider', true)).toEqual(kept);
    expect(await decide('teamleider', true)).toEqual(refused('niet-gevonden'));
    const close = (bedrag: number | null) =>
      test.database.gezinsbudget.closeMaatwerk(
        as('consulent'),
        child,
        put!.maatwerkId,
        bedrag === null ? null : cents(bedrag),
      );
    expect(await close(250_002)).toEqual(refused('meer-dan-toegezegd'));
    expect(await close(200_000)).toEqual(kept);
    expect((await read())!.jaren).toEqual([
      { jaar, bedrag: 500_000, gepland: 0, toegezegd: 85_000, uitgegeven: 200_000 },
    ]);
    const lower = { gezinId, jaar, huidig: 500_000, bedrag: cents(100_000) };
    expect(await test.database.gezinsbudget.setBudget(as('consulent'), child, lower)).toEqual(refused('boven-budget'));
  });

  it('R-10 never exceeds the budget with sixteen writers at once, also not past the functions', async () => {
    await test.ask('delete from toegang.maatwerk');
    const attempts = countOf(5_000, 100_000);
    let [left, fits, refusals] = [attempts, 0, 0];
    const write = async () => {
      while (left-- > 0) {
        const one = await book(10);
        if (one.ok) fits++;
        else if (one.error === 'boven-budget') refusals++;
      }
    };
    await Promise.all(Array.from({ length: 16 }, write));
    expect([fits, refusals]).toEqual([500, attempts - 500]);
    await test.ask(`delete from toegang.maatwerk where ctid = (select min(ctid) from toegang.maatwerk)`);
    const raw = await Promise.allSettled(
      Array.from({ length: 16 }, () =>
        test.ask(
          `insert into toegang.maatwerk (gemeente, gezin_id, jaar, wet, omschrijving, reden, doel, bedrag, toestand, mandaat_id, door)
           select gemeente, gezin_id, jaar, wet, omschrijving, reden, doel, bedrag, toestand, mandaat_id, door
           from toegang.maatwerk limit 1`,
        ),
      ),
    );
    expect(raw.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [sum] = await test.ask<{ kept: string; told: string }>(
      `select (select sum(bedrag) from toegang.maatwerk)::text as kept,
         (select gepland + toegezegd + uitgegeven from toegang.gezinsbudget)::text as told`,
    );
    expect(sum).toEqual({ kept: '500000', told: '500000' });
  }, 3_600_000);

  it('goes with the gezin', async () => {
    await test.ask('delete from toegang.gezin');
    for (const table of ['gezinsgrond', 'gezinsbudget', 'maatwerk']) {
      expect(await test.ask(`select from toegang.${table}`)).toEqual([]);
    }
  });
});
