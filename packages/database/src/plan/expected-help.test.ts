import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { aanbieder, gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const other = '42429999';

describe('when help is expected to begin and to end', () => {
  let test: FileTest;
  let jeugdigeId: string;
  let parent: Actor;
  let helper: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    test = await startFileTest();
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    const [running] = await test.ask<{ id: string }>(
      `select jeugdige_id as id from zorg.levering group by jeugdige_id having not bool_or(eind_soort = 'stop')`,
    );
    jeugdigeId = running!.id;
    const signedIn = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente] });
    parent = signedIn.actor;
    await giveRelatie(test, { gemeente, jeugdigeId, houder: signedIn, rol: 'ouder', relatie: 'gezag' });
    helper = (await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [aanbieder] })).actor;
    stranger = (
      await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], subject: 'ander', organisaties: [other] })
    ).actor;
    await test.ask(
      `insert into toegang.deelafspraak (gemeente, organisatie_id, doel, soorten, van, tot)
       select $1, organisatie_id, 'samenwerken', 512, now() - interval '1 hour', now() + interval '1 year'
       from toegang.organisatie where agb = any ($2)`,
      [gemeente, [aanbieder, other]],
    );
    await test.ask('update zorg.toewijzing set eind = $1', [addDays(today, 90)]);
    await test.ask(
      `insert into zorg.toewijzing select (jsonb_populate_record(t, $1)).* from zorg.toewijzing t where t.jeugdige_id = $2`,
      [
        JSON.stringify({ nr: 99, toewijzing_nummer: 9099, aanbieder: other, begin: addDays(today, -1), eind: null }),
        jeugdigeId,
      ],
    );
    for (const [agb, days] of [
      [aanbieder, 60],
      [other, 400],
    ] as const) {
      await test.database.provisioning.saveAccountgesprek({
        ...{ gemeente, aanbieder: agb, gevraagdDoor: signedIn.accountId, besprokenOp: null, gevraagdOp: new Date() },
        lijnen: [
          {
            jeugdigeId,
            antwoord: { accountId: signedIn.accountId, verwachtEind: addDays(today, days), nodig: ['tijd'] },
          },
        ],
      });
    }
  });
  afterAll(async () => {
    await test.database.close();
  });

  const own = {
    ...{ domein: 'jw', aanbieder, toewijzingNummer: 1001, begin: '2025-01-01', began: '2025-01-06' },
    ...{ eind: addDays(today, 90), promised: addDays(today, 60) },
  };
  const later = {
    ...{ domein: 'jw', aanbieder: other, toewijzingNummer: 9099, begin: addDays(today, -1), began: null },
    ...{ eind: null, promised: addDays(today, 400) },
  };
  const help = (actor: Actor) => test.database.plannen.listHelp(actor, jeugdigeId, today);

  it('S4-131 tells the family of all its help, and each aanbieder of its own only', async () => {
    expect(await help(parent)).toMatchObject([own, later]);
    expect(await help(helper)).toMatchObject([own]);
    expect(await help(stranger)).toMatchObject([later]);
    const { actor: outsider } = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject: 'buiten' });
    expect(await help(outsider)).toEqual([]);
  });

  it('is silent about help that was stopped, and about a promise to who may not read how it goes', async () => {
    const stopped = test.ids.find((id) => id !== jeugdigeId)!;
    const { actor, accountId } = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject: 'ander gezin' });
    await giveRelatie(test, { gemeente, jeugdigeId: stopped, houder: { accountId }, rol: 'ouder', relatie: 'gezag' });
    expect(await test.database.plannen.listHelp(actor, stopped, today)).toEqual([]);
    await test.ask('update toegang.zicht set lezen = lezen & ~512 where jeugdige_id = $1', [jeugdigeId]);
    expect((await help(parent)).map(({ promised }) => promised)).toEqual([null, null]);
  });

  it('is logged as a look at the zorgpad', async () => {
    const { actor, accountId } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol: 'consulent', relatie: 'betrokken' });
    await help(actor);
    const lines = await test.ask('select handeling from logboek.regel where account_id = $1', [accountId]);
    expect(lines).toContainEqual({ handeling: 'plan-gelezen' });
  });
});
