import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { UitnodigingInvoer } from './uitnodiging-store.ts';

const today = dayOf(new Date());
const kept = { ok: true, value: undefined };
const refused = (error: string) => ({ ok: false, error });

describe('an invitation of the own network', () => {
  let test: FileTest;
  const actors = new Map<string, Actor>();
  const as = (name: string) => actors.get(name)!;
  let child: string;
  let teen: string;
  let youth: string;
  let codes = 0;
  const nextCode = () => {
    codes += 1;
    return `code-${codes}-${'x'.repeat(30)}`;
  };
  const store = () => test.database.uitnodigingen;
  const accountOf = async (subject: string) =>
    (await test.ask<{ id: string }>('select account_id as id from toegang.account where subject = $1', [subject]))[0]
      ?.id;

  async function join(name: string, rol: Role, relaties: [string, Relation][] = []): Promise<string> {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    actors.set(name, actor);
    for (const [jeugdigeId, relatie] of relaties) {
      await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol, relatie });
    }
    return accountId;
  }

  async function makePlan(): Promise<void> {
    const consulent = as('consulent');
    const { plannen, gezinnen } = test.database;
    const formed = await gezinnen.form(consulent, child, { jeugdigen: [child, teen, youth], naar: null, per: today });
    if (!formed.ok) throw new Error(formed.error);
    const plan = await plannen.start(consulent, child, 'vol');
    if (!plan.ok) throw new Error(plan.error);
    const plaats = { planId: plan.value.id, id: null, versie: null };
    const part = {
      jeugdigeId: null,
      doelId: null,
      leefgebied: null,
      kleur: null,
      antwoord: null,
      voor: null,
      gedaanOp: null,
    };
    const add = async (deel: {
      soort: 'afspraak' | 'kracht';
      partij: string | null;
      tekst: string;
      gedeeld: boolean;
    }) => {
      const added = await plannen.saveDeel(consulent, child, plaats, { ...part, ...deel, remove: false });
      if (!added.ok) throw new Error(added.error);
    };
    await add({ soort: 'afspraak', partij: 'Oma', tekst: 'Oma kookt op woensdag.', gedeeld: true });
    await add({ soort: 'afspraak', partij: 'School', tekst: 'De mentor belt elke vrijdag.', gedeeld: false });
    await add({ soort: 'kracht', partij: null, tekst: 'Tekent graag.', gedeeld: true });
  }

  beforeAll(async () => {
    test = await startFileTest();
    [child, teen, youth] = test.ids as [string, string, string];
    for (const [id, age] of [
      [child, 9],
      [teen, 13],
      [youth, 16],
    ] as const) {
      await test.ask(
        'update zorg.identiteit set geboortedatum = current_date - make_interval(years => $2, days => 40) where jeugdige_id = $1',
        [id, age],
      );
    }
    await join(
      'consulent',
      'consulent',
      test.ids.map((id) => [id, 'betrokken']),
    );
    await join(
      'moeder',
      'ouder',
      test.ids.map((id) => [id, 'gezag']),
    );
    await join('vader', 'ouder', [
      [child, 'gezag'],
      [teen, 'gezag'],
    ]);
    await join('tante', 'ouder', [[child, 'zonder-gezag']]);
    await join('tiener', 'jeugdige', [[teen, 'zelf']]);
    await join('jongere', 'jeugdige', [[youth, 'zelf']]);
    await join('fg', 'fg');
    await join('beheerder', 'functioneel-beheerder');
    await join('oma', 'netwerklid');
    await join('buurman', 'netwerklid');
    await makePlan();
  });
  afterAll(() => test.database.close());

  const person = {
    netwerklidId: null,
    naam: 'Riet de Wit',
    wie: 'oma',
    kan: 'Kookt op woensdag.',
    contact: '06 00 00 00 00',
  };
  const invite = async (name: string, jeugdigeId: string, change: Partial<UitnodigingInvoer> = {}) => {
    const code = nextCode();
    const invoer = { ...person, sees: 'plan' as const, tot: addDays(today, 30), ...change };
    return { code, made: await store().invite(as(name), jeugdigeId, invoer, code) };
  };
  const idOf = (made: Awaited<ReturnType<typeof invite>>['made']) => {
    if (!made.ok) throw new Error(made.error);
    return made.value.uitnodigingId;
  };
  const standOf = async (name: string, jeugdigeId: string, id: string) =>
    (await store().list(as(name), jeugdigeId))?.uitnodigingen.find((one) => one.uitnodigingId === id)?.stand;

  it('is made by a youth of 16 alone, is answered once, and shows only what was shared of goals and agreements', async () => {
    const { code, made } = await invite('jongere', youth);
    const id = idOf(made);
    expect(await store().find(as('oma'), code)).toMatchObject({ door: 'jeugdige', sees: 'plan', stand: 'open' });
    expect(await store().listOwn(as('oma'))).toEqual([]);
    expect(await store().answer(as('oma'), code, true)).toEqual(kept);
    expect(await store().answer(as('oma'), code, true)).toEqual(kept);
    expect(await store().answer(as('buurman'), code, true)).toEqual(refused('niet-gevonden'));
    expect(await store().find(as('buurman'), code)).toBeUndefined();
    expect(await standOf('jongere', youth, id)).toBe('aanvaard');
    const [own] = await store().listOwn(as('oma'));
    expect(own).toMatchObject({ uitnodigingId: id, sees: 'plan', tot: addDays(today, 30), mdos: [] });
    expect(await store().readPlan(as('oma'), id)).toEqual({
      doelen: [],
      delen: [{ soort: 'afspraak', tekst: 'Oma kookt op woensdag.', partij: 'Oma', voor: null, gedaanOp: null }],
    });
    expect(await store().readPlan(as('buurman'), id)).toBeUndefined();
    expect(await test.database.plannen.read(as('oma'), youth)).toBeUndefined();
    expect(await test.database.betrokkenen.list(as('oma'), youth)).toBeUndefined();
    const [count] = await test.ask<{ n: number }>(
      `select count(*)::int as n from logboek.regel where jeugdige_id = $1 and rol = 'netwerklid' and grond = 'netwerk'
         and handeling in ('plan-gelezen', 'uitnodigingen-gelezen')`,
      [youth],
    );
    expect(count?.n).toBe(2);
  });

  it('ends within the second when it is withdrawn, and when the last day is over', async () => {
    const { code, made } = await invite('jongere', youth);
    const id = idOf(made);
    await store().answer(as('buurman'), code, true);
    expect(await store().readPlan(as('buurman'), id)).toBeDefined();
    const before = performance.now();
    expect(await store().withdraw(as('jongere'), youth, id)).toEqual(kept);
    expect(await store().readPlan(as('buurman'), id)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(1000);
    expect(await store().listOwn(as('buurman'))).toEqual([]);
    expect(await store().withdraw(as('jongere'), youth, id)).toEqual(refused('uitnodiging-voorbij'));
    const later = await invite('jongere', youth);
    await store().answer(as('buurman'), later.code, true);
    await test.ask(
      `update toegang.relatie set van = now() - interval '2 days', tot = now() - interval '1 second'
      where relatie = 'netwerk' and relatie_id = (select relatie_id from toegang.uitnodiging where uitnodiging_id = $1)`,
      [idOf(later.made)],
    );
    expect(await store().readPlan(as('buurman'), idOf(later.made))).toBeUndefined();
    expect(await standOf('jongere', youth, idOf(later.made))).toBe('voorbij');
  });

  it('opens only when all say yes whose yes sharing needs: both parents, and from 12 on the youth (trust.md 3.4)', async () => {
    const ofChild = await invite('moeder', child);
    expect(await standOf('moeder', child, idOf(ofChild.made))).toBe('gevraagd');
    expect(await store().find(as('oma'), ofChild.code)).toMatchObject({ stand: 'gevraagd' });
    expect(await store().answer(as('oma'), ofChild.code, true)).toEqual(refused('uitnodiging-wacht'));
    expect(await store().agree(as('tante'), child, idOf(ofChild.made))).toEqual(refused('niet-gevonden'));
    const seen = (await store().list(as('vader'), child))?.uitnodigingen[0];
    expect(seen).toMatchObject({ needsMe: true, own: false, contact: null });
    // Without content, on the page of today, in the notices and so in the mail; gone with the answer.
    const waits = async (name: string) => [
      (await test.database.vandaag.countWachtrijen(as(name), ['uitnodiging'])).map(({ aantal }) => aantal),
      (await test.database.vandaag.listMeldingen(as(name))).meldingen.map(({ soort }) => soort),
    ];
    expect(await waits('vader')).toEqual([[1], ['uitnodiging']]);
    for (const name of ['moeder', 'tante', 'consulent', 'oma']) expect(await waits(name), name).toEqual([[], []]);
    expect(await store().agree(as('vader'), child, idOf(ofChild.made))).toEqual(kept);
    expect(await waits('vader')).toEqual([[], []]);
    expect(await standOf('moeder', child, idOf(ofChild.made))).toBe('open');
    const ofTeen = await invite('moeder', teen);
    expect(await store().agree(as('tiener'), teen, idOf(ofTeen.made))).toEqual(kept);
    expect(await standOf('tiener', teen, idOf(ofTeen.made))).toBe('gevraagd');
    expect(await store().agree(as('vader'), teen, idOf(ofTeen.made))).toEqual(kept);
    expect(await standOf('tiener', teen, idOf(ofTeen.made))).toBe('open');
    expect(await store().withdraw(as('tiener'), teen, idOf(ofTeen.made))).toEqual(kept);
  });

  it('sends the only parent that is known to a professional first, as a consent does, and a youth of 13 with none', async () => {
    await test.ask(
      `update toegang.relatie set tot = now() where relatie = 'gezag' and jeugdige_id = $1 and houder =
         (select account_id from toegang.account where subject = 'vader')`,
      [teen],
    );
    expect((await invite('moeder', teen)).made).toEqual(refused('alleen-professional'));
    // Two grounds for one parent are no two parents.
    const houder = { accountId: (await accountOf('moeder'))! };
    await giveRelatie(test, { gemeente, jeugdigeId: teen, houder, rol: 'ouder', relatie: 'gezag' });
    expect((await invite('moeder', teen)).made).toEqual(refused('alleen-professional'));
    expect((await invite('tiener', teen)).made).toEqual(refused('alleen-professional'));
    expect(await store().list(as('moeder'), teen)).toMatchObject({ mayInvite: false, obstacle: 'alleen-professional' });
    await test.ask(`update toegang.relatie set tot = now() where relatie = 'gezag' and jeugdige_id = $1`, [teen]);
    expect((await invite('tiener', teen)).made).toEqual(refused('gever-ontbreekt'));
  });

  it('ends with the authority of who made it, and waits for who got authority after it was made (trust.md 3.4)', async () => {
    const father = (await accountOf('vader'))!;
    const settle = async (relatie: 'gezag' | 'zonder-gezag') => {
      const said = {
        accountId: father,
        naam: 'vader',
        van: today,
        tot: null,
        bron: 'beschikking',
        toelichting: '',
      } as const;
      expect(await test.database.gezag.add(as('consulent'), child, { ...said, relatie })).toEqual(kept);
      const { opgaven = [] } = (await test.database.gezag.read(as('consulent'), child)) ?? {};
      const open = opgaven.find((one) => one.stand === 'open' && one.relatie === relatie)!.opgaveId;
      const reden = 'De beschikking ligt in het dossier.';
      expect(await test.database.gezag.settle(as('consulent'), child, open, reden)).toEqual(kept);
    };
    const accepted = async (by: string, other: string) => {
      const { code, made } = await invite(by, child);
      expect(await store().agree(as(other), child, idOf(made))).toEqual(kept);
      expect(await store().answer(as('buurman'), code, true)).toEqual(kept);
      return idOf(made);
    };
    const sees = async (id: string) => [
      (await store().readPlan(as('buurman'), id)) !== undefined,
      (await store().listOwn(as('buurman'))).some((one) => one.uitnodigingId === id),
    ];
    const guests = async () =>
      (await test.database.samenwerking.read(as('consulent'), child))?.genodigden.map(({ naam }) => naam);
    const own = await accepted('vader', 'moeder');
    const hers = await accepted('moeder', 'vader');
    const waits = await invite('moeder', child);
    expect([await sees(own), await sees(hers), await guests()]).toMatchObject([
      [true, true],
      [true, true],
      ['netwerklid'],
    ]);

    await settle('zonder-gezag');
    expect([await sees(own), await standOf('moeder', child, own)]).toEqual([[false, false], 'voorbij']);
    expect(await sees(hers)).toEqual([true, true]);
    // The yes that was asked is still needed: nobody gets less careful by it.
    expect(await standOf('moeder', child, idOf(waits.made))).toBe('gevraagd');

    // A parent who gets authority later was asked nothing.
    await join('stiefvader', 'ouder', [[child, 'gezag']]);
    expect([await sees(hers), await guests()]).toEqual([[false, false], []]);
    expect(await store().answer(as('oma'), waits.code, true)).toEqual(refused('uitnodiging-wacht'));
    expect((await store().list(as('stiefvader'), child))?.uitnodigingen[0]).toMatchObject({ needsMe: true });
    expect(await store().agree(as('stiefvader'), child, idOf(waits.made))).toEqual(kept);
    expect((await store().list(as('stiefvader'), child))?.uitnodigingen[0]).toMatchObject({ needsMe: false });
  });

  it('is not for a parent of a youth of 16, a parent without authority, a worker, or a day too far', async () => {
    for (const [name, id] of [
      ['moeder', youth],
      ['tante', child],
      ['consulent', child],
      ['oma', youth],
    ] as const) {
      expect((await invite(name, id)).made, name).toEqual(refused('niet-gevonden'));
      expect((await store().list(as(name), id))?.uitnodigingen ?? [], name).toEqual([]);
    }
    expect((await invite('jongere', youth, { tot: addDays(today, 366) })).made).toEqual(refused('uitnodiging-termijn'));
    expect((await invite('jongere', youth, { tot: addDays(today, -1) })).made).toEqual(refused('uitnodiging-termijn'));
    expect((await invite('jongere', youth, { contact: 'BSN 999900006' })).made).toEqual(refused('bsn-in-tekst'));
    const { code } = await invite('jongere', youth);
    expect(await store().find(as('moeder'), code)).toBeUndefined();
    expect(await store().answer(as('moeder'), code, true)).toEqual(refused('niet-gevonden'));
    expect(await store().answer(as('oma'), code, false)).toEqual(kept);
    expect(await store().answer(as('oma'), code, true)).toEqual(refused('niet-gevonden'));
  });

  it('is ended by whoever has the case in hand, with a reason that the family reads, and leaves the map at once', async () => {
    const { code, made } = await invite('jongere', youth);
    await store().answer(as('buurman'), code, true);
    const guest = async () =>
      (await test.database.betrokkenen.list(as('consulent'), youth))?.find(
        ({ relatie, naam, relatieId }) => relatie === 'netwerk' && naam === 'netwerklid' && relatieId === mine,
      );
    const [row] = await test.ask<{ id: string }>(
      'select relatie_id as id from toegang.uitnodiging where uitnodiging_id = $1',
      [idOf(made)],
    );
    const mine = row!.id;
    expect(await guest()).toBeDefined();
    const reden = 'De politie vroeg om contact te stoppen.';
    for (const name of ['moeder', 'jongere', 'buurman', 'oma']) {
      expect(await store().endByWorker(as(name), youth, mine, reden), name).toEqual(refused('niet-gevonden'));
    }
    expect(await store().endByWorker(as('consulent'), youth, mine, reden)).toEqual(kept);
    expect(await store().endByWorker(as('consulent'), youth, mine, reden)).toEqual(refused('uitnodiging-voorbij'));
    expect(await guest()).toBeUndefined();
    expect(await store().readPlan(as('buurman'), idOf(made))).toBeUndefined();
    const seen = (await store().list(as('jongere'), youth))?.uitnodigingen.find(
      ({ uitnodigingId }) => uitnodigingId === idOf(made),
    );
    expect(seen).toMatchObject({ stand: 'ingetrokken', beeindigdDoor: 'consulent', reden });
  });

  it('opens no plan when it is for meetings only, and ends when the person leaves the own network', async () => {
    const { code, made } = await invite('jongere', youth, { sees: 'mdo' });
    const id = idOf(made);
    await store().answer(as('buurman'), code, true);
    expect(await store().listOwn(as('buurman'))).toHaveLength(1);
    expect(await store().readPlan(as('buurman'), id)).toBeUndefined();
    const lid = (await test.database.gezinnen.read(as('jongere'), youth))?.gezin?.netwerk.at(-1);
    const [own] = await test.ask<{ id: string }>(
      'select netwerklid_id as id from toegang.uitnodiging where uitnodiging_id = $1',
      [id],
    );
    expect(lid).toBeDefined();
    expect(await test.database.gezinnen.endNetwerklid(as('jongere'), youth, own!.id)).toEqual(kept);
    expect(await store().listOwn(as('buurman'))).toEqual([]);
    expect(await standOf('jongere', youth, id)).toBe('ingetrokken');
  });

  it('lets a guest say whether it comes to an MDO, as every party does, for whoever planned it', async () => {
    const { code } = await invite('jongere', youth, { sees: 'mdo' });
    await store().answer(as('buurman'), code, true);
    const samen = test.database.samenwerking;
    const read = async (name: string) => (await samen.read(as(name), youth))!;
    const { genodigden, partijen } = await read('consulent');
    const guest = genodigden.find(({ houder }) => !partijen.some((one) => one.houder === houder))!;
    const self = partijen.find(({ familie }) => familie)!;
    const nobody = { naam: null, organisatie: null, familie: false };
    const guests = await test.ask<{ id: string }>(
      `select account_id as id from toegang.account where subject = 'buurman'`,
    );
    const planned = await samen.planMdo(as('consulent'), youth, {
      ...{ soort: 'overleg', startsAt: new Date(Date.now() + 86_400_000).toISOString(), minuten: 60 },
      ...{ plaats: 'Wijkhuis', video: null, agenda: ['Hoe gaat het?'] },
      deelnemers: [
        { ...nobody, houder: guests[0]!.id },
        { ...nobody, houder: self.houder },
      ],
    });
    if (!planned.ok) throw new Error(planned.error);
    const { mdoId } = planned.value;
    expect(guest).toBeDefined();
    const [invitation] = await store().listOwn(as('buurman'));
    expect(invitation?.mdos).toMatchObject([{ mdoId, plaats: 'Wijkhuis', comes: null, afgezegd: false }]);
    const no = { comes: false, reden: 'Ik werk dan.' };
    expect(await store().answerMdo(as('oma'), youth, mdoId, no)).toEqual(refused('niet-gevonden'));
    expect(await store().answerMdo(as('buurman'), youth, mdoId, no)).toEqual(kept);
    const waits = async () => (await test.database.vandaag.countWachtrijen(as('jongere'), ['overleg']))[0]?.aantal;
    expect(await waits()).toBe(1);
    expect(await store().answerMdo(as('jongere'), youth, mdoId, { comes: true, reden: null })).toEqual(kept);
    expect(await waits()).toBeUndefined();
    const answers = async (name: string) =>
      (await read(name)).mdos[0]?.deelnemers.map(({ comes, comesReden }) => [comes, comesReden]);
    expect(await answers('consulent')).toEqual([
      [false, 'Ik werk dan.'],
      [true, null],
    ]);
    await samen.cancelMdo(as('consulent'), youth, mdoId, 'De zaal is dicht.');
    expect(await store().answerMdo(as('buurman'), youth, mdoId, { comes: true, reden: null })).toEqual(
      refused('is-afgezegd'),
    );
  });

  it('leaves nothing when the file of the jeugdige is destroyed', async () => {
    const ids = await test.ask<{ id: string }>(
      'select uitnodiging_id as id from toegang.uitnodiging where jeugdige_id = $1',
      [youth],
    );
    const left = async () => {
      const [row] = await test.ask<{ invitations: number; yes: number; relations: number }>(
        `select (select count(*)::int from toegang.uitnodiging where jeugdige_id = $1) as invitations,
           (select count(*)::int from toegang.instemming where uitnodiging_id = any ($2)) as yes,
           (select count(*)::int from toegang.relatie where jeugdige_id = $1 and relatie = 'netwerk') as relations`,
        [youth, ids.map(({ id }) => id)],
      );
      return Object.values(row ?? {});
    };
    for (const count of await left()) expect(count).toBeGreaterThan(3);
    const { tweedePaar, vernietiger, verzoeken } = test.database;
    const asked = { jeugdigeId: youth, soort: 'vernietiging', toelichting: 'Ik wil dit niet meer.' } as const;
    const verzoekId = (await verzoeken.submit(as('jongere'), asked))!;
    const motivering = 'Niemand heeft er nog belang bij.';
    await verzoeken.take(as('fg'), verzoekId);
    await verzoeken.decide(as('fg'), verzoekId, { besluit: 'toegewezen', weigergrond: null, motivering });
    const [paar] = await tweedePaar.listOpen(as('fg'));
    expect(await tweedePaar.judge(as('beheerder'), { ...paar!, akkoord: true })).toBe('bevestigd');
    expect(await vernietiger.destroyDue()).toHaveLength(1);
    expect(await left()).toEqual([0, 0, 0]);
  });
});
