import { adviseDelen, type SharingQuestion } from '@samenpad/access';
import type { GemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { aanbieder, gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const reden = 'De FG vindt aantallen genoeg';
const school: SharingQuestion = { from: 'gemeente', to: 'school', kinds: ['PL', 'CN'], age: 13 };
const report: SharingQuestion = { from: 'gemeente', to: 'veilig-thuis', kinds: ['VH'], age: 13 };

let test: FileTest;
beforeAll(async () => {
  test = await startFileTest();
});
afterAll(async () => {
  await test.database.close();
});

describe('a switch of a gemeente', () => {
  const canList = async (actor: Actor) =>
    (await test.database.jeugdigen.list(actor, {}, 'pseudoniem', { offset: 0, limit: 10 })).total > 0;

  it('hides at once, opens again at once, and keeps who, when and why', async () => {
    const { toegangsregels } = test.database;
    const fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    const beleid = (await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [gemeente] })).actor;
    const schakelaar = 'beleid-alleen-aantallen' as const;
    expect(await canList(beleid)).toBe(true);
    expect(await toegangsregels.setSchakelaar(fg, { gemeente, schakelaar, aan: true, reden })).toMatchObject({
      ok: true,
    });
    expect(await canList(beleid)).toBe(false);
    expect(await toegangsregels.listSchakelaars(beleid)).toMatchObject([
      { gemeente, schakelaar, aan: true, naam: 'fg', reden },
    ]);
    await toegangsregels.setSchakelaar(fg, { gemeente, schakelaar, aan: false, reden: 'Teruggedraaid na overleg' });
    expect(await canList(beleid)).toBe(true);
    expect(await toegangsregels.listSchakelaars(fg)).toMatchObject([{ aan: false, reden: 'Teruggedraaid na overleg' }]);
  });

  it('takes kinds out of the table of sight, also of consent, and gives them back', async () => {
    const { toegangsregels } = test.database;
    const [id] = test.ids;
    const beheer = (await signInAs(test, { rol: 'functioneel-beheerder', gemeenten: [gemeente] })).actor;
    const { accountId } = await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], subject: 'leider' });
    await test.ask(
      `insert into toegang.noodtoegang (gemeente, jeugdige_id, account_id, rol, reden, toelichting, tot, beoordelen_voor)
       values ($1, $2, $3, 'teamleider', 'gevaar', 'test', clock_timestamp() + interval '1 hour', current_date + 5)`,
      [gemeente, id, accountId],
    );
    const seen = async () =>
      (await test.ask("select lezen from toegang.zicht where grond = 'nood' and houder = $1", [accountId])).length;
    expect(await seen()).toBe(1);
    const schakelaar = 'teamleider-zonder-noodtoegang' as const;
    await toegangsregels.setSchakelaar(beheer, { gemeente, schakelaar, aan: true, reden });
    expect(await seen()).toBe(0);
    await toegangsregels.setSchakelaar(beheer, { gemeente, schakelaar, aan: false, reden });
    expect(await seen()).toBe(1);
  });

  it('is refused without a reason, outside the closed list, in another gemeente and for other roles', async () => {
    const { toegangsregels } = test.database;
    const fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    const consulent = (await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] })).actor;
    const good = { gemeente, schakelaar: 'ander-domein-dicht', aan: true, reden } as const;
    const attempts: [Actor, Parameters<typeof toegangsregels.setSchakelaar>[1], string][] = [
      [fg, { ...good, reden: ' te kort  ' }, 'reden-ontbreekt'],
      [fg, { ...good, schakelaar: 'alles-open' as never }, 'niet-gevonden'],
      [fg, { ...good, gemeente: '9999' as GemeenteCode }, 'niet-gevonden'],
      [consulent, good, 'niet-gevonden'],
    ];
    const before = await test.ask('select from toegang.schakelaar');
    for (const [actor, invoer, error] of attempts) {
      expect(await toegangsregels.setSchakelaar(actor, invoer)).toEqual({ ok: false, error });
    }
    expect(await test.ask('select from toegang.schakelaar')).toHaveLength(before.length);
  });
});

describe('an answer of the sharing guide', () => {
  let consulent: Actor;
  beforeAll(async () => {
    const signed = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'betrokken' });
    consulent = signed.actor;
    await giveRelatie(test, {
      gemeente,
      jeugdigeId: test.ids[0],
      houder: { accountId: signed.accountId },
      rol: 'consulent',
      relatie: 'betrokken',
    });
  });

  it('S4-80 is kept in the case with rule, date and user, and the look at it is logged', async () => {
    const { toegangsregels } = test.database;
    const [id] = test.ids;
    const saved = await toegangsregels.saveDeelbesluit(consulent, id, school, adviseDelen(school));
    const [besluit] = (await toegangsregels.listDeelbesluiten(consulent, id)) ?? [];
    expect(besluit).toEqual({
      deelbesluitId: saved,
      antwoord: 'met-toestemming',
      ontvanger: 'school',
      regel: 'Jw 7.3.11 lid 1; UAVG 46',
      uitkomst: 'school: ja, met toestemming, alleen afspraken',
      naam: 'consulent',
      rol: 'consulent',
      op: expect.any(Date) as Date,
    });
    const logged = await test.ask('select handeling from logboek.regel where jeugdige_id = $1 order by tijd', [id]);
    expect(logged.map(({ handeling }) => handeling)).toEqual(
      expect.arrayContaining(['deelbesluit-bewaard', 'deelbesluiten-gelezen']),
    );
  });

  it('without consent gives the task to inform the person concerned within four weeks', async () => {
    const { toegangsregels } = test.database;
    const [id] = test.ids;
    const besluit = await toegangsregels.saveDeelbesluit(consulent, id, report, adviseDelen(report));
    const tasks = await test.ask(
      "select voor - current_date as dagen from toegang.taak where soort = 'informeren' and verwijst->>'deelbesluit' = $1",
      [besluit],
    );
    expect(tasks).toEqual([{ dagen: 28 }]);
  });

  it('is shown to the family, unless it would warn whoever a report is about', async () => {
    const { toegangsregels } = test.database;
    const [id] = test.ids;
    const { accountId, actor } = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject: 'ouder' });
    await giveRelatie(test, { gemeente, jeugdigeId: id, houder: { accountId }, rol: 'ouder', relatie: 'gezag' });
    const ontvangers = (await toegangsregels.listDeelbesluiten(actor, id))?.map(({ ontvanger }) => ontvanger);
    expect(ontvangers).toEqual(['school']);
    expect(await toegangsregels.saveDeelbesluit(actor, id, school, adviseDelen(school))).toBeUndefined();
  });

  it('stays with who asked: not for others of the gemeente, not for another organisation', async () => {
    const { toegangsregels } = test.database;
    const [id] = test.ids;
    const stranger = (await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'ander' })).actor;
    expect(await toegangsregels.listDeelbesluiten(stranger, id)).toBeUndefined();
    expect(await toegangsregels.saveDeelbesluit(stranger, id, school, adviseDelen(school))).toBeUndefined();
    const hulpverlener = (
      await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [aanbieder] })
    ).actor;
    await giveRelatie(test, {
      gemeente,
      jeugdigeId: id,
      houder: { organisatie: aanbieder },
      rol: 'hulpverlener',
      relatie: 'toegewezen',
    });
    expect(await toegangsregels.listDeelbesluiten(hulpverlener, id)).toEqual([]);
  });
});
