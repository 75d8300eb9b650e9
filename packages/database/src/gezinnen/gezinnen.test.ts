import type { Relation, Role } from '@samenpad/access';
import { addDays, addWerkdagen, cents, countWerkdagen, dayOf, type PlainDate } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { countOf } from '../testing/seeded-random.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { RegieInvoer } from './gezin-store.ts';

const today = dayOf(new Date());
const skj = { nummer: '100012345', tot: addDays(today, 400) };
const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };

describe('a gezin and who leads its help', () => {
  let test: FileTest;
  const actors = new Map<string, Actor>();
  const accounts = new Map<string, string>();
  const as = (name: string) => actors.get(name)!;
  const account = (name: string) => accounts.get(name)!;
  let oldest: string;
  let middle: string;
  let youngest: string;

  async function join(name: string, rol: Role, relaties: [string, Relation][] = []): Promise<void> {
    const { accountId, actor } = await signInAs(test, {
      rol,
      gemeenten: [gemeente],
      subject: name,
      ...(rol === 'teamleider' || name === 'consulent' ? { team: 'Noord' } : {}),
    });
    actors.set(name, actor);
    accounts.set(name, accountId);
    for (const [jeugdigeId, relatie] of relaties) {
      await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol, relatie });
    }
  }

  /** A stay at an address, as an extract of the register would tell it. */
  async function live(jeugdigeId: string, huishouden: string, adrestype = 'woning', van = '2020-01-01') {
    await test.ask(
      `insert into zorg.huishouden_lid (gemeente, extract_id, nr, jeugdige_id, huishouden, pseudoniem, van, adres, adrestype)
       select $1, $2, coalesce(max(nr), 0) + 1, $3, $4, $4, $5, $4, $6 from zorg.huishouden_lid`,
      [gemeente, crypto.randomUUID(), jeugdigeId, huishouden, van, adrestype],
    );
  }

  beforeAll(async () => {
    test = await startFileTest();
    [oldest, middle, youngest] = test.ids as [string, string, string];
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    const all: [string, Relation][] = test.ids.map((id) => [id, 'betrokken']);
    await join('consulent', 'consulent', all);
    await join('collega', 'consulent');
    await join('regisseur', 'regisseur');
    await join('teamleider', 'teamleider');
    await join('moeder', 'ouder', [
      [oldest, 'gezag'],
      [middle, 'gezag'],
    ]);
    await join('vader', 'ouder', [
      [middle, 'gezag'],
      [youngest, 'zonder-gezag'],
    ]);
    await join('gi', 'gi');
    await live(oldest, 'bij moeder');
    await live(middle, 'bij moeder');
    await live(youngest, 'instelling', 'instelling');
  });
  afterAll(async () => {
    await test.database.close();
  });
  beforeEach(async () => {
    await test.ask('delete from toegang.gezin');
    await test.ask('delete from toegang.relatie where regie_id is not null');
    await test.ask('delete from toegang.woonafspraak');
    await test.ask('delete from toegang.taak');
    await test.ask('update toegang.account set skj_nummer = null, skj_tot = null');
    await test.ask('delete from toegang.vlag');
  });

  const gezinnen = () => test.database.gezinnen;
  const form = (jeugdigen: string[], naar: string | null = null, per = today, name = 'consulent') =>
    gezinnen().form(as(name), jeugdigen[0]!, { jeugdigen, naar, per });
  const formed = async (jeugdigen: string[], naar: string | null = null, per: PlainDate = today) => {
    const made = await form(jeugdigen, naar, per);
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };
  const read = async (name: string, id = oldest) => (await gezinnen().read(as(name), id))?.gezin;
  const lead = async (
    gezinId: string,
    invoer: Partial<RegieInvoer> & { accountId: string },
    huidig: string | null = null,
  ) =>
    gezinnen().setRegie(as('consulent'), oldest, {
      gezinId,
      huidig,
      invoer: { van: today, skj, ...invoer, soort: 'regisseur' },
    });
  const regisseurOf = async (id = oldest) =>
    (await read('consulent', id))?.regie.filter(
      ({ soort, tot }) => soort === 'regisseur' && (tot === null || tot > today),
    );
  const idsOf = async (name: string, id: string) =>
    (await read(name, id))?.leden
      .filter(({ tot }) => tot === null)
      .map(({ jeugdigeId }) => jeugdigeId)
      .toSorted();

  it('S4-100 proposes a gezin from homes and parents, over two addresses; institutions tie nobody', async () => {
    const proposed = await gezinnen().propose(as('consulent'), oldest, today);
    expect(new Map(proposed.map(({ jeugdigeId, redenen }) => [jeugdigeId, redenen]))).toEqual(
      new Map([
        [oldest, []],
        [middle, ['adres', 'ouder']],
        [youngest, ['ouder']],
      ]),
    );
    expect(await gezinnen().propose(as('moeder'), oldest, today)).toEqual([
      { jeugdigeId: oldest, redenen: [], gezinId: null },
    ]);
    expect(await gezinnen().propose(as('collega'), oldest, today)).toEqual([]);
  });

  it('never ties anybody by a secret address, nor tells where or with whom it is', async () => {
    await formed([oldest, middle]);
    await test.database.vlaggen.set(as('consulent'), middle, 'geheim-adres', 'Op verzoek van de politie.');
    const proposed = await gezinnen().propose(as('consulent'), oldest, today);
    expect(proposed.find(({ jeugdigeId }) => jeugdigeId === middle)?.redenen).toEqual(['ouder']);
    await gezinnen().setWoonschema(as('consulent'), middle, today, [{ bij: 'vader', even: 127, oneven: 0 }]);
    for (const name of ['consulent', 'moeder', 'vader']) {
      const card = (await read(name, middle))!;
      expect(card.verblijf.filter(({ jeugdigeId }) => jeugdigeId === middle)).toEqual([
        { jeugdigeId: middle, huishouden: null, adrestype: null, van: null, tot: null, geheim: true },
      ]);
      expect(card.woonschema).toEqual([]);
    }
  });

  it('S4-100 splits and joins with dates, and undo gives back what was there', async () => {
    const first = await formed([oldest, middle], null, addDays(today, -400));
    expect(await idsOf('consulent', oldest)).toEqual([oldest, middle].toSorted());
    const before = await read('consulent');
    const split = await formed([middle], null, addDays(today, -30));
    expect(await idsOf('consulent', oldest)).toEqual([oldest]);
    expect(await idsOf('consulent', middle)).toEqual([middle]);
    expect((await read('consulent'))?.leden.find(({ jeugdigeId }) => jeugdigeId === middle)?.tot).toBe(
      addDays(today, -30),
    );
    expect((await read('consulent'))?.handeling).toMatchObject({ handelingId: split.handelingId, soort: 'gevormd' });
    expect(await gezinnen().undo(as('consulent'), oldest, first.handelingId)).toEqual(refused('later-gewijzigd'));
    expect(await gezinnen().undo(as('collega'), oldest, split.handelingId)).toEqual(refused('niet-gevonden'));
    expect(await gezinnen().undo(as('consulent'), oldest, split.handelingId)).toEqual(kept);
    const after = await read('consulent');
    expect({ ...after, handeling: undefined }).toEqual({ ...before, handeling: undefined });
    expect(await test.ask('select count(*)::int as n from toegang.gezin')).toEqual([{ n: 1 }]);

    await formed([youngest]);
    const joined = await formed([youngest], first.gezinId);
    expect(await idsOf('consulent', youngest)).toEqual([oldest, middle, youngest].toSorted());
    expect(await gezinnen().undo(as('consulent'), oldest, joined.handelingId)).toEqual(kept);
    expect(await idsOf('consulent', youngest)).toEqual([youngest]);
  });

  it('keeps the budget of a gezin, and why amounts may be seen: its making is not undone from under them', async () => {
    const { gezinId, handelingId } = await formed([oldest, middle]);
    const jaar = Number(today.slice(0, 4));
    const { gezinsbudget } = test.database;
    const budget = { gezinId, jaar, huidig: null, bedrag: cents(500_000) };
    expect(await gezinsbudget.setBudget(as('consulent'), oldest, budget)).toEqual(kept);
    expect(await gezinnen().undo(as('consulent'), oldest, handelingId)).toEqual(refused('gezin-heeft-budget'));
    expect(await test.ask('select bedrag::int from toegang.gezinsbudget')).toEqual([{ bedrag: 500_000 }]);
    await test.ask('delete from toegang.gezinsbudget');
    const why = { wet: 'wmo', grond: 'toestemming', toelichting: 'Moeder vroeg om samen te kijken.' } as const;
    const ground = { gezinId, ...why, tot: addDays(today, 30) };
    expect(await gezinsbudget.addGrond(as('consulent'), oldest, ground)).toEqual(kept);
    expect(await gezinnen().undo(as('consulent'), oldest, handelingId)).toEqual(refused('gezin-heeft-budget'));
    await test.ask('delete from toegang.gezinsgrond');
    expect(await gezinnen().undo(as('consulent'), oldest, handelingId)).toEqual(kept);
  });

  it('tells the regisseur of a day without the rest of the gezin, to whom sees who has authority', async () => {
    expect(await gezinnen().findRegisseur(as('consulent'), oldest, today)).toBeUndefined();
    const { gezinId } = await formed([oldest, middle]);
    await lead(gezinId, { accountId: account('regisseur') });
    expect(await gezinnen().findRegisseur(as('consulent'), oldest, today)).toEqual((await regisseurOf())?.[0]);
    expect(await gezinnen().findRegisseur(as('consulent'), oldest, addDays(today, -1))).toBeUndefined();
    expect(await gezinnen().findRegisseur(as('collega'), oldest, today)).toBeUndefined();
  });

  it('refuses a gezin that is there, a day to come, one before somebody joined, and whom one has not in hand', async () => {
    const { gezinId } = await formed([oldest, middle]);
    expect(await form([oldest, middle])).toEqual(refused('bestaat-al'));
    expect(await form([middle], gezinId)).toEqual(refused('bestaat-al'));
    expect(await form([youngest], gezinId, addDays(today, 1))).toEqual(refused('datum-klopt-niet'));
    expect(await form([youngest], gezinId, addDays(today, -1))).toEqual(refused('datum-klopt-niet'));
    expect(await form([oldest], null, addDays(today, -1))).toEqual(refused('datum-klopt-niet'));
    for (const name of ['collega', 'moeder']) expect((await form([oldest], null, today, name)).ok).toBe(false);
  });

  it('shows each reader of a blended family only whom that reader may see', async () => {
    await formed([oldest, middle, youngest]);
    expect(await idsOf('consulent', oldest)).toEqual([oldest, middle, youngest].toSorted());
    expect(await idsOf('moeder', oldest)).toEqual([oldest, middle].toSorted());
    expect(await idsOf('vader', middle)).toEqual([middle]);
    expect((await read('moeder'))?.regisseurs).toEqual([]);
    // Without authority over the youngest: not the gezin by way of that child.
    expect(await gezinnen().read(as('vader'), youngest)).toBeUndefined();
    expect(await gezinnen().read(as('collega'), oldest)).toBeUndefined();
    const lines = await test.ask<{ n: number }>(
      `select count(*)::int as n from logboek.regel where handeling = 'gezin-gelezen' and jeugdige_id = $1
         and account_id = $2`,
      [oldest, account('moeder')],
    );
    expect(lines[0]?.n).toBeGreaterThan(0);
    await join('nieuwe consulent', 'consulent', [[oldest, 'betrokken']]);
    expect(await read('nieuwe consulent')).toMatchObject({ verborgen: true, leden: [{ jeugdigeId: oldest }] });
  });

  it('S0-25 gives a gezin one regisseur, and a second one only from the day that the first hands over', async () => {
    const { gezinId } = await formed([oldest, middle], null, addDays(today, -100));
    const since = addDays(today, -50);
    expect(await lead(gezinId, { accountId: account('collega'), van: since })).toEqual(kept);
    const [first] = (await regisseurOf())!;
    expect(first).toMatchObject({ naam: 'consulent', van: since, tot: null, registratie: skj.nummer });
    // Who holds the regie has every member in hand.
    expect(await idsOf('collega', middle)).toEqual([oldest, middle].toSorted());
    expect((await test.database.betrokkenen.list(as('collega'), middle))?.find(({ zelf }) => zelf)).toMatchObject({
      relatie: 'betrokken',
    });
    expect(await lead(gezinId, { accountId: account('regisseur') })).toEqual(refused('iemand-was-eerder'));
    expect(await lead(gezinId, { accountId: account('collega') }, first!.regieId)).toEqual(refused('bestaat-al'));
    expect(await lead(gezinId, { accountId: account('regisseur'), van: addDays(since, -1) })).toEqual(
      refused('datum-klopt-niet'),
    );
    expect(await lead(gezinId, { accountId: account('regisseur') }, first!.regieId)).toEqual(kept);
    expect((await read('consulent'))?.regie.map(({ accountId, van, tot }) => [accountId, van, tot])).toEqual([
      [account('regisseur'), today, null],
      [account('collega'), since, today],
    ]);
    expect(await gezinnen().read(as('collega'), middle)).toBeUndefined();
    expect(await idsOf('regisseur', middle)).toEqual([oldest, middle].toSorted());
    // On no day between nobody or two.
    const days = await test.ask<{ n: number }>(
      `select count(*)::int as n from generate_series($1::date, $2::date, '1 day') d where (select count(*) from toegang.regie
         where soort = 'regisseur' and van <= d and tot > d) <> 1`,
      [since, today],
    );
    expect(days).toEqual([{ n: 0 }]);
  });

  it('S0-25 lets a regisseur not leave by one jeugdige, and takes whoever leaves the gezin along at a split', async () => {
    const { gezinId } = await formed([oldest, middle]);
    await lead(gezinId, { accountId: account('regisseur') });
    const map = await test.database.betrokkenen.list(as('consulent'), middle);
    const own = map?.find(({ rol }) => rol === 'regisseur');
    expect(await test.database.betrokkenen.end(as('consulent'), middle, own!.relatieId!)).toEqual(
      refused('is-regisseur'),
    );
    await formed([middle]);
    expect((await regisseurOf(middle))?.map(({ accountId }) => accountId)).toEqual([account('regisseur')]);
    expect((await read('consulent', middle))?.vacantSinds).toBeNull();
    const { gezinId: rest } = (await read('consulent', oldest))!;
    await formed([middle], rest);
    expect(await idsOf('regisseur', oldest)).toEqual([oldest, middle].toSorted());
  });

  it('R-10 one regisseur per gezin holds under 16 writers at once, and in the table itself', async () => {
    const { gezinId } = await formed([oldest, middle]);
    await test.ask(
      `update toegang.account set skj_nummer = '1', skj_tot = current_date + 9 where rol in ('consulent', 'regisseur')`,
    );
    const writers = Array.from({ length: 16 }, (_, n) => account(n % 2 === 0 ? 'collega' : 'regisseur'));
    const answers = await Promise.all(
      writers.map((accountId) =>
        gezinnen().setRegie(as('consulent'), oldest, {
          gezinId,
          huidig: null,
          invoer: { soort: 'regisseur', accountId, van: today },
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(15).fill(refused('iemand-was-eerder')));
    expect(await regisseurOf()).toHaveLength(1);
    // Each round all sixteen hand the regie over at once: one of them does, and the others hear that somebody was first.
    const rounds = Math.ceil(countOf(5_000, 100_000) / writers.length);
    for (let round = 0; round < rounds; round++) {
      const [now] = (await regisseurOf()) ?? [];
      const handed = await Promise.all(
        writers.map((accountId) =>
          gezinnen().setRegie(as('consulent'), oldest, {
            gezinId,
            huidig: now?.regieId ?? null,
            invoer: { soort: 'regisseur', accountId, van: today },
          }),
        ),
      );
      expect(handed.filter(({ ok }) => ok)).toHaveLength(1);
    }
    expect(await regisseurOf()).toHaveLength(1);
    const past = Promise.all(
      writers.map((accountId) =>
        test.ask(
          `insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, begonnen_met)
           values ($1, $2, 'regisseur', $3, current_date + 5, gen_random_uuid())`,
          [gemeente, gezinId, accountId],
        ),
      ),
    );
    await expect(past).rejects.toMatchObject({ code: '23P01', constraint: 'een_tegelijk' });
    expect(await test.ask('select count(*)::int as n from toegang.regie where tot > van')).toEqual([{ n: 1 }]);
    // Two gezinnen for one jeugdige at once: the same.
    const moved = await Promise.all(Array.from({ length: 16 }, () => form([youngest])));
    expect(moved.filter(({ ok }) => ok)).toHaveLength(1);
  }, 3_600_000);

  it('S4-77 asks for an SKJ registration that holds on the day that the regie begins', async () => {
    const { gezinId } = await formed([oldest]);
    const ask = (tot: PlainDate | undefined, van = today) =>
      gezinnen().setRegie(as('consulent'), oldest, {
        gezinId,
        huidig: null,
        invoer: { soort: 'regisseur', accountId: account('regisseur'), van, skj: tot && { nummer: skj.nummer, tot } },
      });
    expect(await ask(undefined)).toEqual(refused('skj-ontbreekt'));
    expect(await ask(addDays(today, -1))).toEqual(refused('skj-verlopen'));
    expect(await ask(addDays(today, 9), addDays(today, 10))).toEqual(refused('skj-verlopen'));
    expect(await ask(today)).toEqual(kept);
    expect(
      (await read('consulent'))?.regisseurs.find(({ accountId }) => accountId === account('regisseur')),
    ).toMatchObject({
      skjTot: today,
    });
    const wrong = { soort: 'regisseur' as const, accountId: account('moeder'), van: today };
    const [now] = (await regisseurOf())!;
    expect(
      await gezinnen().setRegie(as('consulent'), oldest, { gezinId, huidig: now!.regieId, invoer: wrong }),
    ).toEqual(refused('onbekende-persoon'));
  });

  it('S3-4 leaves the regie with the gezin, and lets it be taken over with a reason, an end and a day to look again', async () => {
    const { gezinId } = await formed([oldest]);
    const whole = {
      soort: 'overname' as const,
      bij: 'gemeente' as const,
      reden: 'Het is thuis niet veilig zolang vader terugkomt.',
      van: today,
      tot: addDays(today, 90),
      toetsenVoor: addDays(today, 42),
    };
    const take = (change: Partial<typeof whole> | { bij: 'gi' } = {}) =>
      gezinnen().setRegie(as('consulent'), oldest, { gezinId, huidig: null, invoer: { ...whole, ...change } });
    expect((await read('consulent'))?.regie).toEqual([]);
    expect(await take({ reden: 'Onveilig' })).toEqual(refused('overname-reden'));
    expect(await take({ tot: today })).toEqual(refused('overname-termijn'));
    expect(await take({ tot: addDays(today, 367) })).toEqual(refused('overname-termijn'));
    expect(await take({ toetsenVoor: addDays(today, 91) })).toEqual(refused('overname-termijn'));
    expect(await take({ bij: 'gi' })).toEqual(refused('geen-maatregel'));
    expect(await take({ reden: `${whole.reden} 999900006` })).toEqual(refused('bsn-in-tekst'));
    expect(await take()).toEqual(kept);
    expect((await read('moeder'))?.regie).toMatchObject([{ soort: 'overname', bij: 'gemeente', reden: whole.reden }]);
    expect(await test.database.taken.list(as('consulent'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ soort: 'regie-toetsen', voor: whole.toetsenVoor })]),
    );
    const [overname] = (await read('consulent'))!.regie;
    expect(await gezinnen().endRegie(as('consulent'), oldest, overname!.regieId, today)).toEqual(kept);
    expect((await read('consulent'))?.regie).toEqual([]);
    const open = await test.database.taken.list(as('consulent'));
    expect(open.filter(({ soort }) => soort === 'regie-toetsen')).toEqual([]);
    await giveRelatie(test, {
      gemeente,
      jeugdigeId: oldest,
      houder: { accountId: account('gi') },
      rol: 'gi',
      relatie: 'maatregel',
    });
    expect(await take({ bij: 'gi' })).toEqual(kept);
  });

  it('S0-25 gives a task when a gezin has no regisseur for more than 5 working days, until it has one', async () => {
    const alerts = async (name = 'consulent') =>
      (await test.database.taken.list(as(name))).filter(({ soort }) => soort === 'regisseur-ontbreekt');
    // The last day of which today is not yet more than five working days later, and the day before it.
    let late = addDays(today, -1);
    while (countWerkdagen(late, today) <= 5) late = addDays(late, -1);
    expect(addWerkdagen(late, 6) <= today).toBe(true);
    const { gezinId } = await formed([oldest, middle], null, addDays(late, 1));
    expect(await alerts()).toEqual([]);
    await test.ask('update toegang.gezinslid set van = $1', [late]);
    expect(await alerts()).toMatchObject([{ voor: today }]);
    expect(await alerts()).toHaveLength(1);
    expect(await alerts('teamleider')).toHaveLength(1);
    expect(await alerts('collega')).toEqual([]);
    await lead(gezinId, { accountId: account('regisseur') });
    expect(await alerts()).toEqual([]);
    expect(await alerts('teamleider')).toEqual([]);
  });

  it('S4-111 lists gezinnen without regisseur first, with how long, and what makes them meervoudig', async () => {
    const { gezinId } = await formed([oldest, middle], null, addDays(today, -70));
    await formed([youngest], null, addDays(today, -3));
    await test.ask(`update zorg.toewijzing set begin = '2020-01-01', eind = '2999-12-31', toestand = 'actief'`);
    expect(await gezinnen().list(as('consulent'))).toMatchObject([
      {
        gezinId,
        leden: [{}, {}],
        vacantSinds: addDays(today, -70),
        meervoudig: true,
      },
      {
        jeugdigeId: youngest,
        vacantSinds: addDays(today, -3),
        meervoudig: false,
        aanbieders: 1,
        regiebehandelaar: false,
      },
    ]);
    await lead(gezinId, { accountId: account('regisseur') });
    expect((await gezinnen().list(as('consulent'))).map(({ vacantSinds }) => vacantSinds)).toEqual([
      addDays(today, -3),
      null,
    ]);
    expect(await gezinnen().list(as('regisseur'))).toMatchObject([{ gezinId, regisseur: 'regisseur' }]);
    expect(await gezinnen().list(as('moeder'))).toEqual([]);
  });

  it('keeps notes on the gezin for who reads such notes of every member, in the copy and until the last file', async () => {
    const { gezinId } = await formed([oldest, middle]);
    await lead(gezinId, { accountId: account('regisseur') });
    const notities = test.database.gezinsnotities;
    const note = { tekst: 'Het gezin wil in mei verhuizen.', gedeeld: false, derden: false };
    expect(await notities.add(as('collega'), oldest, note)).toEqual(refused('niet-gevonden'));
    expect(await notities.add(as('moeder'), oldest, note)).toEqual(refused('niet-gevonden'));
    expect(await notities.add(as('consulent'), oldest, { ...note, tekst: 'Over 999900006.' })).toEqual(
      refused('bsn-in-tekst'),
    );
    const written = await notities.add(as('consulent'), oldest, note);
    const outside = await notities.add(as('consulent'), middle, { ...note, tekst: 'Buurman belde.', derden: true });
    if (!written.ok || !outside.ok) throw new Error('not written');
    const read = async (name: string, id = oldest) =>
      (await notities.list(as(name), id))?.rows.map(({ tekst }) => tekst).toSorted();
    expect(await read('consulent', middle)).toEqual(['Buurman belde.', note.tekst]);
    expect(await read('regisseur')).toEqual(['Buurman belde.', note.tekst]);
    // Mother has authority over both; father over one of the two.
    expect(await read('moeder')).toEqual([note.tekst]);
    expect(await read('vader', middle)).toBeUndefined();
    expect(await read('teamleider')).toBeUndefined();
    const looks = await test.ask<{ n: number }>(
      `select count(distinct jeugdige_id)::int as n from logboek.regel where handeling = 'gezinsnotities-gelezen'`,
    );
    expect(looks[0]!.n).toBe(2);
    await test.ask(`update toegang.gezinsnotitie set op = op - interval '2 minutes' where notitie_id = $1`, [
      written.value.notitieId,
    ]);
    const withdraw = (name: string, notitieId: string, reden: string | null) =>
      notities.withdraw(as(name), oldest, notitieId, reden);
    expect(await withdraw('moeder', written.value.notitieId, 'Dit klopt niet meer.')).toEqual(refused('niet-gevonden'));
    expect(await withdraw('consulent', written.value.notitieId, 'kort')).toEqual(refused('reden-ontbreekt'));
    expect(await withdraw('consulent', outside.value.notitieId, null)).toEqual(kept);
    expect(await withdraw('consulent', written.value.notitieId, 'Zij blijven toch wonen.')).toEqual(kept);
    expect((await notities.list(as('moeder'), oldest))!.rows).toMatchObject([
      { tekst: '', withdrawnReden: 'Zij blijven toch wonen.', mayWithdraw: false },
    ]);
    const [act] = await test.ask<{ id: string }>('select begonnen_met as id from toegang.gezin');
    expect(await gezinnen().undo(as('consulent'), oldest, act!.id)).toEqual(refused('later-gewijzigd'));
    await test.ask('delete from toegang.gezinslid');
    expect(await test.ask('select from toegang.gezinsnotitie')).toEqual([]);
  });

  it('gives notes on the gezin in a copy to who reads them of every member, and blanks them with a file', async () => {
    const { gezinsnotities: notities, verzoeken, vlaggen } = test.database;
    await formed([oldest, middle]);
    for (const gedeeld of [true, false]) {
      const tekst = gedeeld ? 'Voor allen.' : 'Voor het team.';
      expect(await notities.add(as('consulent'), oldest, { tekst, gedeeld, derden: false })).toMatchObject({
        ok: true,
      });
    }
    await join('fg', 'fg');
    const copy = async (name: string, maker = name) => {
      const invoer = { jeugdigeId: middle, soort: 'afschrift', toelichting: 'Graag een afschrift.' } as const;
      const verzoekId = (await verzoeken.submit(as(name), invoer))!;
      await verzoeken.take(as('fg'), verzoekId);
      await verzoeken.decide(as('fg'), verzoekId, {
        besluit: 'toegewezen',
        weigergrond: null,
        motivering: 'U hebt recht op uw dossier.',
      });
      const afschrift = await verzoeken.readAfschrift(as(maker), verzoekId, false);
      return afschrift!['gezinsnotities']!.map(({ tekst }) => tekst);
    };
    // Mother has authority over both; father over one of the two.
    for (const maker of ['moeder', 'fg']) {
      expect((await copy('moeder', maker)).toSorted(), maker).toEqual(['Voor allen.', 'Voor het team.']);
    }
    for (const maker of ['vader', 'fg']) expect(await copy('vader', maker), maker).toEqual([]);
    await vlaggen.set(as('consulent'), oldest, 'ouders-in-conflict', 'Er loopt een rechtszaak.');
    for (const maker of ['moeder', 'fg']) expect(await copy('moeder', maker), maker).toEqual(['Voor allen.']);
    // As the destruction of the file of the oldest takes it: its say in who reads goes, so the text goes too.
    const read = async (name: string) => (await notities.list(as(name), middle))?.rows.map(({ tekst }) => tekst);
    expect(await read('vader')).toBeUndefined();
    await test.ask('delete from toegang.gezinslid where jeugdige_id = $1', [oldest]);
    expect(await read('vader')).toEqual(['', '']);
    expect(JSON.stringify(await test.ask('select * from toegang.gezinsnotitie'))).not.toContain('Voor');
  });

  it('does not undo that somebody joined once a note was written about all', async () => {
    const { gezinId } = await formed([oldest], null, addDays(today, -10));
    const joined = await form([middle], gezinId);
    expect(joined.ok).toBe(true);
    const note = { tekst: 'Over ons allen.', gedeeld: false, derden: false };
    expect(await test.database.gezinsnotities.add(as('consulent'), oldest, note)).toMatchObject({ ok: true });
    const [act] = await test.ask<{ id: string }>(
      'select begonnen_met as id from toegang.gezinslid where jeugdige_id = $1',
      [middle],
    );
    expect(await gezinnen().undo(as('consulent'), middle, act!.id)).toEqual(refused('later-gewijzigd'));
  });

  it('S4-101 knows one regiebehandelaar at a time', async () => {
    const { gezinId } = await formed([oldest]);
    const invoer = {
      soort: 'regiebehandelaar' as const,
      naam: 'Dr. De Wit',
      organisatie: 'De Brug',
      registratie: '19012345678',
      van: today,
    };
    expect(await gezinnen().setRegie(as('consulent'), oldest, { gezinId, huidig: null, invoer })).toEqual(kept);
    expect(await gezinnen().setRegie(as('consulent'), oldest, { gezinId, huidig: null, invoer })).toEqual(
      refused('iemand-was-eerder'),
    );
    expect((await gezinnen().list(as('consulent')))[0]).toMatchObject({ regiebehandelaar: true });
  });

  it('S4-100 keeps own network and days with each parent; parents in conflict read only their own words', async () => {
    await formed([oldest, middle]);
    const add = (name: string, id: string, naam: string) =>
      gezinnen().addNetwerklid(as(name), id, {
        naam,
        wie: 'oma',
        kan: 'Haalt op dinsdag van school.',
        tot: addDays(today, 60),
      });
    expect(await add('moeder', oldest, 'Oma Riet')).toEqual(kept);
    expect(await add('vader', middle, 'Oma Corrie')).toEqual(kept);
    expect(await add('consulent', oldest, 'Buurvrouw An')).toEqual(kept);
    expect(await add('collega', oldest, 'Niemand')).toEqual(refused('niet-gevonden'));
    expect(await add('moeder', oldest, 'Met 999900006')).toEqual(refused('bsn-in-tekst'));
    const namesOf = async (name: string) => (await read(name, middle))?.netwerk.map(({ naam }) => naam).toSorted();
    expect(await namesOf('moeder')).toEqual(['Buurvrouw An', 'Oma Corrie', 'Oma Riet']);
    await test.database.vlaggen.set(as('consulent'), middle, 'ouders-in-conflict', 'Er loopt een rechtszaak.');
    expect(await namesOf('moeder')).toEqual(['Buurvrouw An', 'Oma Riet']);
    expect(await namesOf('consulent')).toHaveLength(3);
    const corrie = (await read('consulent', middle))!.netwerk.find(({ naam }) => naam === 'Oma Corrie')!;
    expect(await gezinnen().endNetwerklid(as('moeder'), middle, corrie.netwerklidId)).toEqual(refused('niet-gevonden'));
    expect(await gezinnen().endNetwerklid(as('vader'), middle, corrie.netwerklidId)).toEqual(kept);
    expect(await namesOf('consulent')).toHaveLength(2);

    const delen = [
      { bij: 'moeder', even: 0b0011111, oneven: 0b0000111 },
      { bij: 'vader', even: 0b1100000, oneven: 0b1111000 },
    ];
    expect(await gezinnen().setWoonschema(as('consulent'), middle, addDays(today, -10), delen)).toEqual(kept);
    expect((await read('vader', middle))?.woonschema).toMatchObject(
      delen.map((deel) => ({ jeugdigeId: middle, ...deel })),
    );
    expect(
      await gezinnen().setWoonschema(as('consulent'), middle, today, [{ bij: 'moeder', even: 127, oneven: 127 }]),
    ).toEqual(kept);
    expect((await read('consulent', middle))?.woonschema).toHaveLength(1);
    expect(await gezinnen().setWoonschema(as('moeder'), middle, today, delen)).toEqual(refused('niet-gevonden'));
  });

  it('S4-100 keeps a foster child in the gezin of its parents, with both homes, and shows the foster parent that child only', async () => {
    const reasons = async () =>
      (await gezinnen().propose(as('consulent'), middle, today)).map(({ jeugdigeId, redenen }) => [
        jeugdigeId,
        redenen,
      ]);
    const before = await reasons();
    await join('pleegouder', 'pleegouder', [[middle, 'pleegouder']]);
    await live(middle, 'bij pleegouder', 'pleeggezin', '2025-01-01');
    await live(youngest, 'bij pleegouder', 'pleeggezin', '2025-01-01');
    // Whoever lives in the same foster home belongs to another gezin; who has authority lives elsewhere.
    expect(await reasons()).toEqual(before);
    const { gezinId } = await formed([oldest, middle]);
    expect(await idsOf('consulent', middle)).toEqual([oldest, middle].toSorted());
    const homesOf = async (name: string) =>
      (await read(name, middle))?.verblijf
        .filter(({ jeugdigeId }) => jeugdigeId === middle)
        .map(({ adrestype }) => adrestype)
        .toSorted();
    expect(await homesOf('consulent')).toEqual(['pleeggezin', 'woning']);
    expect(await homesOf('moeder')).toEqual(['pleeggezin', 'woning']);
    const around = async (id: string) =>
      (await test.database.betrokkenen.list(as('consulent'), id))!.map(({ relatie }) => relatie);
    expect(await around(middle)).toEqual(expect.arrayContaining(['gezag', 'pleegouder']));
    expect(await around(oldest)).not.toContain('pleegouder');
    // Authority over one child shows that child; of the others the foster parent and the father see nothing, not even where.
    expect(await idsOf('moeder', middle)).toEqual([oldest, middle].toSorted());
    for (const name of ['vader', 'pleegouder']) {
      expect(await idsOf(name, middle)).toEqual([middle]);
      expect(await read(name, oldest)).toBeUndefined();
      expect((await read(name, middle))?.verblijf.filter(({ jeugdigeId }) => jeugdigeId !== middle)).toEqual([]);
    }
    const delen = [
      { bij: 'pleegouder', even: 31, oneven: 127 },
      { bij: 'moeder', even: 96, oneven: 0 },
    ];
    expect(await gezinnen().setWoonschema(as('consulent'), middle, today, delen)).toEqual(kept);
    expect((await read('moeder', middle))?.woonschema.map(({ bij }) => bij).toSorted()).toEqual([
      'moeder',
      'pleegouder',
    ]);
    // The foster parent cares, and leads nothing.
    expect(await form([middle], null, today, 'pleegouder')).toEqual(refused('niet-gevonden'));
    const invoer = { soort: 'regisseur' as const, accountId: account('regisseur'), van: today, skj };
    expect(await gezinnen().setRegie(as('pleegouder'), middle, { gezinId, huidig: null, invoer })).toEqual(
      refused('niet-gevonden'),
    );
    expect(await gezinnen().setWoonschema(as('pleegouder'), middle, today, delen)).toEqual(refused('niet-gevonden'));
    await test.ask(`delete from zorg.huishouden_lid where adrestype = 'pleeggezin'`);
    await test.ask(`delete from toegang.relatie where relatie = 'pleegouder'`);
  });

  it('leaves nothing of a gezin whose last member is destroyed', async () => {
    const { gezinId } = await formed([youngest]);
    await gezinnen().setRegie(as('consulent'), youngest, {
      gezinId,
      huidig: null,
      invoer: { soort: 'regisseur', accountId: account('regisseur'), van: today, skj },
    });
    await gezinnen().addNetwerklid(as('consulent'), youngest, { naam: 'Opa', wie: 'opa', kan: 'Vist mee.', tot: null });
    await test.ask('delete from toegang.gezinslid where jeugdige_id = $1', [youngest]);
    const left = await test.ask<{ n: number }>(
      `select (select count(*) from toegang.gezin) + (select count(*) from toegang.regie) + (select count(*)
         from toegang.netwerklid) as n`,
    );
    expect(Number(left[0]?.n)).toBe(0);
  });
});
