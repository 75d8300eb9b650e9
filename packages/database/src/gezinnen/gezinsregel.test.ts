import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, makeStuk, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());

describe('one gezin, one plan, one regisseur', () => {
  let test: FileTest;
  let beleid: Actor;
  let regisseur: { accountId: string; actor: Actor };
  let second: { accountId: string; actor: Actor };

  /** So many gezinnen of one jeugdige each, with a measure and so with help from several sides. */
  async function addGezinnen(many: number, { led = true, plans = 1, extra = false, measure = true }): Promise<void> {
    const handeling = crypto.randomUUID();
    await test.ask(
      `insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door) values ($1, $2, 'gevormd', $2)`,
      [gemeente, handeling],
    );
    const ids = Array.from({ length: many }, () => [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]);
    const [kinderen, gezinnen, former] = [0, 1, 2].map((i) => ids.map((each) => each[i]));
    await test.ask(
      `insert into zorg.jeugdige select (jsonb_populate_record(j, jsonb_build_object('jeugdige_id', k.id, 'pseudoniem',
         left(k.id::text, 8)))).* from unnest($1::uuid[]) k(id), zorg.jeugdige j where j.jeugdige_id = $2`,
      [kinderen, test.ids[0]],
    );
    const gezin =
      'insert into toegang.gezin (gemeente, gezin_id, begonnen_met) select $1, unnest($2::uuid[]), $3::uuid';
    await test.ask(gezin, [gemeente, gezinnen, handeling]);
    const lid = `insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, tot, begonnen_met, tot_voorheen,
        beeindigd_met) select $1, g, k, $5::date, $6::date, $4::uuid, $7::date, $8::uuid
      from unnest($2::uuid[], $3::uuid[]) x(g, k)`;
    await test.ask(lid, [gemeente, gezinnen, kinderen, handeling, addDays(today, -100), 'infinity', null, null]);
    const relatie = `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, grond)
      select $1, unnest($2::uuid[]), $3::uuid, $4, $5, now() - interval '9 days', 'test'`;
    const [{ houder } = { houder: '' }] = await test.ask<{ houder: string }>(
      'select houder from toegang.houder limit 1',
    );
    if (measure) await test.ask(relatie, [gemeente, kinderen, houder, 'gi', 'maatregel']);
    if (extra) await test.ask(relatie, [gemeente, kinderen, second.accountId, 'regisseur', 'betrokken']);
    if (led) {
      await test.ask(
        `insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, begonnen_met)
         select $1, unnest($2::uuid[]), 'regisseur', $3::uuid, $4::date, $5::uuid`,
        [gemeente, gezinnen, regisseur.accountId, addDays(today, -90), handeling],
      );
    }
    const plan = `insert into toegang.gezinsplan (gemeente, gezin_id, regime, door) select $1, unnest($2::uuid[]), 'vol', $3::uuid`;
    if (plans > 0) await test.ask(plan, [gemeente, gezinnen, regisseur.accountId]);
    if (plans > 1) {
      // Brought along from the gezin in which the jeugdige was before.
      await test.ask(gezin, [gemeente, former, handeling]);
      const [van, tot] = [addDays(today, -300), addDays(today, -100)];
      await test.ask(lid, [gemeente, former, kinderen, handeling, van, tot, 'infinity', handeling]);
      await test.ask(plan, [gemeente, former, regisseur.accountId]);
    }
  }

  beforeAll(async () => {
    test = await startFileTest();
    ({ actor: beleid } = await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [gemeente] }));
    regisseur = await signInAs(test, { rol: 'regisseur', gemeenten: [gemeente], subject: 'een' });
    second = await signInAs(test, { rol: 'regisseur', gemeenten: [gemeente], subject: 'twee' });
    await signInAs(test, { rol: 'gi', gemeenten: [gemeente], organisaties: ['gi-test'] });
    await addGezinnen(61, { led: false });
    await addGezinnen(44, { plans: 2 });
    await addGezinnen(12, { extra: true });
    await addGezinnen(97, {});
    await addGezinnen(30, { measure: false, plans: 0, led: false });
  });
  afterAll(() => test.database.close());

  it('S3-2 reports 214 multi-families, 61 without regisseur and 44 with more than one plan', async () => {
    expect(await test.database.gezinnen.countGezinsregel(beleid)).toEqual([
      {
        gemeente,
        gezinnen: 244,
        meervoudig: 214,
        zonderRegisseur: 61,
        severalRegisseurs: 12,
        zonderPlan: 0,
        severalPlannen: 44,
        asRuled: 97,
        isExact: false,
      },
    ]);
  });

  it('S3-2 says that every gezin is in sight only to who has each of them in hand, and counts nothing elsewhere', async () => {
    const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'alles' });
    expect(await test.database.gezinnen.countGezinsregel(actor)).toMatchObject([{ isExact: false }]);
    await giveRelatie(test, { gemeente, houder: { accountId }, rol: 'consulent', relatie: 'betrokken' });
    expect(await test.database.gezinnen.countGezinsregel(actor)).toMatchObject([{ meervoudig: 214, isExact: true }]);
    await test.ask('delete from toegang.relatie where houder = $1', [accountId]);
    const { actor: elsewhere } = await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: ['0344' as never] });
    const { actor: parent } = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject: 'moeder' });
    for (const one of [elsewhere, parent]) expect(await test.database.gezinnen.countGezinsregel(one)).toEqual([]);
  });

  it('S4-68 counts that a gezin spoke with 11 people in 6 months, by organisation, and who of them left', async () => {
    const [id] = test.ids;
    const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'eigen' });
    const give = (houder: { accountId: string }, rol: 'consulent' | 'hulpverlener' | 'ouder', tot?: Date) =>
      giveRelatie(test, {
        gemeente,
        jeugdigeId: id,
        houder,
        rol,
        relatie: rol === 'hulpverlener' ? 'uitgenodigd' : rol === 'ouder' ? 'gezag' : 'betrokken',
        ...(rol === 'hulpverlener' && { van: new Date(Date.now() - 5 * 86_400_000) }),
        ...(tot && { tot }),
        ...(rol === 'hulpverlener' && { tot: tot ?? new Date(Date.now() + 86_400_000) }),
      });
    await give({ accountId }, 'consulent');
    await test.database.gezinnen.form(actor, id, { jeugdigen: [id], naar: null, per: today });
    // Two before, of whom one left in time to count, and one too long ago.
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    for (const [name, days] of [
      ['oud', 30],
      ['te oud', 250],
    ] as const) {
      const gone = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: name });
      await give(gone, 'consulent', ago(days));
    }
    for (let n = 1; n <= 8; n++) {
      const organisaties = [n <= 5 ? '42000001' : '42000002'];
      const helper = await signInAs(test, {
        rol: 'hulpverlener',
        gemeenten: [gemeente],
        organisaties,
        subject: `h${String(n)}`,
      });
      await give(helper, 'hulpverlener', n === 1 ? ago(1) : undefined);
    }
    const parent = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject: 'vader' });
    await give(parent, 'ouder');
    // A colleague who only wrote a note counts, and the consulent who writes counts once.
    await test.database.dossiers.save(actor, id, makeStuk());
    await test.ask(
      `insert into zorg.dossierstuk select (jsonb_populate_record(d, jsonb_build_object('stuk_id', gen_random_uuid(), 'auteur',
         $1::text))).* from zorg.dossierstuk d limit 1`,
      [second.accountId],
    );
    const rows = await test.database.gezinnen.listGesprekspartners(actor, addDays(today, -182));
    expect(rows.map(({ organisatie, personen, departed }) => [organisatie, personen, departed])).toEqual([
      ['42000001', 5, 1],
      ['42000002', 3, 0],
      ['gemeente', 3, 1],
    ]);
    expect(rows.reduce((sum, { personen }) => sum + personen, 0)).toBe(11);
    expect(await test.database.gezinnen.listGesprekspartners(parent.actor, addDays(today, -182))).toEqual([]);
    const [line] = await test.ask<{ n: number }>(
      `select count(*)::int as n from logboek.regel where handeling = 'gesprekspartners-geteld' and jeugdige_id = $1`,
      [id],
    );
    expect(line?.n).toBe(1);
  });
});
