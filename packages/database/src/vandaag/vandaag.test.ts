import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

describe('the work of today', () => {
  let test: FileTest;
  const people = new Map<string, { accountId: string; actor: Actor }>();
  const as = (name: string) => people.get(name)!.actor;
  const account = (name: string) => people.get(name)!.accountId;
  let id: string;

  async function join(name: string, rol: Role, relatie?: Relation): Promise<void> {
    const joined = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    people.set(name, joined);
    if (relatie !== undefined) await giveRelatie(test, { gemeente, jeugdigeId: id, houder: joined, rol, relatie });
  }

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await join('consulent', 'consulent', 'betrokken');
    await join('moeder', 'ouder', 'gezag');
    await join('vreemde', 'consulent');
  });
  afterAll(async () => {
    await test.database.close();
  });
  beforeEach(async () => {
    for (const table of ['mdo', 'taak', 'focuskeuze', 'verzoek_betrokkene']) {
      await test.ask(`delete from toegang.${table}`);
    }
  });

  const list = (name: string, days = 14) =>
    test.database.vandaag.listAgenda(as(name), { van: null, tot: addDays(today, days) });
  const addTaak = (soort: string, days: number) =>
    test.ask(`select toegang.maak_taak($1, $2, $3, $4, $5, '{}')`, [
      gemeente,
      id,
      soort,
      account('consulent'),
      addDays(today, days),
    ]);
  const planMdo = async (days: number) => {
    const { partijen } = (await test.database.samenwerking.read(as('consulent'), id))!;
    const parent = partijen.find(({ familie }) => familie)!;
    const planned = await test.database.samenwerking.planMdo(as('consulent'), id, {
      soort: 'overleg',
      startsAt: hours(24 * days),
      minuten: 60,
      plaats: null,
      video: null,
      agenda: ['Hoe gaat het?'],
      deelnemers: [{ houder: parent.houder, naam: null, organisatie: null, familie: true }],
    });
    expect(planned.ok).toBe(true);
  };

  it('stands in order of day, what is late first, and only for who it is for', async () => {
    await addTaak('informeren', 3);
    await addTaak('regie-toetsen', -2);
    await planMdo(5);
    expect(await list('consulent')).toMatchObject([
      { soort: 'taak', detail: 'regie-toetsen', dag: addDays(today, -2), jeugdigeId: id },
      { soort: 'taak', detail: 'informeren', dag: addDays(today, 3) },
      { soort: 'mdo', detail: 'overleg' },
      { soort: 'taak', detail: 'mdo-verslag' },
    ]);
    expect(await list('moeder')).toMatchObject([{ soort: 'mdo' }]);
    expect(await list('vreemde')).toEqual([]);
  });

  it('goes no further than the last day that is asked, and begins on the first', async () => {
    await addTaak('informeren', 3);
    await addTaak('informeren', 20);
    expect((await list('consulent')).map(({ dag }) => dag)).toEqual([addDays(today, 3)]);
    const later = await test.database.vandaag.listAgenda(as('consulent'), {
      van: addDays(today, 10),
      tot: addDays(today, 30),
    });
    expect(later.map(({ dag }) => dag)).toEqual([addDays(today, 20)]);
  });

  it('a parked line of the focus list comes back on its day, until somebody chose again', async () => {
    const park = (days: number) =>
      test.ask(
        `insert into toegang.focuskeuze (gemeente, jeugdige_id, keuze, dag, reden, regels, door)
         values ($1, $2, 'geparkeerd', $3, 'wacht-op-start', '[]', $4)`,
        [gemeente, id, addDays(today, days), account('consulent')],
      );
    await park(4);
    expect(await list('consulent')).toMatchObject([
      { soort: 'focus-terug', detail: 'wacht-op-start', dag: addDays(today, 4) },
    ]);
    await park(40);
    expect(await list('consulent')).toEqual([]);
  });

  it('a request of the person concerned stands there for who asked, and for who treats it', async () => {
    await test.ask(
      `insert into toegang.verzoek_betrokkene (gemeente, jeugdige_id, soort, hoe, indiener, vastgelegd_door, indiener_naam,
         hoedanigheid, antwoord_voor) values ($1, $2, 'afschrift', 'portaal', $3, $3, 'moeder', 'ouder', $4)`,
      [gemeente, id, account('moeder'), addDays(today, 9)],
    );
    expect(await list('moeder')).toMatchObject([{ soort: 'verzoek', detail: 'afschrift', dag: addDays(today, 9) }]);
    expect(await list('consulent')).toEqual([]);
    await test.ask('update toegang.verzoek_betrokkene set behandelaar = $1', [account('consulent')]);
    expect(await list('consulent')).toMatchObject([{ soort: 'verzoek' }]);
  });

  it('each look is in the log, a meeting as a look at the plan', async () => {
    await addTaak('informeren', 3);
    await planMdo(5);
    await list('consulent');
    const lines = await test.ask<{ soorten: number }>(
      `select soorten from logboek.regel where jeugdige_id = $1 and handeling = 'agenda-gelezen' order by tijd desc limit 2`,
      [id],
    );
    expect(lines.map(({ soorten }) => soorten).sort()).toEqual([0, 256]);
  });

  it('tells that something waits without saying of whom, once it was seen no more as new, and not what was muted', async () => {
    const store = test.database.vandaag;
    const news = async (name: string) =>
      (await store.listMeldingen(as(name))).meldingen.filter(({ nieuw }) => nieuw).map(({ soort }) => soort);
    await addTaak('informeren', 3);
    await planMdo(5);
    expect((await news('consulent')).sort()).toEqual(['taak', 'taak']);
    expect(await news('moeder')).toEqual(['overleg']);
    expect(await news('vreemde')).toEqual([]);
    const [melding] = (await store.listMeldingen(as('moeder'))).meldingen;
    expect(Object.keys(melding!).sort()).toEqual(['nieuw', 'onderwerpId', 'op', 'soort']);
    await store.seeMeldingen(as('consulent'));
    expect(await news('consulent')).toEqual([]);
    expect((await store.listMeldingen(as('consulent'))).meldingen).toHaveLength(2);
    await addTaak('regie-toetsen', 1);
    expect(await news('consulent')).toEqual(['taak']);
    await store.muteMeldingen(as('consulent'), ['taak']);
    expect(await store.listMeldingen(as('consulent'))).toEqual({ meldingen: [], uit: ['taak'], mail: null });
    await store.muteMeldingen(as('consulent'), []);
  });

  it('tells by mail, once a day and to whoever wants that, that something new waits', async () => {
    const store = test.database.vandaag;
    const told = async (dag: string) => {
      const mails: string[] = [];
      const number = await store.tellByMail(plainDate(dag), ({ aan }) => {
        mails.push(aan);
        return Promise.resolve();
      });
      expect(mails).toHaveLength(number);
      return mails.sort();
    };
    await addTaak('informeren', 3);
    await planMdo(5);
    expect(await told('2026-12-01')).toEqual([]);
    for (const name of ['consulent', 'moeder', 'vreemde']) {
      await store.mailMeldingen(as(name), `${name}@example.nl`);
    }
    expect((await store.listMeldingen(as('moeder'))).mail).toBe('moeder@example.nl');
    const full = () => Promise.reject(new Error('full'));
    await expect(store.tellByMail(plainDate('2026-12-01'), full)).rejects.toThrow('2 notices were not mailed');
    expect(await told('2026-12-01')).toEqual(['consulent@example.nl', 'moeder@example.nl']);
    expect(await told('2026-12-01')).toEqual([]);
    // The next day only of what is new, and not of what was seen on the page meanwhile.
    expect(await told('2026-12-02')).toEqual([]);
    await addTaak('regie-toetsen', 1);
    await store.seeMeldingen(as('consulent'));
    expect(await told('2026-12-03')).toEqual([]);
    await addTaak('informeren', 4);
    // No second mail on a day, also of what came after the first.
    expect(await told('2026-12-04')).toEqual(['consulent@example.nl']);
    await addTaak('informeren', 5);
    expect(await told('2026-12-04')).toEqual([]);
    // Not of a kind that was turned off, not without an address, and not to somebody who left.
    await store.muteMeldingen(as('consulent'), ['taak']);
    expect(await told('2026-12-05')).toEqual([]);
    await store.muteMeldingen(as('consulent'), []);
    await store.mailMeldingen(as('consulent'), null);
    expect(await told('2026-12-05')).toEqual([]);
    await store.mailMeldingen(as('consulent'), 'weg@example.nl');
    // Whoever waits for another role keeps the address, and hears nothing meanwhile.
    const leave = (ended: string) =>
      test.ask(`update toegang.account set actief = false, beeindigd_op = ${ended} where account_id = $1`, [
        account('consulent'),
      ]);
    await leave('null');
    expect(await told('2026-12-05')).toEqual([]);
    expect(await test.ask(`select from toegang.meldinginstelling where mail = 'weg@example.nl'`)).toHaveLength(1);
    await leave('now()');
    expect(await told('2026-12-05')).toEqual([]);
    expect(await test.ask('select mail from toegang.meldinginstelling where mail is not null order by 1')).toEqual([
      { mail: 'moeder@example.nl' },
      { mail: 'vreemde@example.nl' },
    ]);
    await test.ask('update toegang.account set actief = true, beeindigd_op = null');
    // The sessions that the question needed are gone.
    expect(
      await test.ask(`select from toegang.sessie where ingelogd_op > now() - interval '1 hour'
      and geldig_tot < now() + interval '10 minutes'`),
    ).toEqual([]);
  });

  it('counts what waits in one question, and says nothing of what does not', async () => {
    expect(
      await test.database.vandaag.countWachtrijen(as('consulent'), [
        'te-besluiten',
        'vacature',
        'maatwerk',
        'zonder-betrokkene',
        'tweede-paar',
        'noodtoegang',
        'project',
        'controle',
        'accountgesprek',
        'accountvraag',
        'te-starten',
        'toestemming',
        'akkoord',
        'brief',
      ]),
    ).toEqual([]);
    expect(await test.database.vandaag.countWachtrijen(as('vreemde'), [])).toEqual([]);
  });

  it('counts a gezin without regisseur as waiting, unless a task tells of that very gezin', async () => {
    const other = test.ids[1];
    await giveRelatie(test, {
      gemeente,
      jeugdigeId: other,
      houder: { accountId: account('consulent') },
      rol: 'consulent',
      relatie: 'betrokken',
    });
    const gezinnen: string[] = [];
    for (const jeugdigeId of [id, other]) {
      const formed = await test.database.gezinnen.form(as('consulent'), jeugdigeId, {
        jeugdigen: [jeugdigeId],
        naar: null,
        per: today,
      });
      if (formed.ok) gezinnen.push(formed.value.gezinId);
    }
    const waiting = () => test.database.vandaag.countWachtrijen(as('consulent'), ['vacature']);
    expect(await waiting()).toEqual([{ soort: 'vacature', aantal: 2, oldest: today }]);
    await test.ask(
      `select toegang.maak_taak($1, $2, 'regisseur-ontbreekt', $3, $4, jsonb_build_object('gezin', $5::uuid))`,
      [gemeente, id, account('consulent'), today, gezinnen[0]],
    );
    expect(await waiting()).toEqual([{ soort: 'vacature', aantal: 1, oldest: today }]);
    // The first is led again, and its task still stands: the second has no regisseur all the same.
    await test.ask(
      `insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, begonnen_met)
       values ($1, $2, 'regisseur', $3, $4, gen_random_uuid())`,
      [gemeente, gezinnen[0], account('vreemde'), today],
    );
    expect(await waiting()).toEqual([{ soort: 'vacature', aantal: 1, oldest: today }]);
    await test.ask('delete from toegang.gezin');
  });

  it('drops no mail twice when the folder is full at one, and one account with trouble stops nobody', async () => {
    const store = test.database.vandaag;
    const names = ['eerste', 'tweede', 'derde', 'vierde'];
    await test.ask('update toegang.meldinginstelling set mail = null');
    for (const name of [...names, 'laat']) {
      await join(name, 'consulent', 'betrokken');
      await test.ask(`select toegang.maak_taak($1, $2, 'informeren', $3, $4, '{}')`, [
        gemeente,
        id,
        account(name),
        addDays(today, 3),
      ]);
      if (name !== 'laat') await store.mailMeldingen(as(name), `${name}@example.nl`);
    }
    const mails: string[] = [];
    /** Room for so many mails. */
    const tell = async (dag: string, room: number) => {
      const until = mails.length + room;
      const drop = ({ aan }: { aan: string }) => {
        if (mails.length >= until) return Promise.reject(new Error('full'));
        mails.push(aan);
        return Promise.resolve();
      };
      return await store.tellByMail(plainDate(dag), drop).catch((error: unknown) => String(error));
    };
    expect(await tell('2026-12-01', 2)).toMatch('2 notices were not mailed');
    // Only the two that failed are looked at again today, not somebody who came since.
    await store.mailMeldingen(as('laat'), 'laat@example.nl');
    expect(await tell('2026-12-01', 1)).toMatch('1 notices were not mailed');
    expect(await tell('2026-12-01', 9)).toBe(1);
    await store.mailMeldingen(as('laat'), null);
    expect(await tell('2026-12-01', 9)).toBe(0);
    const all = names.map((name) => `${name}@example.nl`);
    expect(mails.toSorted()).toEqual(all.toSorted());

    // One account of which nobody can tell what waits.
    await test.ask(`create function public.stop() returns trigger language plpgsql as $$ begin
      if new.account_id = '${account('tweede')}' then raise 'trouble'; end if; return new; end $$`);
    await test.ask('create trigger stop before insert on toegang.sessie for each row execute function public.stop()');
    mails.length = 0;
    await test.ask("update toegang.meldinginstelling set gemaild_tot = '2020-01-01'");
    expect(await tell('2026-12-02', 9)).toMatch('1 notices were not mailed');
    expect(mails.toSorted()).toEqual(all.filter((aan) => aan !== 'tweede@example.nl').toSorted());
    await test.ask('drop trigger stop on toegang.sessie');
    await test.ask('drop function public.stop()');
    expect(await tell('2026-12-02', 9)).toBe(1);
    expect(mails.toSorted()).toEqual(all.toSorted());

    // Ended between dropping and booking: not again today, but the next day.
    await test.ask(
      "update toegang.meldinginstelling set gemaild_tot = '2020-01-01', gemaild_dag = null where mail like 'eerste%'",
    );
    // It tells until which moment it saw what waits: what is written while it looks comes with the next mail.
    const taken = () =>
      test.ask(`select tot < statement_timestamp() as "isSeen" from toegang.neem_meldmail($1, '2026-12-03')`, [
        account('eerste'),
      ]);
    expect([await taken(), await taken()]).toEqual([[{ isSeen: true }], []]);
    expect([await tell('2026-12-03', 9), await tell('2026-12-04', 9)]).toEqual([0, 1]);
  });
});
