import { addDays, countWerkdagen, dayOf, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, make315, makeBsn, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';

type SignedIn = Awaited<ReturnType<typeof signInAs>>;
/** Monday 1 September 2025: a first answer is due on the 8th, a toewijzing on the 15th. */
const asked = '2025-09-01';
const today = dayOf(new Date());

describe('what is overdue', () => {
  let test: TestDatabase;
  let worker: SignedIn;
  let leader: SignedIn;
  let jeugdigeId: string;
  const admin = async (sql: string, values: unknown[] = []) =>
    (
      await withAdmin(test.server, test.server.address.database, (one) =>
        one.query<Record<string, unknown>>(sql, values),
      )
    ).rows;
  const tasks = () =>
    admin('select soort, houder, gedaan_op is null as open from toegang.taak order by soort, houder, gemaakt_op');
  const report = (day: string) => test.database.overdue.report(plainDate(day));

  beforeAll(async () => {
    test = await createTestDatabase();
    const { importer, folder } = test.database;
    worker = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], team: 'Noord' });
    leader = await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], team: 'Noord' });
    const importId = await importer.registerImport({ naam: 'verzoek', gemeenten: [gemeente] });
    const verzoek = make315({ bsn: makeBsn(0), id: 'V0', dagtekening: asked, nummer: 100, naam: 'Jansen' });
    await importer.applyBatch(importId, [toInvoer(verzoek)]);
    await folder.foldDirty({ peildatum: plainDate('2025-09-02') });
    jeugdigeId = (await listJeugdigeIds(test, gemeente))[0]!;
    await giveRelatie(test, { gemeente, houder: worker, rol: 'consulent', relatie: 'betrokken' });
  }, 120_000);
  afterAll(async () => {
    await test.database.close();
  });
  beforeEach(() => admin('delete from toegang.taak'));

  it('S4-14 becomes one task for the worker and one for the leader of the team, with nobody looking, from two servers at once', async () => {
    expect(await report('2025-09-08')).toBe(0);
    expect(await tasks()).toEqual([]);
    const made = await Promise.all([report('2025-09-09'), report('2025-09-09')]);
    expect(made.toSorted()).toEqual([0, 2]);
    expect(await report('2025-09-10')).toBe(0);
    // Who opens the page afterwards gets no second one.
    await test.database.termijnen.reportLate(leader.actor, plainDate('2025-09-10'));
    expect(await tasks()).toMatchObject([
      { soort: 'verzoek-te-laat', open: true },
      { soort: 'verzoek-te-laat', open: true },
    ]);
    expect(await test.database.taken.list(worker.actor)).toMatchObject([
      { soort: 'verzoek-te-laat', voor: '2025-09-08' },
    ]);
  });

  it('goes by the limit that the gemeente set, as its state does (A12), and ends when the verzoek is answered', async () => {
    const state = async () => {
      await test.database.folder.foldDirty({ peildatum: plainDate('2025-09-11') });
      return (await admin('select toestand from zorg.verzoek')).map(({ toestand }) => toestand);
    };
    expect(await state()).toEqual(['te-laat']);
    await test.database.termijnen.set(leader.actor, {
      ...{ gemeente, soort: 'antwoord', vanaf: plainDate('2025-08-01'), eenheid: 'werkdagen', aantal: 8 },
      reden: 'Afspraak van de regio van juli 2025.',
    });
    expect(await state()).toEqual(['open']);
    expect(await report('2025-09-11')).toBe(0);
    expect(await report('2025-09-12')).toBe(2);
    await admin(`update zorg.verzoek set toestand = 'afgewezen'`);
    expect(await report('2025-09-15')).toBe(0);
    expect((await tasks()).map(({ open }) => open)).toEqual([false, false]);
    await admin(`update zorg.verzoek set toestand = 'open'`);
    // A task for a verzoek is given once, also when it was open again.
    expect(await report('2025-09-16')).toBe(0);
  });

  it('stands still while the aanbieder is asked something, for the limits that allow it', async () => {
    await admin(`update zorg.verzoek set toestand = 'in-onderzoek'`);
    await test.database.termijnen.ask(worker.actor, jeugdigeId, {
      ...({ domein: 'jw', aanbieder, referentie: 'ref100', aan: 'aanbieder', oorzaak: 'plan' } as const),
      vraag: 'Welke doelen staan in het plan?',
      dag: plainDate('2025-09-02'),
    });
    expect(await report('2025-10-01')).toBe(0);
    // Eight weeks of the standard know no pause.
    expect(await report('2025-10-28')).toBe(2);
    await admin(`update zorg.verzoek set toestand = 'open'`);
  });

  it('S2-12 brings a question back that no partner accepted, once, to who asked or now keeps the file', async () => {
    await admin(`update zorg.verzoek set toestand = 'toegekend'`);
    const ask = (by: SignedIn) =>
      admin(
        `insert into toegang.ketentaak (gemeente, jeugdige_id, soort, tekst, naam, organisatie, voor, aanvaarden_voor, gevraagd_door)
         values ($1, $2, 'vraag', 'Hoe gaat het in de klas?', 'Bakker', 'Basisschool', $3, $4, $5)`,
        [gemeente, jeugdigeId, addDays(today, 30), addDays(today, -1), by.accountId],
      );
    const gone = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'vertrokken' });
    await ask(worker);
    await ask(gone);
    const made = await Promise.all([report(today), report(today)]);
    expect(made.toSorted()).toEqual([0, 2]);
    expect(await tasks()).toMatchObject([
      { soort: 'ketentaak-terug', houder: worker.accountId },
      { soort: 'ketentaak-terug', houder: worker.accountId },
    ]);
    expect(await test.database.taken.list(worker.actor)).toHaveLength(2);
    await admin('delete from toegang.ketentaak');
  });

  it('S0-25 tells who keeps the file of a gezin that has had no regisseur for more than 5 working days', async () => {
    let late = addDays(today, -1);
    while (countWerkdagen(late, today) <= 5) late = addDays(late, -1);
    await admin(
      `with h as (insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door)
           values ($1, gen_random_uuid(), 'gevormd', $2) returning gemeente, handeling_id),
         g as (insert into toegang.gezin (gemeente, begonnen_met) select * from h returning gemeente, gezin_id, begonnen_met)
       insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
         select gemeente, gezin_id, $3, $4, begonnen_met from g`,
      [gemeente, worker.accountId, jeugdigeId, addDays(late, 1)],
    );
    expect(await report(today)).toBe(0);
    await admin('update toegang.gezinslid set van = $1', [late]);
    const made = await Promise.all([report(today), report(today)]);
    expect(made.toSorted()).toEqual([0, 1]);
    expect(await test.database.taken.list(worker.actor)).toMatchObject([{ soort: 'regisseur-ontbreekt', voor: today }]);
    expect(await tasks()).toHaveLength(1);
  });

  it('S4-19 asks a meervoudig case for a regisseur on day 6 and not on day 5, and then for each evaluation that is late', async () => {
    // Help from two aanbieders: since this working day nobody leads it.
    await admin('delete from toegang.gezin');
    const since = (days: number) => {
      let day = today;
      while (countWerkdagen(day, today) < days) day = addDays(day, -1);
      return day;
    };
    const [formed] = await admin(
      `with h as (insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door)
           values ($1, gen_random_uuid(), 'gevormd', $2) returning gemeente, handeling_id),
         g as (insert into toegang.gezin (gemeente, begonnen_met) select * from h returning gemeente, gezin_id, begonnen_met)
       insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
         select gemeente, gezin_id, $3, $4, begonnen_met from g returning gezin_id`,
      [gemeente, worker.accountId, jeugdigeId, since(5)],
    );
    const gezinId = formed!['gezin_id'];
    await admin(
      `insert into zorg.toewijzing (gemeente, jeugdige_id, nr, domein, toewijzing_nummer, aanbieder, toestand, begin, versies,
         verlengingen, verlengde_dagen, verlengd_vanaf, verwijzer, verwijzer_afgeleid)
       select $1, $2, 50 + n, 'jw', 5000 + n, '4242900' || n, 'actief', current_date - 100, 1, 0, 0, '[]', '01', false
       from generate_series(1, 2) n`,
      [gemeente, jeugdigeId],
    );
    expect(await test.database.gezinnen.list(worker.actor)).toMatchObject([{ meervoudig: true }]);
    expect(await report(today)).toBe(0);
    await admin('update toegang.gezinslid set van = $1', [since(6)]);
    expect(await report(today)).toBe(1);
    expect(await tasks()).toMatchObject([{ soort: 'regisseur-ontbreekt', houder: worker.accountId }]);

    // Somebody leads, with a full plan that was to be looked at yesterday.
    await admin('delete from toegang.taak');
    const leads = await signInAs(test, { rol: 'regisseur', gemeenten: [gemeente] });
    await admin(
      `insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, begonnen_met)
       select $1, $2, 'regisseur', $3, $4, begonnen_met from toegang.gezin where gezin_id = $2`,
      [gemeente, gezinId, leads.accountId, addDays(today, -30)],
    );
    const [plan] = await admin(
      `insert into toegang.gezinsplan (gemeente, gezin_id, regime, status, versie, door) values ($1, $2, 'licht', 'actief', 1, $3)
       returning plan_id`,
      [gemeente, gezinId, leads.accountId],
    );
    await admin(
      `insert into toegang.gezinsdoel (gemeente, plan_id, leefgebied, tekst, eigenaar, startniveau, streefniveau, streefdatum,
         evalueren_voor, volgorde, auteur, auteur_naam, auteur_rol, van_familie)
       values ($1, $2, 'opvoeding', 'Rust', 'Moeder', 2, 4, $3, $4, 1, $5, 'R. Vos', 'regisseur', false)`,
      [gemeente, plan!['plan_id'], addDays(today, 90), today, leads.accountId],
    );
    await admin(`update toegang.gezinsplan set regime = 'vol'`);
    // On the day itself it is not late.
    expect(await report(today)).toBe(0);
    await admin('update toegang.gezinsdoel set evalueren_voor = $1', [addDays(today, -1)]);
    await admin(`update toegang.gezinsplan set regime = 'licht'`);
    expect(await report(today)).toBe(0);
    await admin(`update toegang.gezinsplan set regime = 'vol'`);
    expect((await Promise.all([report(today), report(today)])).toSorted()).toEqual([0, 1]);
    expect(await tasks()).toEqual([{ soort: 'plan-evalueren', houder: leads.accountId, open: true }]);
    await admin('update toegang.gezinsdoel set evalueren_voor = $1', [addDays(today, 84)]);
    expect(await tasks()).toEqual([{ soort: 'plan-evalueren', houder: leads.accountId, open: false }]);
  });
});
