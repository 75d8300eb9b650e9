import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf, plainDate } from '@samenpad/domain';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf } from '../connection/prepare-server.ts';
import { migrations } from '../migrations/migrate.ts';
import { asRole, run } from '../migrations/rights.ts';
import { type FileTest, makeStuk, startFileTest } from '../testing/file-test.ts';
import { aanbieder, gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const reden = 'Een tweede BSN na adoptie: moeder bevestigde het.';
const peildatum = plainDate('2026-01-15');

describe('two files of one person', () => {
  let test: FileTest;
  const actors = new Map<string, Actor>();
  const accounts = new Map<string, string>();
  const as = (name: string) => actors.get(name)!;
  const [front, behind, other] = [0, 1, 2].map((n) => () => test.ids[n]!) as [() => string, () => string, () => string];

  async function join(
    name: string,
    rol: Role,
    more: { id?: string; relatie?: Relation; organisaties?: string[] } = {},
  ) {
    const { accountId, actor } = await signInAs(test, {
      rol,
      gemeenten: [gemeente],
      subject: name,
      ...(more.organisaties && { organisaties: more.organisaties }),
      ...(rol === 'teamleider' ? { team: 'Noord' } : {}),
    });
    actors.set(name, actor);
    accounts.set(name, accountId);
    if (more.relatie !== undefined && more.id !== undefined) {
      await giveRelatie(test, { gemeente, jeugdigeId: more.id, houder: { accountId }, rol, relatie: more.relatie });
    }
  }

  const standOf = async () => {
    const rows = await test.database.samenvoegingen.listDubbelen(as('beheerder'));
    return rows.map(({ stand }) => stand);
  };
  const careOf = async (id: string) =>
    await test.ask<{ n: number }>('select count(*)::int as n from zorg.toewijzing where jeugdige_id = $1', [id]);
  const consents = async () =>
    await test.ask<{ id: string; soorten: number; uit: boolean }>(
      `select toestemming_id as id, soorten, ingetrokken_op is not null as uit from toegang.toestemming order by doel`,
    );

  /** A consent that runs, for the school; `doel` sorts them. */
  async function giveConsent(id: string, soorten: number, doel: string, houder: string) {
    await test.ask(
      `with t as (insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, leeftijd, van,
           tot, gevraagd_door, gegeven_op)
         values ($1, $2, $3, $4, 'x', '1', 13, now() - interval '2 hours', now() + interval '1 month', $5,
           now() - interval '1 hour') returning gemeente, toestemming_id)
       insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, account_id, naam)
         select gemeente, toestemming_id, 1, $5, 'ontvanger' from t`,
      [gemeente, id, soorten, doel, accounts.get(houder)],
    );
  }

  /** Asked by the gegevensbeheerder and confirmed by the FG; folded as the server does. */
  async function confirm(): Promise<boolean> {
    const { tweedePaar, samenvoegingen, folder } = test.database;
    const [paar] = await tweedePaar.listOpen(as('fg'));
    expect(await tweedePaar.judge(as('fg'), { ...paar!, akkoord: true })).toBe('bevestigd');
    const done = await samenvoegingen.carryOut(as('fg'), paar!);
    await folder.foldDirty({ peildatum });
    return done;
  }

  beforeAll(async () => {
    test = await startFileTest();
    await test.ask(
      `update zorg.identiteit set geboortedatum = current_date - interval '13 years', achternaam = 'de Wit', geslacht = 'v',
         voornamen = 'Sanne' where jeugdige_id = any ($1)`,
      [[front(), behind()]],
    );
    await join('beheerder', 'gegevensbeheerder');
    await join('fg', 'fg');
    await join('teamleider', 'teamleider');
    await join('voor', 'consulent', { id: front(), relatie: 'betrokken' });
    await join('achter', 'regisseur', { id: behind(), relatie: 'betrokken' });
    await join('jeugdige', 'jeugdige', { id: behind(), relatie: 'zelf' });
    await join('school', 'school', { id: front(), relatie: 'auteur' });
    await join('hulpverlener', 'hulpverlener', { organisaties: [aanbieder] });
    await join('vader', 'ouder', { id: behind(), relatie: 'gezag' });
    await join('tijdelijk', 'consulent', { id: front(), relatie: 'betrokken' });
    await join('vertrekker', 'consulent', { id: front(), relatie: 'betrokken' });
    await join('opvolger', 'consulent');
    await test.ask(
      `update toegang.account set team_id = (select team_id from toegang.account where account_id = $1)
       where account_id = any ($2)`,
      [accounts.get('teamleider'), ['vertrekker', 'opvolger'].map((name) => accounts.get(name))],
    );
    await test.database.dossiers.save(as('achter'), behind(), makeStuk({ titel: 'Achter' }));
    await test.database.dossiers.save(as('voor'), front(), makeStuk({ titel: 'Voor' }));
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('S-12 finds them, and joins nothing by itself: namesakes are two, and one person alone cannot join', async () => {
    const { samenvoegingen, tweedePaar } = test.database;
    const [pair, ...rest] = await samenvoegingen.listDubbelen(as('beheerder'));
    expect(rest).toEqual([]);
    expect([pair?.one, pair?.other].sort()).toEqual([front(), behind()].sort());
    expect(pair).toMatchObject({ stand: 'open', alike: ['naam', 'geboortedatum', 'geslacht', 'voornaam'] });
    expect(await samenvoegingen.listDubbelen(as('voor'))).toEqual([]);
    expect(await samenvoegingen.ask(as('voor'), front(), { met: behind(), reden })).toEqual({
      ok: false,
      error: 'niet-gevonden',
    });
    const asked = await samenvoegingen.ask(as('beheerder'), front(), { met: behind(), reden });
    expect(asked.ok).toBe(true);
    expect(await standOf()).toEqual(['voorgesteld']);
    expect(await samenvoegingen.ask(as('beheerder'), behind(), { met: other(), reden })).toEqual({
      ok: false,
      error: 'bestaat-al',
    });
    const [paar] = await tweedePaar.listOpen(as('fg'));
    expect(paar).toMatchObject({
      handeling: 'samenvoeging',
      reden,
      over: expect.stringMatching(/^J-\d+ \+ J-\d+$/) as string,
    });
    // Unconfirmed, whoever calls; and the asker cannot be the second person, also not past the functions.
    expect(await samenvoegingen.carryOut(as('beheerder'), paar!)).toBe(false);
    expect(await samenvoegingen.carryOut(as('fg'), paar!)).toBe(false);
    await expect(
      test.ask(
        'update toegang.tweede_paar set bevestigd_door = gevraagd_door, bevestigd_op = now() where paar_id = $1',
        [paar!.paarId],
      ),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(
      test.ask(
        'update toegang.samenvoeging set bevestigd_door = gevraagd_door, uitgevoerd_op = now(), terug_tot = current_date',
      ),
    ).rejects.toMatchObject({ code: '23514' });
    expect(await careOf(front())).toEqual([{ n: 1 }]);
  });

  it('S-12 joins them by two people: one care path, and each file readable as it was by whoever worked on either', async () => {
    const { samenvoegingen, dossiers, jeugdigen } = test.database;
    expect(await dossiers.read(as('voor'), behind())).toBeUndefined();
    await giveConsent(front(), 2 | 256, 'a', 'school');
    await giveConsent(behind(), 2, 'b', 'school');
    await giveConsent(front(), 512, 'c', 'hulpverlener');
    await test.ask(
      `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) values ($1, $2, 'geheim-adres', 'Op verzoek van de politie')`,
      [gemeente, behind()],
    );
    const before = await test.ask<{ n: number }>(`select count(*)::int as n from zorg.gebeurtenis`);
    expect(await confirm()).toBe(true);
    expect(await standOf()).toEqual(['samengevoegd']);
    expect([await careOf(front()), await careOf(behind())]).toEqual([[{ n: 2 }], [{ n: 0 }]]);
    // Nothing that a file said is moved or gone.
    expect(await test.ask(`select count(*)::int as n from zorg.gebeurtenis`)).toEqual(before);
    for (const name of ['voor', 'achter']) {
      for (const [id, titel] of [
        [front(), 'Voor'],
        [behind(), 'Achter'],
      ] as const) {
        const dossier = await dossiers.read(as(name), id);
        expect(dossier?.stukken.map((stuk) => stuk.titel)).toContain(titel);
        const found = await samenvoegingen.list(as(name), id);
        expect(found).toMatchObject([
          { inFront: id === front(), reden, gevraagdDoor: 'gegevensbeheerder', confirmedBy: 'fg' },
        ]);
      }
    }
    const headers = async (id: string) => (await jeugdigen.find(as('voor'), id))?.berichten.length;
    expect(await headers(front())).toBe(await headers(behind()));
    // The family of one is the family of both, and reads why.
    expect(await samenvoegingen.list(as('jeugdige'), front())).toHaveLength(1);
    expect((await samenvoegingen.list(as('hulpverlener'), front())) ?? []).toEqual([]);
    const logged = await test.ask<{ n: number }>(
      `select count(distinct jeugdige_id)::int as n from logboek.regel where handeling = 'dossiers-samengevoegd'`,
    );
    expect(logged).toEqual([{ n: 2 }]);
  });

  it('S-12 lets no consent widen by it, and a secret address of one is that of both', async () => {
    const { vlaggen } = test.database;
    // The first keeps what the second gives too; the third has none beside it.
    expect((await consents()).map(({ soorten, uit }) => [soorten, uit])).toEqual([
      [2, false],
      [2, false],
      [512, true],
    ]);
    const told = await test.ask(`select soort from toegang.taak where soort = 'toestemming-ingetrokken'`);
    expect(told).toHaveLength(1);
    const flagsOf = async (id: string) => (await vlaggen.list(as('voor'), id))?.map(({ vlag }) => vlag);
    expect([await flagsOf(front()), await flagsOf(behind())]).toEqual([['geheim-adres'], ['geheim-adres']]);
    await vlaggen.set(as('voor'), front(), 'ouders-in-conflict', 'De ouders procederen over het gezag.');
    expect(await flagsOf(behind())).toContain('ouders-in-conflict');
    const [conflict] = ((await vlaggen.list(as('achter'), behind())) ?? []).filter(
      ({ vlag }) => vlag === 'ouders-in-conflict',
    );
    await vlaggen.end(as('achter'), gemeente, conflict!.vlagId, 'Er ligt een uitspraak van de rechter.');
    expect(await flagsOf(front())).toEqual(['geheim-adres']);
  });

  it('follows who works on either as long as that runs, and folds what comes later into the one in front', async () => {
    const { dossiers, folder } = test.database;
    await test.ask(`update toegang.relatie set tot = now() where houder = $1 and kopie_van is null`, [
      accounts.get('voor'),
    ]);
    expect(await dossiers.read(as('voor'), behind())).toBeUndefined();
    await giveRelatie(test, {
      gemeente,
      jeugdigeId: front(),
      houder: { accountId: accounts.get('voor')! },
      rol: 'consulent',
      relatie: 'betrokken',
    });
    expect(await dossiers.read(as('voor'), behind())).toBeDefined();
    await test.ask('insert into zorg.te_vouwen (gemeente, jeugdige_id) values ($1, $2)', [gemeente, behind()]);
    await folder.foldDirty({ peildatum });
    expect([await careOf(front()), await careOf(behind())]).toEqual([[{ n: 2 }], [{ n: 0 }]]);
    const checksum = await folder.computeChecksum();
    expect(await folder.rebuild({ peildatum })).toEqual(checksum);
    const seen = async () =>
      await test.ask(
        `select gemeente, jeugdige_id, houder, grond, grond_id, lezen from toegang.zicht order by 1, 2, 3, 4, 5`,
      );
    const kept = await seen();
    await test.ask('select toegang.herbouw_alles()');
    expect(await seen()).toEqual(kept);
  });

  const sees = async (name: string) => {
    const found = [front(), behind()].map((id) => test.database.jeugdigen.find(as(name), id));
    return (await Promise.all(found)).map((one) => one !== undefined);
  };
  const runningOf = (name: string) =>
    test.ask<{ relatie: string }>(
      `select relatie from toegang.relatie where houder = $1 and tot > now() and kopie_van is null order by 1`,
      [accounts.get(name)],
    );

  it('ends a relation on all parts, on whichever of them somebody ends it', async () => {
    const { betrokkenen } = test.database;
    expect(await sees('tijdelijk')).toEqual([true, true]);
    const [copy] = await test.ask<{ id: string }>(
      `select relatie_id as id from toegang.relatie where houder = $1 and jeugdige_id = $2 and kopie_van is not null`,
      [accounts.get('tijdelijk'), behind()],
    );
    expect(await betrokkenen.end(as('achter'), behind(), copy!.id)).toMatchObject({ ok: true });
    expect(await sees('tijdelijk')).toEqual([false, false]);
    expect(await runningOf('tijdelijk')).toEqual([]);
  });

  it('settles authority for all parts, from whichever of them, both ways', async () => {
    const { gezag } = test.database;
    const settle = async (id: string, relatie: 'gezag' | 'zonder-gezag') => {
      const invoer = { naam: '', relatie, bron: 'beschikking', toelichting: '', van: plainDate('2025-01-01') } as const;
      const added = await gezag.add(as('voor'), id, { ...invoer, accountId: accounts.get('vader')!, tot: null });
      expect(added).toMatchObject({ ok: true });
      const one = (await gezag.read(as('voor'), id))!.opgaven.find(({ stand }) => stand === 'open');
      expect(await gezag.settle(as('voor'), id, one!.opgaveId, reden)).toMatchObject({ ok: true });
    };
    expect(await sees('vader')).toEqual([true, true]);
    await settle(front(), 'zonder-gezag');
    expect(await sees('vader')).toEqual([false, false]);
    await settle(behind(), 'gezag');
    expect(await sees('vader')).toEqual([true, true]);
    await settle(behind(), 'zonder-gezag');
    expect(await sees('vader')).toEqual([false, false]);
    // What holds on one part stands above a copy of the other.
    await test.ask(
      `update toegang.relatie set tot = now() where houder = $1 and jeugdige_id = $2 and tot = 'infinity'`,
      [accounts.get('vader'), behind()],
    );
    const parent = { houder: { accountId: accounts.get('vader')! }, rol: 'ouder', relatie: 'gezag' } as const;
    await giveRelatie(test, { gemeente, jeugdigeId: behind(), ...parent });
    expect(await sees('vader')).toEqual([false, true]);
    await test.ask('delete from toegang.relatie where houder = $1', [accounts.get('vader')]);
  });

  it('keeps the closed group of a file together on all parts', async () => {
    const { vlaggen } = test.database;
    const why = 'De jeugdige is kind van een collega.';
    const group = [accounts.get('achter')!];
    expect(await vlaggen.set(as('achter'), front(), 'kind-van-collega', why, group)).toMatchObject({ ok: true });
    expect([await sees('achter'), await sees('voor')]).toEqual([
      [true, true],
      [false, false],
    ]);
    const [flag] = (await vlaggen.list(as('achter'), behind()))!.filter(({ vlag }) => vlag === 'kind-van-collega');
    expect(await vlaggen.end(as('achter'), gemeente, flag!.vlagId, 'De collega werkt hier niet meer.')).toMatchObject({
      ok: true,
    });
    expect([await sees('achter'), await sees('voor')]).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(await test.ask('select from toegang.relatie where besloten')).toEqual([]);
  });

  it('hands a case over once: the copy follows its original', async () => {
    const done = await test.database.caseload.handOver(as('teamleider'), {
      gemeente,
      vanAccount: accounts.get('vertrekker')!,
      naarAccount: accounts.get('opvolger')!,
      per: addDays(dayOf(new Date()), 20),
      reden: 'Andere baan',
      plots: false,
    });
    expect(done).toMatchObject({ ok: true });
    expect(await runningOf('opvolger')).toEqual([{ relatie: 'betrokken' }]);
    await test.ask('delete from toegang.relatie where houder = any ($1)', [
      [accounts.get('vertrekker'), accounts.get('opvolger')],
    ]);
  });

  it('gives a copy of the whole file, also of the part behind (AVG 15)', async () => {
    const { verzoeken } = test.database;
    const vastgelegd = { hoe: 'papier', naam: 'A. de Wit', hoedanigheid: 'jeugdige' } as const;
    const invoer = { soort: 'afschrift', toelichting: '', vastgelegd } as const;
    const verzoekId = (await verzoeken.submit(as('voor'), { jeugdigeId: front(), ...invoer }))!;
    await verzoeken.take(as('fg'), verzoekId);
    const besluit = {
      besluit: 'toegewezen',
      weigergrond: null,
      motivering: 'Het dossier gaat over wie erom vraagt.',
    } as const;
    expect(await verzoeken.decide(as('fg'), verzoekId, besluit)).toBe(true);
    const afschrift = (await verzoeken.readAfschrift(as('fg'), verzoekId, false))!;
    expect(afschrift['stukken']?.map(({ titel }) => titel).sort()).toEqual(['Achter', 'Voor']);
    expect(afschrift['persoon']).toHaveLength(2);
    const logged = await test.ask<{ id: string }>(
      `select distinct jeugdige_id as id from logboek.regel where handeling = $1`,
      [`afschrift-gegeven ${verzoekId}`],
    );
    expect(logged.map(({ id }) => id).sort()).toEqual([front(), behind()].sort());
    await test.ask(`delete from toegang.relatie where relatie = 'verzoekdossier'`);
  });

  it('gives a parent in a copy by somebody else only the parts that this parent sees', async () => {
    const { verzoeken } = test.database;
    await join('moeder', 'ouder', { id: front(), relatie: 'gezag' });
    const decided = { besluit: 'toegewezen', weigergrond: null, motivering: 'U hebt recht op uw dossier.' } as const;
    const titlesOf = async (verzoekId: string) =>
      (await verzoeken.readAfschrift(as('fg'), verzoekId, false))!['stukken']!.map(({ titel }) => titel).sort();
    const grant = async (verzoekId: string) => {
      await verzoeken.take(as('fg'), verzoekId);
      expect(await verzoeken.decide(as('fg'), verzoekId, decided)).toBe(true);
    };
    const asked = { jeugdigeId: front(), soort: 'afschrift', toelichting: '' } as const;
    const own = (await verzoeken.submit(as('moeder'), asked))!;
    await grant(own);
    expect(await titlesOf(own)).toEqual(['Achter', 'Voor']);
    const without = { houder: { accountId: accounts.get('moeder')! }, rol: 'ouder', relatie: 'zonder-gezag' } as const;
    await giveRelatie(test, { gemeente, jeugdigeId: behind(), ...without });
    expect(await sees('moeder')).toEqual([true, false]);
    expect(await titlesOf(own)).toEqual(['Voor']);
    // On paper nobody knows what whoever asked sees.
    const vastgelegd = { hoe: 'papier', naam: 'A. de Wit', hoedanigheid: 'ouder' } as const;
    const paper = (await verzoeken.submit(as('voor'), { ...asked, vastgelegd }))!;
    await grant(paper);
    expect(await titlesOf(paper)).toEqual(['Voor']);
    await test.ask(`delete from toegang.relatie where relatie = 'verzoekdossier' or houder = $1`, [
      accounts.get('moeder'),
    ]);
  });

  it('joins no third file to two, and says so', async () => {
    const { samenvoegingen } = test.database;
    const third = { ok: false, error: 'derde-dossier' };
    expect(await samenvoegingen.ask(as('beheerder'), front(), { met: other(), reden })).toEqual(third);
    expect(await samenvoegingen.ask(as('beheerder'), other(), { met: front(), reden })).toEqual(third);
    expect(await samenvoegingen.ask(as('beheerder'), other(), { met: behind(), reden })).toEqual(third);
  });

  it('leaves each file with its own consents and care when the schema goes back', async () => {
    const pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_migrate'), 1);
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    const found: unknown[] = [];
    const rollBack = new Error('only tried');
    const trying = db.transaction().execute(async (tried) => {
      const names = Object.keys(migrations).sort();
      const from = names.indexOf('2026-11-23-94-merge-jeugdigen');
      for (const name of names.slice(from).toReversed()) await migrations[name]?.down?.(tried);
      await asRole(tried, 'sp_owner', () => run(tried, 'grant select on zorg.te_vouwen to sp_guard'));
      await asRole(tried, 'sp_guard', async () => {
        for (const values of [
          'array_agg(soorten order by doel) as v from toegang.toestemming where ingetrokken_op is null',
          'array_agg(distinct jeugdige_id order by jeugdige_id) as v from zorg.te_vouwen',
        ])
          found.push(...(await sql.raw(`select ${values}`).execute(tried)).rows);
      });
      throw rollBack;
    });
    await expect(trying).rejects.toBe(rollBack);
    await db.destroy();
    expect(found).toEqual([{ v: [2 | 256, 2, 512] }, { v: [front(), behind()].sort() }]);
  });

  it('S-12 is undone by two people within thirty days, and each file is as it was', async () => {
    const { samenvoegingen, dossiers } = test.database;
    const [one] = await samenvoegingen.list(as('voor'), front()).then((rows) => rows ?? []);
    expect(await samenvoegingen.askSplitsing(as('voor'), one!.samenvoegingId, reden)).toMatchObject({ ok: false });
    expect(await samenvoegingen.askSplitsing(as('beheerder'), one!.samenvoegingId, reden)).toMatchObject({ ok: true });
    expect(await standOf()).toEqual(['splitsing-gevraagd']);
    expect(await confirm()).toBe(true);
    expect(await standOf()).toEqual(['gesplitst']);
    expect([await careOf(front()), await careOf(behind())]).toEqual([[{ n: 1 }], [{ n: 1 }]]);
    expect(await dossiers.read(as('voor'), behind())).toBeUndefined();
    expect(await dossiers.read(as('achter'), front())).toBeUndefined();
    expect((await consents()).map(({ soorten, uit }) => [soorten, uit])).toEqual([
      [2 | 256, false],
      [2, false],
      [512, false],
    ]);
    // It may have been another person: the family reads that it happened, nothing about whom.
    expect(await samenvoegingen.list(as('jeugdige'), behind())).toMatchObject([
      { other: null, pseudoniem: null, reden: null, teruggedraaidOp: expect.any(Date) as Date },
    ]);
    expect(await samenvoegingen.list(as('achter'), behind())).toMatchObject([{ other: front(), reden }]);
    const flags = await test.ask(`select jeugdige_id from toegang.vlag where tot = 'infinity'`);
    expect(flags).toEqual([{ jeugdige_id: behind() }]);
    await test.ask(`update toegang.samenvoeging set terug_tot = current_date - 1, teruggedraaid_op = null`);
    expect(await samenvoegingen.askSplitsing(as('beheerder'), one!.samenvoegingId, reden)).toEqual({
      ok: false,
      error: 'te-laat',
    });
  });

  it('keeps namesakes apart by a decision of one person, because nothing changes', async () => {
    const { samenvoegingen } = test.database;
    await test.ask('delete from toegang.samenvoeging');
    expect(await samenvoegingen.separate(as('beheerder'), front(), { met: behind(), reden })).toMatchObject({
      ok: true,
    });
    expect(await standOf()).toEqual(['verschillend']);
    expect(await samenvoegingen.separate(as('beheerder'), behind(), { met: front(), reden })).toEqual({
      ok: false,
      error: 'bestaat-al',
    });
  });

  it('goes as a whole: destroying one part leaves no trace of the other (Jw 7.3.9)', async () => {
    await test.ask('insert into zorg.samenvoeging (gemeente, jeugdige_id, naar) values ($1, $2, $3)', [
      gemeente,
      behind(),
      front(),
    ]);
    await test.ask(
      `with p as (insert into toegang.tweede_paar (gemeente, handeling, onderwerp, reden, gevraagd_door, bevestigd_door,
           bevestigd_op) values ($1, 'vernietiging', $2, 'Op verzoek van het gezin', $3, $4, now()) returning paar_id)
       insert into toegang.verzoek_betrokkene (gemeente, jeugdige_id, soort, hoe, vastgelegd_door, indiener_naam,
           hoedanigheid, antwoord_voor, besluit, besluit_op, motivering, paar_id)
         select $1, $2::uuid, 'vernietiging', 'papier', $3, 'Ouder', 'ouder', current_date, 'toegewezen', now(),
           'Niemand heeft er nog belang bij.', paar_id from p`,
      [gemeente, front(), accounts.get('fg'), accounts.get('teamleider')],
    );
    expect(await test.database.vernietiger.destroyDue()).toHaveLength(1);
    for (const table of ['zorg.identiteit', 'zorg.gebeurtenis', 'zorg.dossierstuk', 'zorg.jeugdige', 'toegang.zicht']) {
      expect(
        await test.ask(`select count(*)::int as n from ${table} where jeugdige_id = any ($1)`, [[front(), behind()]]),
      ).toEqual([{ n: 0 }]);
    }
    expect(await test.ask('select from toegang.samenvoeging')).toEqual([]);
    // What was written about why stands nowhere any more; each part has its certificate and its line.
    expect(await test.ask('select from toegang.tweede_paar where reden = $1', [reden])).toEqual([]);
    for (const table of ['toegang.vernietiging', `logboek.regel where handeling like 'dossier-vernietigd %'`]) {
      const rows = await test.ask<{ id: string }>(`select jeugdige_id as id from ${table}`);
      expect(rows.map(({ id }) => id).sort()).toEqual([front(), behind()].sort());
    }
    expect(await test.ask('select count(*)::int as n from zorg.identiteit')).toEqual([{ n: 1 }]);
  });
});
