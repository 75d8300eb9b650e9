import {
  addDays,
  computeBelasting,
  dayOf,
  type PlainDate,
  plainDate,
  standaardCaseloadregel,
  weighZaak,
} from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const peildatum = plainDate('2026-01-15');
const refused = (error: string) => ({ ok: false, error });

describe('caseload', () => {
  let test: FileTest;
  const people = new Map<string, { accountId: string; actor: Actor }>();
  const as = (name: string) => people.get(name)!.actor;
  const account = (name: string) => people.get(name)!.accountId;
  const rijen = async (name: string) =>
    await test.database.caseload.listRijen(as(name), { vanaf: addDays(today, -365), peildatum });
  const handOver = (per: PlainDate, change: object = {}, name = 'teamleider') =>
    test.database.caseload.handOver(as(name), {
      gemeente,
      vanAccount: account('vertrekker'),
      naarAccount: account('opvolger'),
      per,
      reden: 'Andere baan',
      plots: false,
      ...change,
    });

  beforeAll(async () => {
    test = await startFileTest();
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    for (const [name, rol, team] of [
      ['vertrekker', 'regisseur', 'Noord'],
      ['opvolger', 'regisseur', 'Noord'],
      ['collega', 'consulent', 'Zuid'],
      ['teamleider', 'teamleider', 'Noord'],
      ['moeder', 'ouder', undefined],
    ] as const) {
      people.set(name, await signInAs(test, { rol, gemeenten: [gemeente], subject: name, ...(team && { team }) }));
    }
    for (const id of test.ids) {
      await giveRelatie(test, {
        gemeente,
        jeugdigeId: id,
        houder: { accountId: account('vertrekker') },
        rol: 'regisseur',
        relatie: 'betrokken',
        van: new Date('2025-01-01T00:00:00+01:00'),
      });
    }
    await giveRelatie(test, {
      gemeente,
      jeugdigeId: test.ids[0],
      houder: { accountId: account('moeder') },
      rol: 'ouder',
      relatie: 'gezag',
    });
    await test.ask(
      `insert into zorg.verzoek (gemeente, jeugdige_id, nr, soort, toestand, aanbieder, domein, referentie_aanbieder, dagtekening,
         toewijzing_nummers)
       select $1, x.id::uuid, 900 + n, 'vot', 'toegewezen', '99000101', 'jw', 'ref' || n, date '2025-10-01', '[]'
       from (values ($2::text, 6), ($3::text, 1)) as x(id, aantal), generate_series(1, x.aantal) n`,
      [gemeente, test.ids[0], test.ids[1]],
    );
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('S0-17 counts what each case asked in a year: six verzoeken weigh more than one', async () => {
    const rows = await rijen('vertrekker');
    const weightOf = (id: string) =>
      weighZaak(rows.find(({ jeugdigeId }) => jeugdigeId === id)?.counted ?? {}, standaardCaseloadregel).gewicht;
    expect(rows.find(({ jeugdigeId }) => jeugdigeId === test.ids[0])?.counted).toMatchObject({ verzoek: 6 });
    expect(weightOf(test.ids[0])).toBeGreaterThan(weightOf(test.ids[1]));
    const gewichten = { ...standaardCaseloadregel.gewichten, verzoek: 7 };
    const rule = { gemeente, gewichten, norm: 300, van: today, reden: 'Verzoeken kosten meer tijd' };
    expect(await test.database.caseload.changeRegel(as('vertrekker'), rule)).toBeUndefined();
    expect(await test.database.caseload.changeRegel(as('teamleider'), rule)).toBe(1);
    expect(await test.database.caseload.listRegels(as('vertrekker'))).toMatchObject([
      { versie: 1, norm: 300, gewichten },
    ]);
  });

  it('shows the own caseload, and that of the team to who leads it', async () => {
    expect(await rijen('teamleider')).toHaveLength(3);
    expect(await rijen('opvolger')).toEqual([]);
    expect(await rijen('collega')).toEqual([]);
    expect(await rijen('moeder')).toEqual([]);
  });

  it('S4-120 counts follow-ups that lie still for more than 30 days after their day', async () => {
    const add = (days: number) =>
      test.ask(
        `insert into toegang.taak (gemeente, jeugdige_id, soort, houder, voor) values ($1, $2, 'informeren', $3, current_date - $4::int)`,
        [gemeente, test.ids[0], account('vertrekker'), days],
      );
    for (const days of [31, 40, 50, 60, 90, 29, 5]) await add(days);
    const found = await test.database.caseload.listMedewerkers(as('teamleider'));
    expect(found.find(({ naam, accountId }) => accountId === account('vertrekker') && naam !== '')).toMatchObject({
      unattended: 5,
      uren: null,
      leads: true,
    });
  });

  it('S4-120 tells who leads a coach with 46 cases of the 5 follow-ups there that are older than 30 days', async () => {
    const { actor: leider } = await signInAs(test, {
      rol: 'teamleider',
      gemeenten: [gemeente],
      subject: 'oost',
      team: 'Oost',
    });
    const coach = await signInAs(test, { rol: 'regisseur', gemeenten: [gemeente], subject: 'coach', team: 'Oost' });
    const made = await test.ask<{ id: string }>(
      `insert into zorg.jeugdige select (jsonb_populate_record(j, jsonb_build_object('jeugdige_id', gen_random_uuid(),
         'pseudoniem', 'W-' || n))).* from zorg.jeugdige j, generate_series(1, 46) n where j.jeugdige_id = $1
       returning jeugdige_id as id`,
      [test.ids[0]],
    );
    const tie = { rol: 'regisseur', relatie: 'betrokken', van: new Date('2025-01-01'), grond: 'test' } as const;
    const houder = { accountId: coach.accountId };
    await test.database.provisioning.saveRelaties(made.map(({ id }) => ({ ...tie, gemeente, jeugdigeId: id, houder })));
    await test.ask(
      `insert into toegang.taak (gemeente, jeugdige_id, soort, houder, voor)
       select $1, id, 'informeren', $3, current_date - days
       from unnest($2::uuid[], array[31, 35, 44, 60, 90, 30, 12]) x(id, days) where id is not null and days is not null`,
      [gemeente, made.map(({ id }) => id), coach.accountId],
    );
    expect(await test.database.caseload.listRijen(leider, { vanaf: addDays(today, -365), peildatum })).toHaveLength(46);
    expect(await test.database.caseload.listMedewerkers(leider)).toMatchObject([
      { accountId: coach.accountId, unattended: 5 },
    ]);
    await test.ask('delete from toegang.taak where houder = $1', [coach.accountId]);
    await test.ask('delete from toegang.relatie where houder = $1', [coach.accountId]);
  });

  it('S4-124 gives the load of who can be regisseur, so that somebody at 95 % is not proposed', async () => {
    const uren = { gemeente, accountId: account('vertrekker'), uren: 18, van: today };
    expect(await test.database.caseload.setUren(as('vertrekker'), uren)).toBe(false);
    expect(await test.database.caseload.setUren(as('teamleider'), uren)).toBe(true);
    const formed = await test.database.gezinnen.form(as('vertrekker'), test.ids[0], {
      jeugdigen: [test.ids[0]],
      naar: null,
      per: today,
    });
    if (!formed.ok) throw new Error(formed.error);
    const { gezinId } = formed.value;
    const found = await test.database.caseload.listTotals(as('vertrekker'), test.ids[0], gezinId, peildatum);
    const own = found.find(({ accountId }) => accountId === account('vertrekker'))!;
    expect(own).toMatchObject({ zaken: 3, uren: 18, counted: { verzoek: 7, taak: 7 } });
    const gewicht = weighZaak(own.counted, standaardCaseloadregel).gewicht;
    expect(computeBelasting(gewicht, own.uren, { ...standaardCaseloadregel, norm: 60 })).toBeGreaterThan(0.95);
    expect(await test.database.caseload.listTotals(as('collega'), test.ids[0], gezinId, peildatum)).toEqual([]);
  });

  it('S0-11 counts who was taken up and who was not by rule and version, half a year after the choice', async () => {
    const choose = (jeugdigeId: string, keuze: string, versie: number, op: string, reden = 'ander-regelt-het') =>
      test.ask(
        `insert into toegang.focuskeuze (gemeente, jeugdige_id, keuze, eigenaar, dag, reden, regels, door, op)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          gemeente,
          jeugdigeId,
          keuze,
          keuze === 'opgepakt' ? account('vertrekker') : null,
          keuze === 'afgevoerd' ? null : '2025-08-01',
          keuze === 'opgepakt' ? null : reden,
          JSON.stringify({ lang: versie }),
          account('teamleider'),
          op,
        ],
      );
    const [care] = await test.ask<{ begin: string }>('select min(begin)::text as begin from zorg.traject');
    await test.ask(`update zorg.traject set eind = null`);
    const day = addDays(plainDate(care!.begin), 10);
    await choose(test.ids[0], 'opgepakt', 3, day);
    await choose(test.ids[1], 'afgevoerd', 3, day);
    // Too early to tell.
    await choose(test.ids[2], 'opgepakt', 3, '2026-01-10');
    await test.ask('update zorg.traject set eind = $2 where jeugdige_id = $1', [test.ids[0], addDays(day, 60)]);
    // Parked first and taken up when care was over: from that day on there was nothing to be out of.
    await choose(test.ids[0], 'geparkeerd', 5, day);
    await choose(test.ids[0], 'opgepakt', 5, addDays(day, 70));
    // Of whom nothing was to be done is no rest; who was parked and finished later is.
    await choose(test.ids[1], 'afgevoerd', 6, day, 'loopt-goed');
    await choose(test.ids[1], 'geparkeerd', 4, day);
    await choose(test.ids[1], 'afgevoerd', 4, addDays(day, 90), 'afgerond');
    const later = addDays(day, 400);
    const found = await test.database.caseload.listFocusUitkomsten(
      as('teamleider'),
      later < '2026-01-15' ? later : peildatum,
    );
    const told = found.map(({ regel, versie, opgepakt, aantal, uit }) => ({ regel, versie, opgepakt, aantal, uit }));
    expect(told).toEqual([
      { regel: 'lang', versie: 4, opgepakt: false, aantal: 1, uit: 0 },
      { regel: 'lang', versie: 3, opgepakt: true, aantal: 1, uit: 1 },
      { regel: 'lang', versie: 3, opgepakt: false, aantal: 1, uit: 0 },
    ]);
    expect(await test.database.caseload.listFocusUitkomsten(as('vertrekker'), peildatum)).toEqual([]);
  });

  it('S4-94 hands a caseload over to a successor on a day, tells families and aanbieders 14 days before, and moves all', async () => {
    const per = addDays(today, 14);
    expect(await handOver(addDays(today, 13))).toEqual(refused('overdracht-dag'));
    expect(await handOver(per, {}, 'vertrekker')).toEqual(refused('niet-gevonden'));
    expect(await handOver(per, { vanAccount: account('collega') })).toEqual(refused('niet-gevonden'));
    const skj = { nummer: '100012345', tot: addDays(today, 400) };
    const gezin = (await test.database.gezinnen.read(as('vertrekker'), test.ids[0]))!.gezin!;
    const invoer = { soort: 'regisseur' as const, accountId: account('vertrekker'), van: today, skj };
    const led = await test.database.gezinnen.setRegie(as('vertrekker'), test.ids[0], {
      gezinId: gezin.gezinId,
      huidig: null,
      invoer,
    });
    expect(led.ok).toBe(true);
    expect(await handOver(per)).toEqual(refused('skj-ontbreekt'));
    await test.ask(`update toegang.account set skj_nummer = '100099999', skj_tot = $2 where account_id = $1`, [
      account('opvolger'),
      addDays(today, 400),
    ]);
    expect(await handOver(per)).toEqual({ ok: true, value: { zaken: 3, regies: 1 } });
    expect(await handOver(per)).toEqual(refused('overdracht-gepland'));
    // The family is told at once and by itself, 14 days before, without whose it is or who comes; nobody else is.
    const notices = async (name: string) =>
      (await test.database.vandaag.listMeldingen(as(name))).meldingen.filter(({ soort }) => soort === 'contactpersoon');
    expect(await notices('moeder')).toMatchObject([{ nieuw: true }]);
    expect(await test.database.vandaag.countWachtrijen(as('moeder'), ['contactpersoon'])).toMatchObject([
      { aantal: 1 },
    ]);
    expect([await notices('collega'), await notices('opvolger')]).toEqual([[], []]);
    await test.database.vandaag.seeMeldingen(as('moeder'));
    expect(await notices('moeder')).toMatchObject([{ nieuw: false }]);
    await test.database.vandaag.muteMeldingen(as('moeder'), ['contactpersoon']);
    expect(await notices('moeder')).toEqual([]);
    // Until that day nothing moves; from that day on the successor has every case, and the regie.
    expect(await rijen('opvolger')).toEqual([]);
    const later = await test.ask<{ houder: string; n: number }>(
      `select houder, count(distinct jeugdige_id)::int as n from toegang.relatie
       where relatie = 'betrokken' and van <= now() + interval '15 days' and tot > now() + interval '15 days' group by 1`,
    );
    expect(later).toEqual([{ houder: account('opvolger'), n: 3 }]);
    const regie = (await test.database.gezinnen.read(as('vertrekker'), test.ids[0]))!.gezin!.regie;
    expect(regie.map(({ accountId, van, tot }) => [accountId, van, tot])).toEqual([
      [account('opvolger'), per, null],
      [account('vertrekker'), today, per],
    ]);
    const [told] = (await test.database.caseload.listOverdrachten(as('moeder'), test.ids[0]))!;
    expect(told).toMatchObject({ per, naar: 'regisseur' });
    expect(await test.database.caseload.listOverdrachten(as('collega'), test.ids[0])).toBeUndefined();
    expect(await test.ask(`select from logboek.regel where handeling like 'caseload-overgedragen %'`)).toHaveLength(3);
  });
});
