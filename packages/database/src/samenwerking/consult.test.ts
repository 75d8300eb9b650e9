import { kindBits, type Relation, type Role } from '@samenpad/access';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };
const own = '99000101';
const specialist = '99000108';

describe('a consult without a toewijzing', () => {
  let test: FileTest;
  let id: string;
  const people = new Map<string, Actor>();
  const as = (name: string) => people.get(name)!;
  const consulten = () => test.database.consulten;
  const vraag = 'Een jongen van negen slaapt slecht sinds de scheiding. Wat kunnen wij proberen?';

  async function join(name: string, rol: Role, relatie?: Relation): Promise<void> {
    const joined = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    people.set(name, joined.actor);
    if (relatie !== undefined) await giveRelatie(test, { gemeente, jeugdigeId: id, houder: joined, rol, relatie });
  }

  async function joinAanbieder(name: string, agb: string): Promise<void> {
    const joined = await signInAs(test, {
      rol: 'hulpverlener',
      gemeenten: [gemeente],
      organisaties: [agb],
      subject: name,
    });
    people.set(name, joined.actor);
  }

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    await test.ask(
      `update zorg.identiteit set geboortedatum = current_date - interval '9 years', achternaam = 'Regenboog',
      voornamen = 'Timo' where jeugdige_id = $1`,
      [id],
    );
    await join('consulent', 'consulent', 'betrokken');
    await join('moeder', 'ouder', 'gezag');
    await join('vreemde', 'consulent');
    await joinAanbieder('vrijgevestigde', own);
    await joinAanbieder('psychiater', specialist);
    const houder = { organisatie: own };
    await giveRelatie(test, { gemeente, jeugdigeId: id, houder, rol: 'hulpverlener', relatie: 'toegewezen' });
    const offer = { specialisme: 'kinderpsychiatrie', dagen: 5, bedrag: 9500, available: true };
    expect(await consulten().offer(as('psychiater'), offer)).toEqual(kept);
  });
  afterAll(() => test.database.close());

  const read = async (name: string) => (await consulten().read(as(name), id))!;
  const ask = async (name: string, change: object = {}) => {
    const { aanbod } = await read('vrijgevestigde');
    return consulten().ask(as(name), id, { aanbodId: aanbod[0]!.aanbodId, vraag, anonymous: true, ...change });
  };

  it('S4-33 is answered in 4 days, with the case shared without the name and the cost known before', async () => {
    const { aanbod, mayAsk } = await read('vrijgevestigde');
    expect({ aanbod, mayAsk }).toMatchObject({ mayAsk: true, aanbod: [{ dagen: 5, bedrag: 9500, available: true }] });
    expect(await ask('vrijgevestigde')).toEqual(kept);
    const [asked] = (await consulten().listAsked(as('psychiater'))).vragen;
    expect(asked).toMatchObject({ jeugdigeId: null, vraag, specialisme: 'kinderpsychiatrie', voor: addDays(today, 5) });
    expect(JSON.stringify(asked)).not.toContain(id);
    // The specialist sees nothing else of this jeugdige.
    expect(await test.database.samenwerking.read(as('psychiater'), id)).toBeUndefined();
    await test.ask(`update toegang.consult set asked_op = asked_op - interval '4 days'`);
    const answer = 'Begin met een vast ritme, en bel de huisarts als het na twee weken niet beter gaat.';
    expect(await consulten().answer(as('psychiater'), asked!.consultId, answer)).toEqual(kept);
    expect(await consulten().answer(as('psychiater'), asked!.consultId, answer)).toEqual(refused('is-klaar'));
    const [answered] = (await read('vrijgevestigde')).consulten;
    expect(answered).toMatchObject({ days: 4, antwoord: answer, bedrag: 9500, anonymous: true, own: true });
    expect(await consulten().move(as('vrijgevestigde'), id, answered!.consultId, 'used')).toEqual(kept);
    expect((await read('vrijgevestigde')).consulten).toMatchObject([{ used: true }]);
  });

  it('shows who sees the plan all consults, the family without the cost, and a stranger nothing', async () => {
    expect((await read('consulent')).consulten).toMatchObject([{ bedrag: 9500, own: true }]);
    const family = await read('moeder');
    expect(family).toMatchObject({ mayAsk: false, aanbod: [], consulten: [{ bedrag: null, own: false, vraag }] });
    expect(await consulten().read(as('vreemde'), id)).toBeUndefined();
    expect(await ask('moeder')).toEqual(refused('niet-gevonden'));
    expect(await ask('vreemde')).toEqual(refused('niet-gevonden'));
  });

  it('refuses a question without the name in which the name stands, and one with the name to who sees nothing', async () => {
    expect(await ask('vrijgevestigde', { vraag: 'Wat kan helpen voor Timo?' })).toEqual(refused('naam-in-tekst'));
    expect(await ask('vrijgevestigde', { vraag: 'Het nummer is 999900006.' })).toEqual(refused('bsn-in-tekst'));
    expect(await ask('vrijgevestigde', { anonymous: false })).toEqual(refused('alleen-anoniem'));
    const offer = { specialisme: 'kinderpsychiatrie', dagen: 5, bedrag: 9500, available: false };
    const { aanbod } = await read('vrijgevestigde');
    await consulten().offer(as('psychiater'), offer);
    const late = { aanbodId: aanbod[0]!.aanbodId, vraag, anonymous: true };
    expect(await consulten().ask(as('vrijgevestigde'), id, late)).toEqual(refused('aanbod-weg'));
    expect((await read('vrijgevestigde')).aanbod).toEqual([]);
    await consulten().offer(as('psychiater'), { ...offer, available: true });
  });

  it('lets one aanbieder ask another with the name only with consent of the family, and the gemeente as it works', async () => {
    const named = { anonymous: false };
    const houder = { organisatie: specialist };
    const relatie = { gemeente, jeugdigeId: id, houder, rol: 'hulpverlener' } as const;
    await giveRelatie(test, {
      ...relatie,
      relatie: 'uitgenodigd',
      van: new Date(),
      tot: new Date(Date.now() + 86_400_000),
    });
    expect(await ask('consulent', named)).toEqual(refused('alleen-anoniem'));
    await giveRelatie(test, { ...relatie, relatie: 'toegewezen' });
    expect(await ask('vrijgevestigde', named)).toEqual(refused('naam-zonder-toestemming'));
    const [given] = await test.ask<{ id: string }>(
      `insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, leeftijd, van, tot,
         gevraagd_door, gegeven_op)
       select $1, $2, $3, 'x', 'x', '1', 9, now() - interval '1 hour', now() + interval '1 month', account_id,
         now() - interval '1 hour' from toegang.account limit 1 returning toestemming_id as id`,
      [gemeente, id, kindBits.PL],
    );
    await test.ask(
      `insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, organisatie_id, naam)
       select $1, $2, 1, organisatie_id, naam from toegang.organisatie where agb = $3`,
      [gemeente, given!.id, specialist],
    );
    expect(await ask('vrijgevestigde', named)).toEqual(kept);
    await test.ask('update toegang.toestemming set ingetrokken_op = now() where toestemming_id = $1', [given!.id]);
    expect(await ask('vrijgevestigde', named)).toEqual(refused('naam-zonder-toestemming'));
    expect(await ask('consulent', named)).toEqual(kept);
    await test.ask('delete from toegang.consult where not anonymous');
    await test.ask(
      `delete from toegang.relatie r using toegang.houder h join toegang.organisatie o using (organisatie_id)
       where h.houder = r.houder and o.agb = $1`,
      [specialist],
    );
  });

  it('shows on the zorgpad what was done together, to each as far as it sees that', async () => {
    const steps = async (name: string) => (await consulten().listSamenstappen(as(name), id))?.map(({ soort }) => soort);
    await test.ask(
      `insert into toegang.mdo (gemeente, jeugdige_id, soort, begint, minuten, agenda, gepland_door)
       select $1, $2, 'overleg', now() + interval '3 days', 60, '{}', account_id from toegang.account limit 1`,
      [gemeente, id],
    );
    expect(await steps('consulent')).toEqual(['mdo-overleg', 'consult']);
    expect(await steps('moeder')).toEqual(['mdo-overleg', 'consult']);
    // It was not invited, and it asked the consult.
    expect(await steps('vrijgevestigde')).toEqual(['consult']);
    expect(await steps('psychiater')).toBeUndefined();
    expect(await steps('vreemde')).toBeUndefined();
    const logged = await test.ask<{ n: number }>(
      `select count(*)::int as n from logboek.regel where handeling = 'samen-op-zorgpad'`,
    );
    expect(logged[0]!.n).toBe(3);
  });
});
