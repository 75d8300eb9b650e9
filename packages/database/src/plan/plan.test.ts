import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { aanbieder as agb, gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { DoelInvoer, Gezinsplan, PlandeelInvoer } from './plan-store.ts';

const today = dayOf(new Date());
const kept = { ok: true, value: undefined };
const refused = (error: string) => ({ ok: false, error });

const deel = (
  change: Partial<PlandeelInvoer> & Pick<PlandeelInvoer, 'soort' | 'tekst'>,
): PlandeelInvoer & { remove: boolean } => ({
  jeugdigeId: null,
  doelId: null,
  leefgebied: null,
  kleur: null,
  partij: null,
  antwoord: null,
  voor: null,
  gedaanOp: null,
  gedeeld: false,
  remove: false,
  ...change,
});
const doel = (change: Partial<DoelInvoer> = {}): DoelInvoer => ({
  jeugdigeId: null,
  leefgebied: 'opvoeding',
  tekst: 'Samen eten zonder ruzie.',
  eigenaar: 'Moeder',
  startniveau: 2,
  streefniveau: 4,
  streefdatum: addDays(today, 180),
  evaluerenVoor: addDays(today, 84),
  naDoel: null,
  gedeeld: false,
  toestand: 'open',
  ...change,
});

describe('the plan of a gezin', () => {
  let test: FileTest;
  const actors = new Map<string, Actor>();
  const accounts = new Map<string, string>();
  const as = (name: string) => actors.get(name)!;
  let oldest: string;
  let middle: string;
  let youngest: string;
  let planId: string;

  async function join(name: string, rol: Role, relaties: [string, Relation][] = [], organisaties: string[] = []) {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: name, organisaties });
    actors.set(name, actor);
    accounts.set(name, accountId);
    for (const [jeugdigeId, relatie] of relaties) {
      await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol, relatie });
    }
  }
  const plannen = () => test.database.plannen;
  const planOf = async (name: string, id = oldest): Promise<Gezinsplan> => {
    const plan = (await plannen().read(as(name), id))?.plan;
    if (plan?.planId === undefined) throw new Error('There is no plan');
    return plan;
  };
  const at = (id: string | null = null, versie: number | null = null) => ({ planId, id, versie });
  const must = async <T>(acting: Promise<{ ok: true; value: T } | { ok: false; error: string }>): Promise<T> => {
    const done = await acting;
    if (!done.ok) throw new Error(done.error);
    return done.value;
  };
  const write = (name: string, invoer: PlandeelInvoer & { remove: boolean }) =>
    plannen().saveDeel(as(name), oldest, at(), invoer);
  const aim = (change: Partial<DoelInvoer> = {}, name = 'consulent') =>
    must(plannen().saveDoel(as(name), oldest, at(), doel(change)));
  const step = (van: Gezinsplan['status'], naar: Gezinsplan['status'], versie: number, reden: string | null = null) =>
    plannen().setStatus(as('consulent'), oldest, planId, { van, naar, versie, reden });
  const agree = (name: string, versie: number, antwoord: 'ja' | 'nee' = 'ja') =>
    plannen().agree(as(name), oldest, planId, {
      versie,
      antwoord,
      toelichting: null,
      hoe: 'portaal',
      voor: null,
      naam: null,
      partij: null,
    });
  /** A plan with its fixed core. */
  async function fill() {
    await must(write('moeder', deel({ soort: 'eigen-woorden', tekst: 'Wij willen rust in huis.' })));
    await must(write('consulent', deel({ soort: 'vraag', tekst: 'Hoe krijgen we rust?' })));
    await must(write('consulent', deel({ soort: 'kracht', tekst: 'Oma helpt vaak.' })));
    const { id } = await aim();
    await must(write('consulent', deel({ soort: 'actie', tekst: 'Bellen', partij: 'Moeder', doelId: id })));
    await must(
      write('consulent', deel({ soort: 'afspraak', tekst: 'Dinsdag thuis.', partij: 'De Linde', gedeeld: true })),
    );
    return id;
  }

  beforeAll(async () => {
    test = await startFileTest();
    [oldest, middle, youngest] = test.ids as [string, string, string];
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await join(
      'consulent',
      'consulent',
      test.ids.map((id) => [id, 'betrokken']),
    );
    await join('collega', 'consulent');
    await join('moeder', 'ouder', [
      [oldest, 'gezag'],
      [middle, 'gezag'],
    ]);
    await join('vader', 'ouder', [[oldest, 'gezag']]);
    // Of the other child the mother has authority alone, as the register says.
    await test.ask(
      `insert into toegang.gezagsopgave (gemeente, jeugdige_id, account_id, naam, relatie, bron, van, door, alone, stand, reden, besloten_op)
       select $1, $2, account_id, naam, 'gezag', 'gezagsregister', current_date, account_id, true, 'geldt', 'Uittreksel van vandaag', now()
       from toegang.account where subject = 'moeder'`,
      [gemeente, middle],
    );
    await join('hulpverlener', 'hulpverlener', [], [agb]);
    await test.ask('update zorg.toewijzing set eind = null where aanbieder = $1', [agb]);
    await test.ask(
      `insert into toegang.deelafspraak (gemeente, organisatie_id, doel, soorten, van, tot)
       select $1, organisatie_id, 'samenwerken', 256 | 512, now() - interval '1 hour', now() + interval '1 year'
       from toegang.organisatie where agb = $2`,
      [gemeente, agb],
    );
  });
  afterAll(async () => {
    await test.database.close();
  });
  beforeEach(async () => {
    await test.ask('delete from toegang.gezin');
    await test.ask('delete from toegang.vlag');
    await test.ask('delete from toegang.concept');
    await must(
      test.database.gezinnen.form(as('consulent'), oldest, { jeugdigen: [oldest, middle], naar: null, per: today }),
    );
    planId = (await must(plannen().start(as('moeder'), oldest, 'vol'))).id;
  });

  it('S2-20 has one active plan for a gezin; that of an aanbieder is linked with its version', async () => {
    expect(await plannen().start(as('consulent'), middle, 'licht')).toEqual(refused('plan-bestaat-al'));
    const both = await Promise.all([
      plannen().start(as('consulent'), oldest, 'vol'),
      plannen().start(as('moeder'), middle, 'vol'),
    ]);
    expect(both.every(({ ok }) => !ok)).toBe(true);
    const invoer = { organisatie: 'De Linde', titel: 'Behandelplan', versie: '1.2', dag: today };
    const { id } = await must(plannen().link(as('consulent'), oldest, planId, null, invoer));
    expect((await planOf('moeder')).koppelingen).toMatchObject([{ titel: 'Behandelplan', versie: '1.2' }]);
    await must(plannen().link(as('consulent'), oldest, planId, id, { ...invoer, versie: '1.3' }));
    expect((await planOf('consulent')).koppelingen).toMatchObject([{ versie: '1.3' }]);
  });

  it('S3-1 begins with the own words of the family, which nobody else can edit', async () => {
    const words = deel({ soort: 'eigen-woorden', tekst: 'Wij willen rust in huis.' });
    expect(await write('consulent', words)).toEqual(refused('niet-gevonden'));
    const { id, versie } = await must(write('moeder', words));
    const change = { ...words, tekst: 'Het gezin wil rust.' };
    expect(await plannen().saveDeel(as('consulent'), oldest, at(id, versie), change)).toEqual(refused('niet-gevonden'));
    expect(await plannen().saveDeel(as('vader'), oldest, at(id, versie), change)).toEqual(refused('niet-gevonden'));
    expect((await planOf('consulent')).delen).toMatchObject([
      { soort: 'eigen-woorden', tekst: 'Wij willen rust in huis.', vanFamilie: true, wijzigbaar: false },
    ]);
    expect((await planOf('moeder')).delen[0]?.wijzigbaar).toBe(true);
    expect(await write('collega', words)).toEqual(refused('niet-gevonden'));
  });

  it('S3-12 shows an aanbieder and a consulent the same agreement in the same version, and nothing that was not shared', async () => {
    await fill();
    const afspraakOf = async (name: string) => (await planOf(name)).delen.filter(({ soort }) => soort === 'afspraak');
    const [seen] = await afspraakOf('hulpverlener');
    const [own] = await afspraakOf('consulent');
    expect({ ...seen, wijzigbaar: true }).toEqual(own);
    const plan = await planOf('hulpverlener');
    expect(plan.delen).toHaveLength(1);
    expect(plan.doelen).toEqual([]);
    const change = deel({ soort: 'afspraak', tekst: 'Woensdag thuis.', partij: 'De Linde', gedeeld: true });
    expect(await plannen().saveDeel(as('hulpverlener'), oldest, at(own!.deelId, 1), change)).toEqual(
      refused('niet-gevonden'),
    );
    await must(plannen().saveDeel(as('consulent'), oldest, at(own!.deelId, 1), change));
    expect(await afspraakOf('hulpverlener')).toMatchObject([{ tekst: 'Woensdag thuis.', versie: 2 }]);
  });

  it('S3-6 makes no plan final without its core or with an action that serves no goal', async () => {
    expect(await step('concept', 'besproken', 0)).toEqual(kept);
    expect(await step('besproken', 'vastgesteld', 1)).toEqual(refused('doel-ontbreekt'));
    await fill();
    const loose = await must(write('consulent', deel({ soort: 'actie', tekst: 'Iets doen', partij: 'School' })));
    await must(step('besproken', 'besproken', 1));
    expect(await step('besproken', 'vastgesteld', 2)).toEqual(refused('actie-zonder-doel'));
    expect((await planOf('consulent')).beletsel).toBe('actie-zonder-doel');
    const gone = { ...deel({ soort: 'actie', tekst: 'Iets doen', partij: 'School' }), remove: true };
    await must(plannen().saveDeel(as('consulent'), oldest, at(loose.id, loose.versie), gone));
    await must(step('besproken', 'besproken', 2));
    await must(agree('moeder', 3));
    await must(agree('vader', 3));
    expect(await step('besproken', 'vastgesteld', 3)).toEqual(kept);
  });

  it('S3-5 tells who agreed with a version and who not yet, and takes all who must agree', async () => {
    await fill();
    for (const [van, versie] of [
      ['concept', 0],
      ['besproken', 1],
      ['besproken', 2],
      ['besproken', 3],
    ] as const) {
      await must(write('consulent', deel({ soort: 'vraag', tekst: `Vraag ${String(versie)}` })));
      await must(step(van, 'besproken', versie));
    }
    await must(agree('moeder', 4));
    await must(
      plannen().agree(as('consulent'), oldest, planId, {
        versie: 4,
        antwoord: 'ja',
        toelichting: null,
        hoe: 'mondeling',
        voor: null,
        naam: 'De Linde',
        partij: 'aanbieder',
      }),
    );
    const plan = await planOf('consulent');
    expect(plan.versie).toBe(4);
    expect(plan.akkoorden.map(({ versie, partij, antwoord }) => [versie, partij, antwoord])).toEqual([
      [4, 'ouder', 'ja'],
      [4, 'aanbieder', 'ja'],
    ]);
    const agreed = new Set(plan.akkoorden.map(({ accountId }) => accountId));
    expect(plan.nodig.filter(({ accountId }) => !agreed.has(accountId)).map(({ accountId }) => accountId)).toEqual([
      accounts.get('vader'),
    ]);
    expect(await step('besproken', 'vastgesteld', 4)).toEqual(refused('akkoord-ontbreekt'));
    expect(await agree('vader', 3)).toEqual(refused('iemand-was-eerder'));
    await must(agree('vader', 4, 'nee'));
    expect(await step('besproken', 'vastgesteld', 4)).toEqual(refused('akkoord-ontbreekt'));
    await must(agree('vader', 4));
    await must(write('consulent', deel({ soort: 'vraag', tekst: 'Nog iets' })));
    expect(await step('besproken', 'vastgesteld', 4)).toEqual(refused('na-versie-gewijzigd'));
    expect(await step('concept', 'besproken', 4)).toEqual(refused('iemand-was-eerder'));
    expect((await planOf('consulent')).versies).toHaveLength(4);
  });

  it('counts nobody as agreed who does not answer within fourteen days', async () => {
    await fill();
    await must(step('concept', 'besproken', 0));
    const silent = () =>
      plannen().agree(as('consulent'), oldest, planId, {
        versie: 1,
        antwoord: 'geen-antwoord',
        toelichting: 'Drie keer gebeld en een brief gestuurd.',
        hoe: 'mondeling',
        voor: accounts.get('vader')!,
        naam: null,
        partij: null,
      });
    expect(await silent()).toEqual(refused('te-vroeg-zonder-antwoord'));
    await test.ask(`update toegang.planversie set op = op - interval '15 days'`);
    await test.ask(`update toegang.plangeschiedenis set op = op - interval '16 days'`);
    await must(silent());
    expect(await step('besproken', 'vastgesteld', 1)).toEqual(refused('akkoord-ontbreekt'));
    await must(agree('moeder', 1));
    expect(await step('besproken', 'vastgesteld', 1)).toEqual(kept);
  });

  it('S1-16 S4-73 keeps how a goal goes by each who says so, in the own words', async () => {
    const id = await fill();
    const dag = addDays(today, -1);
    const say = (name: string, informant: 'ouder' | 'regisseur' | 'hulpverlener', woorden: string) =>
      plannen().evaluate(as(name), oldest, planId, id, {
        dag,
        informant,
        score: 3,
        woorden,
        next: addDays(today, 84),
      });
    await must(say('consulent', 'regisseur', 'Het gaat vooruit.'));
    await must(say('moeder', 'ouder', 'We eten nu samen.'));
    expect(await say('moeder', 'hulpverlener', 'Nee')).toEqual(refused('niet-gevonden'));
    const { evaluaties, doelen } = await planOf('vader');
    expect(evaluaties.map(({ informant, score, woorden }) => [informant, score, woorden]).toSorted()).toEqual([
      ['ouder', 3, 'We eten nu samen.'],
      ['regisseur', 3, 'Het gaat vooruit.'],
    ]);
    expect(doelen).toMatchObject([{ startniveau: 2, streefniveau: 4, evaluerenVoor: addDays(today, 84) }]);
  });

  it('S1-17 lists a goal that nobody looked at within 30 days after it was due', async () => {
    const id = await fill();
    await must(step('concept', 'besproken', 0));
    await must(agree('moeder', 1));
    await must(agree('vader', 1));
    await must(step('besproken', 'vastgesteld', 1));
    const listed = async () => (await plannen().list(as('consulent'))).map(({ teLaat }) => teLaat);
    const due = (days: number) =>
      test.ask('update toegang.gezinsdoel set evalueren_voor = $1', [addDays(today, -days)]);
    await due(30);
    expect(await listed()).toEqual([0]);
    await due(31);
    expect(await listed()).toEqual([1]);
    const invoer = {
      dag: today,
      informant: 'regisseur',
      score: 3,
      woorden: null,
      next: addDays(today, 30),
    } as const;
    await must(plannen().evaluate(as('consulent'), oldest, planId, id, invoer));
    expect(await listed()).toEqual([0]);
    expect(await plannen().list(as('collega'))).toEqual([]);
  });

  it('S2-22 keeps which goal comes after which, never in a circle', async () => {
    const first = await aim({ leefgebied: 'financien', tekst: 'Schulden op een rij' });
    const third = await aim({ naDoel: first.id });
    const circle = doel({ leefgebied: 'financien', naDoel: third.id });
    expect(await plannen().saveDoel(as('consulent'), oldest, at(first.id, 1), circle)).toEqual(
      refused('volgorde-klopt-niet'),
    );
    expect((await planOf('vader')).doelen.map(({ nummer, naDoel }) => [nummer, naDoel])).toEqual([
      [1, null],
      [2, first.id],
    ]);
    expect(await plannen().saveDoel(as('consulent'), oldest, at(), doel({ streefniveau: 2 }))).toEqual(
      refused('niveau-klopt-niet'),
    );
  });

  it('shows of a member who is sixteen nothing to a parent, and a parent in conflict only the own words', async () => {
    await must(write('consulent', deel({ soort: 'vraag', tekst: 'Over de jongste', jeugdigeId: middle })));
    await must(write('moeder', deel({ soort: 'eigen-woorden', tekst: 'Van moeder' })));
    const texts = async (name: string) => (await planOf(name)).delen.map(({ tekst }) => tekst);
    expect(await texts('moeder')).toEqual(['Over de jongste', 'Van moeder']);
    expect(await texts('vader')).toEqual(['Van moeder']);
    await test.database.vlaggen.set(as('consulent'), oldest, 'ouders-in-conflict', 'Er loopt een scheiding.');
    expect(await texts('vader')).toEqual([]);
    expect(await texts('moeder')).toContain('Van moeder');
    expect(await texts('consulent')).toContain('Van moeder');
  });

  it('R-09 loses nothing of sixteen who write at once: the second of one text gets a conflict and a draft', async () => {
    const begun = await must(write('consulent', deel({ soort: 'vraag', tekst: 'Begin' })));
    const names = ['consulent', 'moeder', 'vader', 'consulent'];
    const writes = Array.from({ length: 16 }, (_, i) => {
      const name = names[i % names.length]!;
      const own = deel({ soort: 'vraag', tekst: `Tekst ${String(i)} van ${name}` });
      return i % 2 === 0
        ? plannen().saveDeel(as(name), oldest, at(), own)
        : plannen().saveDeel(as(name), oldest, at(begun.id, begun.versie), own);
    });
    const answers = await Promise.all(writes);
    const onSame = answers.filter((_, i) => i % 2 === 1);
    expect(onSame.filter(({ ok }) => ok)).toHaveLength(1);
    expect(onSame.filter((answer) => !answer.ok && answer.error === 'conflict')).toHaveLength(7);
    expect(answers.filter(({ ok }, i) => i % 2 === 0 && ok)).toHaveLength(8);
    expect((await planOf('consulent')).delen).toHaveLength(9);
    for (const name of ['moeder', 'consulent']) {
      const concepten = (await plannen().read(as(name), oldest))?.concepten ?? [];
      const won = onSame.some((answer, i) => answer.ok && names[(i * 2 + 1) % names.length] === name);
      expect(concepten.length > 0 || won).toBe(true);
    }
    expect(await plannen().listVersies(as('vader'), oldest, begun.id)).toHaveLength(2);
  });

  it('S4-66 takes up the plan that came along when two gezinnen became one, with its history', async () => {
    await fill();
    const alone = await must(
      test.database.gezinnen.form(as('consulent'), youngest, {
        jeugdigen: [youngest],
        naar: null,
        per: addDays(today, -10),
      }),
    );
    const other = await must(plannen().start(as('consulent'), youngest, 'licht'));
    const there = { planId: other.id, id: null, versie: null };
    const aimed = await must(plannen().saveDoel(as('consulent'), youngest, there, doel({ tekst: 'Weer naar school' })));
    const [now] = await test.ask<{ gezin_id: string }>('select gezin_id from toegang.gezinsplan where plan_id = $1', [
      planId,
    ]);
    expect(alone.gezinId).not.toBe(now!.gezin_id);
    await must(
      test.database.gezinnen.form(as('consulent'), youngest, {
        jeugdigen: [youngest],
        naar: now!.gezin_id,
        per: today,
      }),
    );
    const rows = async () => (await plannen().list(as('consulent'))).map(({ planId: id, andere }) => [id, andere]);
    expect(await rows()).toEqual([[planId, 1]]);
    expect((await planOf('consulent')).andere).toMatchObject([{ planId: other.id, doelen: 1 }]);
    expect(await plannen().merge(as('moeder'), oldest, planId, other.id)).toEqual(refused('niet-gevonden'));
    expect(await plannen().merge(as('consulent'), oldest, planId, other.id)).toEqual(kept);
    expect(await rows()).toEqual([[planId, 0]]);
    const { doelen } = await planOf('consulent');
    expect(doelen.map(({ nummer, tekst }) => [nummer, tekst])).toEqual([
      [1, 'Samen eten zonder ruzie.'],
      [2, 'Weer naar school'],
    ]);
    expect(await plannen().listVersies(as('consulent'), oldest, aimed.id)).toHaveLength(1);
  });

  it('keeps a plan that was begun when the gezin is undone', async () => {
    const [act] = await test.ask<{ handeling_id: string }>('select begonnen_met as handeling_id from toegang.gezin');
    expect(await test.database.gezinnen.undo(as('consulent'), oldest, act!.handeling_id)).toEqual(
      refused('later-gewijzigd'),
    );
  });

  it('S1-17 puts a goal that stands still on the focus list of who sees the plan', async () => {
    await fill();
    await must(step('concept', 'besproken', 0));
    await must(agree('moeder', 1));
    await must(agree('vader', 1));
    await must(step('besproken', 'vastgesteld', 1));
    const still = async () =>
      (await test.ask<{ sinds: string }>('select evalueren_voor::text as sinds from toegang.gezinsdoel'))[0]?.sinds;
    await test.ask('update toegang.gezinsdoel set evalueren_voor = $1', [addDays(today, -31)]);
    await test.ask('update zorg.jeugdige_overzicht set lopend = true');
    const asked = { peildatum: today, delen: new Map([[gemeente, 10]]), kosten: null };
    const rows = await test.database.focuslijst.listFacts(as('consulent'), asked);
    const own = rows.filter(({ jeugdigeId }) => jeugdigeId === oldest);
    expect(own.map(({ facts }) => facts.zonderDoelvoortgang)).toEqual([await still()]);
  });

  it('S4-96 tells the focus list how far the goals are and since when the help is the same', async () => {
    await fill();
    await must(step('concept', 'besproken', 0));
    await must(agree('moeder', 1));
    await must(agree('vader', 1));
    await must(step('besproken', 'vastgesteld', 1));
    await test.ask('update zorg.jeugdige_overzicht set lopend = true');
    await test.ask(
      `update zorg.toewijzing set begin = $1, eind = null, versies = 1, verlengingen = 0,
      toestand = 'actief'`,
      [addDays(today, -112)],
    );
    const asked = { peildatum: today, delen: new Map([[gemeente, 10]]), kosten: null };
    const known = async (name: string) =>
      (await test.database.focuslijst.listFacts(as(name), asked))
        .filter(({ jeugdigeId }) => jeugdigeId === oldest)
        .map(({ facts }) => [facts.doelaandeel, facts.hulpGelijkSinds]);
    expect(await known('consulent')).toEqual([[null, null]]);
    await test.ask(`update toegang.gezinsdoel set toestand = 'bereikt'`);
    expect(await known('consulent')).toEqual([[1, addDays(today, -112)]]);
    await test.ask('update zorg.toewijzing set versies = 2');
    expect(await known('consulent')).toEqual([[null, null]]);
  });

  it('goes with the file of a jeugdige as far as it is about that jeugdige, and leaves no trace of it', async () => {
    await must(write('consulent', deel({ soort: 'kracht', tekst: 'Over de middelste', jeugdigeId: middle })));
    await must(write('consulent', deel({ soort: 'kracht', tekst: 'Over het gezin' })));
    for (const table of ['plandeel', 'plangeschiedenis']) {
      await test.ask(`delete from toegang.${table} where jeugdige_id = $1`, [middle]);
      expect(await test.ask(`select from toegang.${table} where ${table}::text like '%middelste%'`)).toEqual([]);
    }
    expect((await planOf('consulent')).delen.map(({ tekst }) => tekst)).toEqual(['Over het gezin']);
  });

  it('goes with the last file of the gezin', async () => {
    await fill();
    await test.ask('delete from toegang.gezinslid');
    for (const table of ['gezinsplan', 'plandeel', 'gezinsdoel', 'plangeschiedenis']) {
      expect(await test.ask(`select from toegang.${table}`)).toEqual([]);
    }
  });
});
