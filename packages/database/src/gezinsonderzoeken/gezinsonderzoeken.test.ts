import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };
const reden = 'Eén gesprek over geld en hulp.';

describe('inquiries of a gezin over three laws', () => {
  let test: FileTest;
  const actors = new Map<string, Actor>();
  const as = (name: string) => actors.get(name)!;
  let child: string;

  async function join(name: string, rol: Role, relatie?: Relation): Promise<string> {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    actors.set(name, actor);
    if (relatie !== undefined)
      await giveRelatie(test, { gemeente, jeugdigeId: child, houder: { accountId }, rol, relatie });
    return accountId;
  }
  const list = async (name: string) => await test.database.gezinsonderzoeken.list(as(name), child);
  const begin = async (name: string, wet: 'jw' | 'wmo' | 'pwet', op = today) =>
    await test.database.gezinsonderzoeken.begin(as(name), child, { wet, op });

  beforeAll(async () => {
    test = await startFileTest();
    [child] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await join('consulent', 'consulent', 'betrokken');
    await join('collega', 'consulent');
    await join('moeder', 'ouder', 'gezag');
    await join('hulpverlener', 'hulpverlener', 'betrokken');
    await join('beleid', 'beleidsmedewerker');
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('S0-24 begins one a law, for a gezin that is there, by who has it in hand, on a day that has been', async () => {
    expect(await begin('consulent', 'jw')).toEqual(refused('niet-gevonden'));
    const formed = { jeugdigen: [child], naar: null, per: today };
    expect(await test.database.gezinnen.form(as('consulent'), child, formed)).toMatchObject({ ok: true });
    expect(await begin('consulent', 'jw', addDays(today, 1))).toEqual(refused('onderzoek-dag'));
    expect(await begin('consulent', 'jw', addDays(today, -731))).toEqual(refused('onderzoek-dag'));
    expect(await begin('consulent', 'jw', addDays(today, -10))).toEqual(kept);
    expect(await begin('consulent', 'jw')).toEqual(refused('onderzoek-loopt'));
    expect(await begin('consulent', 'wmo')).toEqual(kept);
    for (const name of ['collega', 'moeder', 'hulpverlener', 'beleid']) {
      expect(await begin(name, 'pwet')).toEqual(refused('niet-gevonden'));
    }
  });

  it('S0-24 is read by who has the gezin in hand and by the family, not by an aanbieder', async () => {
    const found = (await list('consulent'))!;
    expect(found.inHand).toBe(true);
    expect(found.onderzoeken.map(({ wet, afgerondOp, samenMet }) => [wet, afgerondOp, samenMet])).toEqual([
      ['wmo', null, null],
      ['jw', null, null],
    ]);
    expect((await list('moeder'))?.inHand).toBe(false);
    expect((await list('moeder'))?.onderzoeken).toHaveLength(2);
    expect((await list('hulpverlener'))?.onderzoeken ?? []).toEqual([]);
    expect(await list('collega')).toBeUndefined();
  });

  it('S0-24 merges one into another that runs, with a reason, and ends the other', async () => {
    const store = test.database.gezinsonderzoeken;
    const [wmo, jw] = (await list('consulent'))!.onderzoeken;
    const merge = async (name: string, asked: object) =>
      await store.merge(as(name), child, { onderzoekId: wmo!.onderzoekId, met: jw!.onderzoekId, reden, ...asked });
    expect(await merge('consulent', { reden: 'te kort' })).toEqual(refused('onderzoek-reden'));
    expect(await merge('consulent', { reden: 'Van 999900006 is al bekend wat er is.' })).toEqual(
      refused('bsn-in-tekst'),
    );
    expect(await merge('consulent', { met: wmo!.onderzoekId })).toEqual(refused('niet-gevonden'));
    expect(await merge('moeder', {})).toEqual(refused('niet-gevonden'));
    expect(await merge('consulent', {})).toEqual(kept);
    expect(await merge('consulent', {})).toEqual(refused('niet-gevonden'));
    const finish = async (onderzoekId: string, op = today) =>
      await store.finish(as('consulent'), child, { onderzoekId, op });
    expect(await finish(wmo!.onderzoekId)).toEqual(refused('niet-gevonden'));
    expect(await finish(jw!.onderzoekId, addDays(today, -11))).toEqual(refused('onderzoek-dag'));
    expect(await finish(jw!.onderzoekId)).toEqual(kept);
    expect((await list('consulent'))!.onderzoeken).toMatchObject([
      { wet: 'wmo', samenMet: jw!.onderzoekId, mergedOn: today, reden, afgerondOp: null },
      { wet: 'jw', samenMet: null, afgerondOp: today },
    ]);
    // A look is logged, and so is each act.
    const lines = await test.ask<{ handeling: string }>(
      `select distinct handeling from logboek.regel where handeling like 'gezinsonderzoek%' order by 1`,
    );
    expect(lines.map(({ handeling }) => handeling)).toEqual([
      'gezinsonderzoek-afgerond',
      'gezinsonderzoek-begonnen',
      'gezinsonderzoek-samengevoegd',
      'gezinsonderzoeken-gelezen',
    ]);
  });

  it('S0-24 keeps what was begun: the making of the gezin is not undone any more', async () => {
    const handelingId =
      (await test.database.gezinnen.read(as('consulent'), child))?.gezin?.handeling?.handelingId ?? '';
    expect(await test.database.gezinnen.undo(as('consulent'), child, handelingId)).toEqual(refused('later-gewijzigd'));
    expect((await list('consulent'))?.onderzoeken).toHaveLength(2);
  });

  /** Gezinnen with onderzoeken, each so many days ago, by one of two people; those marked go on as the first. */
  async function addGezinnen(count: number, onderzoeken: [ago: number, by: 1 | 2, merged?: true][]): Promise<void> {
    await test.ask(
      `with h as (insert into toegang.gezinshandeling (gemeente, soort, door)
           select $1, 'gevormd', gen_random_uuid() returning handeling_id),
         g as (insert into toegang.gezin (gemeente, begonnen_met) select $1, h.handeling_id from h, generate_series(1, $2::int)
           returning gezin_id),
         rij as (select gen_random_uuid() as id, g.gezin_id, o.* from g, json_to_recordset($3)
           as o(nr int, ago int, wie uuid, merged boolean))
       insert into toegang.gezinsonderzoek (gemeente, onderzoek_id, gezin_id, wet, begonnen_op, account_id, samen_met,
           samengevoegd_op, reden)
         select $1, r.id, r.gezin_id, (array['jw', 'wmo', 'pwet'])[r.nr], $4::date - r.ago, r.wie,
           case when r.merged then f.id end, case when r.merged then $4::date end, case when r.merged then $5 end
         from rij r join rij f on f.gezin_id = r.gezin_id and f.nr = 1`,
      [
        gemeente,
        count,
        JSON.stringify(
          onderzoeken.map(([ago, by, merged = false], i) => ({
            ...{ nr: i + 1, ago, merged, wie: `00000000-0000-4000-8000-00000000000${by}` },
          })),
        ),
        today,
        reden,
      ],
    );
  }

  it('S0-24 households with three onderzoeken in twelve months fell from 14 to 5 after merging', async () => {
    // Their own, from the tests above.
    await test.ask('delete from toegang.gezinsonderzoek');
    await addGezinnen(5, [
      [300, 1],
      [200, 2],
      [100, 2],
    ]);
    await addGezinnen(9, [
      [300, 1],
      [200, 1],
      [100, 2, true],
    ]);
    await addGezinnen(6, [[10, 1]]);
    // In the year before: two of them, by two people.
    await addGezinnen(4, [
      [500, 1],
      [480, 2],
    ]);
    // Longer ago counts nowhere.
    await addGezinnen(3, [[800, 1]]);
    const count = async (name: string, asked: object = {}) =>
      await test.database.gezinsonderzoeken.count(as(name), { dag: today, ...asked });
    expect(await count('beleid')).toEqual([
      {
        window: 1,
        gezinnen: 20,
        twoApart: 14,
        threeApart: 14,
        two: 14,
        three: 5,
        merged: 9,
        mergedIn: 9,
        overdrachten: 5,
        overdrachtenIn: 5,
      },
      {
        window: 2,
        gezinnen: 4,
        twoApart: 4,
        threeApart: 0,
        two: 4,
        three: 0,
        merged: 0,
        mergedIn: 0,
        overdrachten: 4,
        overdrachtenIn: 4,
      },
    ]);
    // Another gemeente, and who sees no figures.
    for (const rows of [await count('beleid', { gemeente: '0344' }), await count('moeder')]) {
      expect(rows.map(({ gezinnen }) => gezinnen)).toEqual([0, 0]);
    }
  });
});
