import { addWerkdagen, computeDeadline, findTermijn, type PlainDate, plainDate, termijnen } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, make301, make305, make315, make323, makeBsn, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { termijnenOf } from './create-termijnen.ts';

type SignedIn = { accountId: string; actor: Actor };
const all = { offset: 0, limit: 50 };
const otherGemeente = '0363' as never;
/** Monday 1 September 2025. */
const asked = '2025-09-01';

describe('time limits and open verzoeken', () => {
  let test: TestDatabase;
  let worker: SignedIn;
  let colleague: SignedIn;
  let leader: SignedIn;
  let keeper: SignedIn;
  let sender: SignedIn;
  let ids: string[];
  const admin = (sql: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, (one) => one.query<Record<string, unknown>>(sql, values));

  beforeAll(async () => {
    test = await createTestDatabase();
    const { importer, folder } = test.database;
    worker = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], team: 'Noord' });
    colleague = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], team: 'Noord', subject: 'collega' });
    leader = await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], team: 'Noord' });
    keeper = await signInAs(test, { rol: 'functioneel-beheerder', gemeenten: [gemeente] });
    sender = await signInAs(test, { rol: 'aanbiederadministratie', gemeenten: [gemeente], organisaties: [aanbieder] });
    const importId = await importer.registerImport({ naam: 'verzoeken', gemeenten: [gemeente] });
    const verzoeken = [0, 1].map((n) =>
      make315({ bsn: makeBsn(n), id: `V${n}`, dagtekening: asked, nummer: 100 + n, naam: `Jansen${n}` }),
    );
    await importer.applyBatch(
      importId,
      verzoeken.map((one) => toInvoer(one)),
    );
    await folder.foldDirty({ peildatum: plainDate('2025-09-02') });
    ids = await listJeugdigeIds(test, gemeente);
    for (const { accountId } of [worker, colleague]) {
      await giveRelatie(test, { gemeente, houder: { accountId }, rol: 'consulent', relatie: 'betrokken' });
    }
  }, 120_000);
  afterAll(async () => {
    await test.database.close();
  });

  const open = async ({ actor }: SignedIn, today: string, stand: 'alles' | 'te-laat' | 'eigen' = 'alles') =>
    (await test.database.termijnen.listOpen(actor, { stand, today: plainDate(today) }, all)).rows;
  const jeugdigeOf = async (referentie: string) =>
    (await open(worker, '2025-09-02')).find((row) => row.referentie === referentie)!.jeugdigeId!;
  const decide = async ({ actor }: SignedIn, referentie: string) =>
    await test.database.toewijzen.decide(actor, await jeugdigeOf(referentie), {
      ...{ soort: 'onderzoek', domein: 'jw', aanbieder, referentie, vraag: 'Welke doelen staan in het plan?' },
    });

  it('S4-14 are seeded with every limit of the standard, the region and the law, and change per gemeente from a day', async () => {
    const { termijnen: store } = test.database;
    const seeded = (await store.list()).map(({ gemeente: _, reden: __, door: ___, ...row }) => row);
    const order = (a: { soort: string }, b: { soort: string }) => (a.soort < b.soort ? -1 : 1);
    expect(seeded.toSorted(order)).toEqual([...termijnen].sort(order));
    const change = {
      gemeente,
      soort: 'toewijzing-regio',
      vanaf: plainDate('2026-01-01'),
      eenheid: 'werkdagen',
      aantal: 8,
      reden: 'Afspraak van de regio van december 2025.',
    } as const;
    expect(await store.set(worker.actor, change)).toBe('niet-gevonden');
    expect(await store.set(keeper.actor, { ...change, gemeente: otherGemeente })).toBe('niet-gevonden');
    expect(await store.set(keeper.actor, change)).toBe('bewaard');
    expect(await store.set(leader.actor, change)).toBe('bestaat-al');
    const rows = await store.list();
    const lastDay = (of: typeof gemeente, begin: string) => {
      const termijn = findTermijn(termijnenOf(rows, of), 'toewijzing-regio', plainDate(begin))!;
      return computeDeadline(termijn, plainDate(begin));
    };
    // Monday 5 January 2026: eight working days end on the 15th, ten on the 19th; what began before keeps its ten.
    expect(lastDay(gemeente, '2026-01-05')).toEqual({ kind: 'running', deadline: '2026-01-15' });
    expect(lastDay(otherGemeente, '2026-01-05')).toEqual({ kind: 'running', deadline: '2026-01-19' });
    expect(lastDay(gemeente, '2025-12-31')).toEqual({
      kind: 'running',
      deadline: addWerkdagen(plainDate('2025-12-31'), 10),
    });
    // S4-14: a request of 22 December (2018, a Saturday) has its tenth working day on 9 January.
    expect(lastDay(gemeente, '2018-12-22')).toEqual({ kind: 'running', deadline: '2019-01-09' });
  });

  it('S4-15 show the sender where its verzoek stands, also without sight of the jeugdige', async () => {
    const rows = await open(sender, '2025-09-03');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ...{ view: 'aanbieder', jeugdigeId: null, pseudoniem: null, waitsOn: 'gemeente', since: asked },
      ...{ expected: '2025-09-15', breached: [], decides: false, beoordelaar: null },
    });
    const elsewhere = { rol: 'aanbiederadministratie', gemeenten: [gemeente], organisaties: ['42428012'] } as const;
    expect(
      await open(
        await signInAs(test, { ...elsewhere, gemeenten: [gemeente], organisaties: ['42428012'] }),
        '2025-09-03',
      ),
    ).toEqual([]);
  });

  it('stand still only for a recorded question, from the day after it until the answer of who was asked', async () => {
    const { termijnen: store } = test.database;
    const jeugdigeId = await jeugdigeOf('ref100');
    const vraag = {
      ...({ domein: 'jw', aanbieder, referentie: 'ref100', aan: 'aanbieder', oorzaak: 'plan' } as const),
      vraag: 'Welke doelen staan in het plan?',
      dag: plainDate('2025-09-04'),
    };
    expect(await store.ask(leader.actor, jeugdigeId, vraag)).toBe('niet-gevonden');
    expect(await store.ask(worker.actor, jeugdigeId, { ...vraag, dag: plainDate('2025-08-31') })).toBe(
      'dag-klopt-niet',
    );
    await expect(store.ask(worker.actor, jeugdigeId, { ...vraag, vraag: ' ' })).rejects.toThrow(/check/);
    expect(await store.ask(worker.actor, jeugdigeId, { ...vraag, vraag: `Is dit ${makeBsn(0)}?` })).toBe(
      'bsn-in-tekst',
    );
    expect(await store.ask(worker.actor, jeugdigeId, vraag)).toBe('bewaard');
    const find = async (who: SignedIn, today: string) =>
      (await open(who, today)).find(({ referentie }) => referentie === 'ref100')!;
    // The 2nd, 3rd and 4th have passed; from the day of the answer seven more: 22 to 26, 29 and 30 September.
    expect(await find(worker, '2025-09-22')).toMatchObject({
      ...{ waitsOn: 'aanbieder', since: '2025-09-04', werkdagen: 3, expected: '2025-09-30' },
    });
    const [hidden] = (await find(sender, '2025-09-22')).vragen;
    expect(hidden).toMatchObject({ gevraagdOp: '2025-09-04', vraag: null, antwoord: null });
    const answer = { tekst: 'Weer naar school gaan.', dag: plainDate('2025-09-22') };
    for (const { actor } of [leader, sender]) {
      expect(await store.answer(actor, hidden!.vraagId, answer)).toBe('niet-gevonden');
    }
    // Its aanbieder reads and answers from the day on which it sees this jeugdige.
    const houder = { organisatie: aanbieder };
    await giveRelatie(test, { gemeente, jeugdigeId, houder, rol: 'aanbiederadministratie', relatie: 'toegewezen' });
    const [own] = (await find(sender, '2025-09-22')).vragen;
    expect(own).toMatchObject({ vraag: vraag.vraag, antwoord: null });
    // The message desk may see that it waits; the text is for who works on the case.
    const desk = await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente], subject: 'loket' });
    expect((await find(desk, '2025-09-22')).vragen).toMatchObject([{ vraag: null, antwoord: null }]);
    expect(await store.answer(sender.actor, own!.vraagId, { ...answer, tekst: `Dit is ${makeBsn(0)}.` })).toBe(
      'bsn-in-tekst',
    );
    expect(await store.answer(sender.actor, own!.vraagId, answer)).toBe('bewaard');
    expect(await store.answer(worker.actor, own!.vraagId, answer)).toBe('al-beantwoord');
    expect(await find(worker, '2025-09-24')).toMatchObject({ waitsOn: 'gemeente', since: '2025-09-22', werkdagen: 6 });
    const { rows } = await admin(
      `select handeling from logboek.regel where handeling like 'verzoekvraag%' order by tijd`,
    );
    expect(rows.map(({ handeling }) => handeling)).toEqual(['verzoekvraag-gesteld', 'verzoekvraag-beantwoord']);
  });

  it('S4-8 keep question and answer in the briefwisseling under who wrote them; a letter alone starts no clock', async () => {
    const { termijnen: store, briefwisselingen } = test.database;
    const jeugdigeId = await jeugdigeOf('ref100');
    const vraag = { domein: 'jw', aanbieder, referentie: 'ref100', aan: 'aanbieder', oorzaak: 'keuze' } as const;
    const dag = plainDate('2025-09-22');
    await store.ask(worker.actor, jeugdigeId, { ...vraag, vraag: 'Wie behandelt er straks?', dag });
    const about = { domein: 'jw', aanbieder, toewijzingNummer: null, referentie: 'ref100' } as const;
    await briefwisselingen.add(sender.actor, jeugdigeId, { ...about, tekst: 'Ik zoek het uit.', vraag: false });
    const row = (await open(worker, '2025-09-22')).find(({ referentie }) => referentie === 'ref100')!;
    expect(row).toMatchObject({ waitsOn: 'aanbieder', vragen: [{ beantwoordOp: dag }, { beantwoordOp: null }] });
    const { vraagId } = row.vragen[1]!;
    expect(await store.answer(worker.actor, vraagId, { tekst: 'Gebeld: mevrouw De Wit.', dag })).toBe('bewaard');
    const [found] = (await briefwisselingen.list(sender.actor, jeugdigeId))!;
    const [, , ...last] = found!.brieven;
    const read = expect.any(Date) as Date;
    expect(last).toMatchObject([
      { van: 'gemeente', vraag: true },
      { van: 'aanbieder', tekst: 'Ik zoek het uit.', gelezenOp: read },
      { van: 'gemeente', tekst: 'Gebeld: mevrouw De Wit.', gelezenOp: null },
    ]);
    expect(found!.brieven.slice(0, 2)).toMatchObject([{ van: 'gemeente' }, { van: 'aanbieder' }]);
  });

  it('leave the answer of one parent with that parent while the parents are in conflict', async () => {
    const { termijnen: store, vlaggen } = test.database;
    const jeugdigeId = await jeugdigeOf('ref101');
    const parents = await Promise.all(
      ['een', 'twee'].map((subject) => signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject })),
    );
    for (const { accountId } of parents) {
      await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol: 'ouder', relatie: 'gezag' });
    }
    const vraag = { domein: 'jw', aanbieder, referentie: 'ref101', aan: 'gezin', oorzaak: 'keuze' } as const;
    const dag = plainDate('2025-09-02');
    await store.ask(worker.actor, jeugdigeId, { ...vraag, vraag: 'Welke dag past het best?', dag });
    const seen = async (who: SignedIn) =>
      (await open(who, '2025-09-02')).find(({ referentie }) => referentie === 'ref101')!.vragen[0]!;
    const [one, two] = parents;
    await store.answer(one!.actor, (await seen(one!)).vraagId, { tekst: 'Niet bij haar thuis.', dag });
    expect((await seen(two!)).antwoord).toBe('Niet bij haar thuis.');
    await vlaggen.set(worker.actor, jeugdigeId, 'ouders-in-conflict', 'Er loopt een scheiding.');
    expect(await seen(two!)).toMatchObject({ vraag: 'Welke dag past het best?', antwoord: null, beantwoordOp: dag });
    for (const who of [one!, worker]) expect((await seen(who)).antwoord).toBe('Niet bij haar thuis.');
    await admin(`delete from toegang.verzoekvraag where aan = 'gezin' and referentie = 'ref101'`);
  });

  it('give who judges and the leader of the team one task each when they are late, and never again', async () => {
    const late = () =>
      admin(
        `select houder, gedaan_op is null as open from toegang.taak where soort = 'verzoek-te-laat' order by houder`,
      );
    const { termijnen: store, taken } = test.database;
    await store.reportLate(worker.actor, plainDate('2025-09-08'));
    expect((await late()).rows).toEqual([]);
    for (const who of [worker, leader, worker, colleague]) await store.reportLate(who.actor, plainDate('2025-09-16'));
    // ref101 is late; ref100 stood still.
    const rowsLate = await open(leader, '2025-09-16', 'te-laat');
    expect(Object.fromEntries(rowsLate.map(({ referentie, breached }) => [referentie, breached]))).toEqual({
      ref100: [{ soort: 'antwoord', deadline: '2025-09-08' }],
      ref101: [
        { soort: 'antwoord', deadline: '2025-09-08' },
        { soort: 'toewijzing-regio', deadline: '2025-09-15' },
      ],
    });
    const rows = (await late()).rows;
    expect(rows).toHaveLength(4);
    expect(await taken.list(leader.actor)).toMatchObject([
      { soort: 'verzoek-te-laat', voor: '2025-09-08' },
      { soort: 'verzoek-te-laat' },
    ]);
    // With nothing new to report nobody waits for who does report.
    await withAdmin(test.server, test.server.address.database, async (other) => {
      await other.query("select pg_advisory_lock(hashtextextended('verzoek-te-laat ' || $1::text, 0))", [gemeente]);
      await store.reportLate(leader.actor, plainDate('2025-09-16'));
    });
    await admin(`update zorg.verzoek set toestand = 'afgewezen' where referentie_aanbieder = 'ref101'`);
    await store.reportLate(leader.actor, plainDate('2025-09-17'));
    expect((await late()).rows.filter(({ open: isOpen }) => isOpen === false)).toHaveLength(1);
    await admin(`update zorg.verzoek set toestand = 'open' where referentie_aanbieder = 'ref101'`);
  });

  it('S4-75 bring a second verzoek to the first assessor while that one works here, and count how often it went so', async () => {
    expect(await decide(worker, 'ref100')).toMatchObject({ ok: true });
    const jeugdigeId = await jeugdigeOf('ref100');
    const ofOne = { stand: 'alles', jeugdigeId, today: plainDate('2025-09-03') } as const;
    const seen = async ({ actor }: SignedIn) => (await test.database.termijnen.listOpen(actor, ofOne, all)).rows[0];
    expect(await seen(worker)).toMatchObject({ beoordelaar: 'consulent', zelf: true, inOnderzoek: true });
    expect(await seen(colleague)).toMatchObject({ beoordelaar: 'consulent', zelf: false });
    expect((await open(worker, '2025-09-03', 'eigen')).map(({ referentie }) => referentie)).toEqual(['ref100']);
    // Six further verzoeken of the same jeugdige: five to the first assessor, one to a colleague. 5 of 6 = 83 %.
    await admin(
      `insert into toegang.berichtbesluit (gemeente, jeugdige_id, domein, aanbieder, soort, referentie, reden, door)
       select $1, $2, 'jw', $3, 'afwijzen', 'later-' || n, '1', case n when 6 then $5::uuid else $4::uuid end
       from generate_series(1, 6) n`,
      [gemeente, jeugdigeId, aanbieder, worker.accountId, colleague.accountId],
    );
    const { vervolg, zelfde } = await test.database.termijnen.countSameAssessor(leader.actor);
    expect([vervolg, zelfde, Math.round((100 * zelfde) / vervolg)]).toEqual([6, 5, 83]);
    expect(await test.database.termijnen.countSameAssessor(sender.actor)).toEqual({ vervolg: 0, zelfde: 0 });
    await admin('update toegang.account set beeindigd_op = now(), actief = false where account_id = $1', [
      worker.accountId,
    ]);
    expect(await seen(colleague)).toMatchObject({ zelf: true });
  });

  it('S4-12 tell the figures from when to when a verzoek took, and what it waited for the longest', async () => {
    const { importer, folder, analytics } = test.database;
    const head = { bsn: makeBsn(2), nummer: 109 };
    const importId = await importer.registerImport({ naam: 'toegewezen', gemeenten: [gemeente] });
    const verzoek = make315({ ...head, id: 'V9', dagtekening: asked });
    await importer.applyBatch(importId, [toInvoer(verzoek)]);
    await folder.foldDirty({ peildatum: plainDate('2025-09-02') });
    const jeugdigeId = (await listJeugdigeIds(test, gemeente)).find((id) => !ids.includes(id))!;
    await giveRelatie(test, {
      gemeente,
      jeugdigeId,
      houder: { accountId: colleague.accountId },
      rol: 'consulent',
      relatie: 'betrokken',
    });
    const vraag = { domein: 'jw', aanbieder, referentie: 'ref109', aan: 'gezin', oorzaak: 'keuze' } as const;
    const dag = plainDate('2025-09-03');
    await test.database.termijnen.ask(colleague.actor, jeugdigeId, {
      ...vraag,
      vraag: 'Welke dag past het best?',
      dag,
    });
    const toewijzing = make301({ ...head, id: 'T9', dagtekening: '2025-09-15', einddatum: '2026-03-01' });
    const changed = make301({ ...head, id: 'T10', dagtekening: '2025-10-15', einddatum: '2026-06-01' });
    await importer.applyBatch(importId, [toInvoer(toewijzing), toInvoer(changed)]);
    await folder.foldDirty({ peildatum: plainDate('2025-12-31') });
    const read = (since: string | null) =>
      analytics.read(since, async ({ version, batches }) => {
        const all = [];
        for await (const batch of batches) all.push(...batch.flatMap(({ toewijzingen }) => toewijzingen));
        return { version, found: all.map(({ doorlooptijd }) => doorlooptijd) };
      });
    const { version, found } = await read(null);
    expect(found).toEqual([{ gevraagd: asked, toegewezen: '2025-09-15', oorzaak: 'gezin-keuze' }]);

    // A question that was answered before it came into this system is told to the figures too, and beats a shorter one.
    const before = {
      ...({ jeugdigeId, domein: 'jw', toewijzingNummer: 109, aan: 'aanbieder', oorzaak: 'plan' } as const),
      ...{ vraag: 'Kunt u het plan met de stappen sturen?', antwoord: 'Het plan is gedeeld.' },
      ...{ gevraagdOp: plainDate('2025-09-02'), beantwoordOp: plainDate('2025-09-15') },
    };
    const early = { ...before, gevraagdOp: plainDate('2025-08-01') };
    await test.database.provisioning.saveVerzoekvragen(gemeente, colleague.accountId, [before, early]);
    expect((await read(version)).found).toMatchObject([{ oorzaak: 'aanbieder-plan' }]);
    const { rows } = await admin('select oorzaak from toegang.verzoekvraag where jeugdige_id = $1 order by 1', [
      jeugdigeId,
    ]);
    expect(rows).toEqual([{ oorzaak: 'keuze' }, { oorzaak: 'plan' }]);
  });

  it('S4-13 show 14 starts without toewijzing and the 18,200 euro that is not paid, to who may see it', async () => {
    const { importer, folder, termijnen: store } = test.database;
    const importId = await importer.registerImport({ naam: 'zonder toewijzing', gemeenten: [gemeente] });
    const berichten = Array.from({ length: 14 }, (_, n) => {
      const head = { bsn: makeBsn(10 + n), nummer: 500 + n, dagtekening: '2025-10-10' };
      return [
        make305({ ...head, id: `S${n}`, begindatum: '2025-09-01' }),
        make323({ ...head, id: `D${n}`, maand: '2025-09', bedrag: 130_000 }),
      ];
    }).flat();
    await importer.applyBatch(
      importId,
      berichten.map((one) => toInvoer(one)),
    );
    await folder.foldDirty({ peildatum: plainDate('2025-12-31') });
    const page = { offset: 0, limit: 5 };
    const own = await store.listUnassigned(sender.actor, page);
    expect([own.total, own.bedrag, own.rows.length]).toEqual([14, 1_820_000, 5]);
    expect(own.rows[0]).toMatchObject({ jeugdigeId: null, pseudoniem: null, begin: '2025-09-01', bedrag: 130_000 });
    const desk = await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente] });
    expect(await store.listUnassigned(desk.actor, page)).toMatchObject({ total: 14, bedrag: 1_820_000 });
    expect((await store.listUnassigned(colleague.actor, page)).total).toBe(0);
  });

  it('start with the question that holds a verzoek, both or neither, and go with a decision that gave way', async () => {
    const { toewijzen } = test.database;
    const [jeugdigeId] = ids;
    const hold = { soort: 'onderzoek', domein: 'jw', aanbieder, referentie: 'weg' } as const;
    const vraag = { vraag: 'Welke doelen staan in het plan?', gevraagd_op: plainDate('2025-09-01') };
    const kept = async (referentie: string) => {
      const count = (table: string) => `(select count(*)::int from toegang.${table} where referentie = $1)`;
      const { rows } = await admin(
        `select ${count('berichtbesluit')} as besluiten, ${count('verzoekvraag')} as vragen`,
        [referentie],
      );
      return rows[0];
    };
    const letters = async () =>
      (
        await admin(`select b.tekst from toegang.briefwisseling w join toegang.brief b using (briefwisseling_id)
         where w.referentie = 'weg'`)
      ).rows;
    expect(await toewijzen.decide(colleague.actor, jeugdigeId!, { ...hold, ...vraag })).toEqual({
      ok: false,
      error: 'niet-gevonden',
    });
    expect(await kept('weg')).toEqual({ besluiten: 0, vragen: 0 });
    const bsn = { ...hold, ...vraag, vraag: `Hoort dit bij ${makeBsn(0)}?` };
    expect(await toewijzen.decide(colleague.actor, jeugdigeId!, bsn)).toMatchObject({ error: 'bsn-in-tekst' });
    await admin(
      `insert into zorg.verzoek (gemeente, jeugdige_id, nr, soort, toestand, aanbieder, domein, referentie_aanbieder,
         dagtekening, toewijzing_nummers) values ($1, $2, 91, 'vot', 'open', $3, 'jw', 'weg', '2025-09-03', '[]')`,
      [gemeente, jeugdigeId, aanbieder],
    );
    expect((await toewijzen.decide(colleague.actor, jeugdigeId!, { ...hold, ...vraag })).ok).toBe(true);
    expect(await kept('weg')).toEqual({ besluiten: 1, vragen: 1 });
    expect(await letters()).toEqual([{ tekst: vraag.vraag }]);
    await admin(`delete from toegang.berichtbesluit where referentie = 'weg'`);
    expect(await kept('weg')).toEqual({ besluiten: 0, vragen: 0 });
    expect(await letters()).toEqual([]);
    // What the aanbieder has read cannot be unsaid.
    expect((await toewijzen.decide(colleague.actor, jeugdigeId!, { ...hold, ...vraag })).ok).toBe(true);
    await admin(
      `update toegang.brief set gelezen_op = now(), gelezen_door = door where briefwisseling_id in
         (select briefwisseling_id from toegang.briefwisseling where referentie = 'weg')`,
    );
    await admin(`delete from toegang.berichtbesluit where referentie = 'weg'`);
    expect(await letters()).toHaveLength(1);
  });

  it('cannot be paused without a question that was asked of somebody', async () => {
    const day: PlainDate = plainDate('2025-09-04');
    const insert = (columns: string, values: unknown[]) =>
      admin(
        `insert into toegang.verzoekvraag (gemeente, jeugdige_id, domein, aanbieder, referentie, gevraagd_op, door, ${columns})
         values ($1, $2, 'jw', $3, 'ref100', $4, $5, ${values.map((_, i) => `$${i + 6}`).join(', ')})`,
        [gemeente, ids[0], aanbieder, day, worker.accountId, ...values],
      );
    await expect(insert('aan, oorzaak', ['gezin', 'plan'])).rejects.toThrow(/vraag/);
    await expect(insert('aan, vraag', ['gezin', 'Welke doelen zijn er?'])).rejects.toThrow(/oorzaak/);
    await expect(insert('oorzaak, vraag', ['plan', 'Welke doelen zijn er?'])).rejects.toThrow(/aan/);
    await expect(insert('aan, oorzaak, vraag', ['gemeente', 'plan', 'Welke doelen zijn er?'])).rejects.toThrow(/check/);
  });
});
