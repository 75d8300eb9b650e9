import { addDays, dayOf, type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente as a } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { Regieprofiel } from './regieprofiel-store.ts';

const today = dayOf(new Date());
const b = parseGemeenteCode('0363')!;
const [own, other] = ['42000001', '42000002'];

interface Gezinnen {
  gemeente: GemeenteCode;
  many: number;
  /** How many days ago each traject began. */
  trajecten: readonly number[];
  /** From and to so many days ago; absent: there was none. */
  regie?: readonly [van: number, tot: number | null];
  aanbieder?: string;
  /** With help of two aanbieders now. */
  meervoudig?: boolean;
  mdos?: number;
  /** Whose regie it is, when not of the one regisseur of all. */
  door?: string;
}

describe('how gemeenten lead the help of a gezin', () => {
  let test: FileTest;
  let beleid: Actor;
  let accountId: string;

  async function add({
    gemeente,
    many,
    trajecten,
    regie,
    aanbieder = own,
    meervoudig = false,
    mdos = 0,
    door = accountId,
  }: Gezinnen) {
    const act = crypto.randomUUID();
    const ids = Array.from({ length: many }, () => [crypto.randomUUID(), crypto.randomUUID()] as const);
    const kinderen = ids.map(([id]) => id);
    const gezinnen = ids.map(([, id]) => id);
    const all = 'unnest($2::uuid[], $3::uuid[]) x(kind, gezin)';
    await test.ask(
      `insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door) values ($1, $2, 'gevormd', $2)`,
      [gemeente, act],
    );
    await test.ask(
      `insert into zorg.jeugdige select (jsonb_populate_record(j, jsonb_build_object('jeugdige_id', x.kind, 'gemeente', $1::text,
         'pseudoniem', left(x.kind::text, 8)))).* from ${all}, zorg.jeugdige j where j.jeugdige_id = $4`,
      [gemeente, kinderen, gezinnen, test.ids[0]],
    );
    await test.ask(
      `insert into toegang.gezin (gemeente, gezin_id, begonnen_met) select $1, unnest($2::uuid[]), $3::uuid`,
      [gemeente, gezinnen, act],
    );
    await test.ask(
      `insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
         select $1, x.gezin, x.kind, $5::date - 1000, $4::uuid from ${all}`,
      [gemeente, kinderen, gezinnen, act, today],
    );
    await test.ask(
      `insert into zorg.traject (gemeente, jeugdige_id, nr, variant, toewijzing_nummers, aanbieder, hulpvorm, begin, eind,
         eind_soort, begin_bron, rang, verlengingen, verlengde_dagen, verlengd_vanaf, administratieve_voortzettingen,
         parallel, gestapeld, verwijzer, verwijzer_afgeleid, onvolledig, actieve_dagen)
       select $1, k, n, 'tInhoud', '[]', $4, '43A', $5::date - ago, null, 'loopt', 'start', 1, 0, 0, '[]', 0, false, false,
         '02', false, false, 10 from unnest($2::uuid[]) k, unnest($3::int[]) with ordinality x(ago, n)`,
      [gemeente, kinderen, trajecten, aanbieder, today],
    );
    await test.ask(
      `insert into zorg.toewijzing select (jsonb_populate_record(t, jsonb_build_object('gemeente', $1::text, 'jeugdige_id', k,
         'nr', n, 'toewijzing_nummer', n, 'aanbieder', agb, 'begin', $3::date - 10, 'eind', null, 'toestand', 'actief'))).*
       from unnest($2::uuid[]) k, unnest($4::text[]) with ordinality x(agb, n), zorg.toewijzing t
       where t.jeugdige_id = $5 and t.nr = (select min(nr) from zorg.toewijzing where jeugdige_id = $5)`,
      [gemeente, kinderen, today, meervoudig ? [own, other] : [aanbieder], test.ids[0]],
    );
    if (regie !== undefined) {
      await test.ask(
        `insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, tot, begonnen_met)
           select $1, unnest($2::uuid[]), 'regisseur', $3::uuid, $5::date - $6::int, coalesce($5::date - $7::int, 'infinity'),
             $4::uuid`,
        [gemeente, gezinnen, door, act, today, ...regie],
      );
    }
    await test.ask(
      `insert into toegang.mdo (gemeente, jeugdige_id, soort, begint, minuten, agenda, gepland_door, verslag, verslag_op, verslag_door)
         select $1, k, 'overleg', now() - interval '9 days', 60, '{}', $3, 'Verslag', now(), $3
         from unnest($2::uuid[]) k, generate_series(1, $4)`,
      [gemeente, kinderen, accountId, mdos],
    );
  }
  const profileOf = async (actor: Actor, gemeente: GemeenteCode, dag = today) =>
    (await test.database.regieprofielen.list(actor, dag)).find((one) => one.gemeente === gemeente);

  beforeAll(async () => {
    test = await startFileTest();
    ({ actor: beleid } = await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [a, b] }));
    ({ accountId } = await signInAs(test, { rol: 'regisseur', gemeenten: [a, b] }));
    // A: a regisseur on the first day or before. One in five after a month.
    await add({ gemeente: a, many: 20, trajecten: [300, 100], regie: [310, null], meervoudig: true, mdos: 2 });
    await add({ gemeente: a, many: 5, trajecten: [300], regie: [270, null] });
    // B: only when a second traject runs; some never.
    await add({ gemeente: b, many: 18, trajecten: [400, 200], regie: [180, 80], meervoudig: true });
    await add({ gemeente: b, many: 12, trajecten: [400, 200], aanbieder: other });
    // The first help began too long ago to say how it goes now, but it runs.
    await add({ gemeente: b, many: 3, trajecten: [990, 100], regie: [90, null] });
  });
  afterAll(() => test.database.close());

  it('S4-38 profile A: regisseur at intake; B: only after the second traject', async () => {
    expect(await profileOf(beleid, a)).toEqual({
      ...{ gemeente: a, gezinnen: 25, intake: 20, naEerste: 5, naTweede: 0, zonder: 0, mediaan: 0 },
      ...{
        lopend: 25,
        meervoudig: 20,
        led: 20,
        mdos: 40,
        metMdo: 20,
        vacatureDagen: 0,
        metVacature: 0,
        afspraak: null,
      },
    } satisfies Regieprofiel);
    expect(await profileOf(beleid, b)).toEqual({
      ...{ gemeente: b, gezinnen: 30, intake: 0, naEerste: 0, naTweede: 18, zonder: 12, mediaan: 220 },
      // Whose regisseur left 80 days ago: that day and today are days without one.
      ...{
        lopend: 33,
        meervoudig: 18,
        led: 0,
        mdos: 0,
        metMdo: 0,
        vacatureDagen: 18 * 81,
        metVacature: 18,
        afspraak: null,
      },
    } satisfies Regieprofiel);
  });

  it('S4-38 says of an earlier day what was so then', async () => {
    // 190 days ago nobody of B had a regisseur, and the help of A ran with one.
    expect(await profileOf(beleid, b, addDays(today, -190))).toMatchObject({
      gezinnen: 30,
      naTweede: 0,
      zonder: 30,
      mediaan: null,
    });
    expect(await profileOf(beleid, a, addDays(today, -290))).toMatchObject({
      gezinnen: 25,
      intake: 20,
      zonder: 5,
      mediaan: 0,
    });
  });

  it('S4-38 an aanbieder sees the gemeenten in which it works, others their own, a family none', async () => {
    const listed = async (actor: Actor) =>
      (await test.database.regieprofielen.list(actor, today)).map(({ gemeente }) => gemeente);
    const enter = async (organisatie: string, gemeenten: GemeenteCode[]) =>
      (await signInAs(test, { rol: 'hulpverlener', gemeenten, organisaties: [organisatie] })).actor;
    expect(await listed(beleid)).toEqual([b, a]);
    expect(await listed(await enter(own, [a, b]))).toEqual([b, a]);
    expect(await listed(await enter(other, [a, b]))).toEqual([b]);
    expect(await listed(await enter(own, [a]))).toEqual([a]);
    expect(await listed(await enter('42000009', [a, b]))).toEqual([]);
    const { actor: regisseur } = await signInAs(test, { rol: 'regisseur', gemeenten: [a], subject: 'een' });
    expect(await listed(regisseur)).toEqual([a]);
    const { actor: ouder } = await signInAs(test, { rol: 'ouder', gemeenten: [a, b] });
    expect(await listed(ouder)).toEqual([]);
  });

  it('S4-38 keeps what a gemeente says of it, from who makes policy or leads a team there only', async () => {
    const store = test.database.regieprofielen;
    const kept = { ok: true, value: undefined };
    const { actor: regisseur } = await signInAs(test, { rol: 'regisseur', gemeenten: [a], subject: 'een' });
    const { actor: elsewhere } = await signInAs(test, { rol: 'teamleider', gemeenten: [b], team: 'B' });
    for (const actor of [regisseur, elsewhere]) {
      expect(await store.agree(actor, a, 'intake')).toEqual({ ok: false, error: 'niet-gevonden' });
    }
    expect(await store.agree(beleid, a, 'na-eerste')).toEqual(kept);
    expect(await store.agree(beleid, a, 'intake')).toEqual(kept);
    expect(await store.agree(elsewhere, b, 'intake')).toEqual(kept);
    expect(await profileOf(regisseur, a)).toMatchObject({ afspraak: 'intake' });
    expect(await store.agree(elsewhere, b, null)).toEqual(kept);
    expect(await profileOf(elsewhere, b)).toMatchObject({ afspraak: null });
  });

  it('S4-38 counts the days since the account of the regisseur ended, and no meeting of a later day', async () => {
    const c = parseGemeenteCode('0518')!;
    const { actor } = await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [c], subject: 'beleid c' });
    const { accountId: door } = await signInAs(test, { rol: 'regisseur', gemeenten: [c], subject: 'vertrekt' });
    await add({ gemeente: c, many: 12, trajecten: [300], regie: [300, null], mdos: 1, door });
    expect(await profileOf(actor, c)).toMatchObject({ lopend: 12, mdos: 12, vacatureDagen: 0, metVacature: 0 });
    await test.ask(
      `update toegang.account set actief = false, beeindigd_op = $2::date - 40 + interval '12 hours' where account_id = $1`,
      [door, today],
    );
    expect(await profileOf(actor, c)).toMatchObject({ intake: 12, mdos: 12, vacatureDagen: 12 * 41, metVacature: 12 });
    // The meeting was nine days ago: nobody knew of it the day before.
    expect(await profileOf(actor, c, addDays(today, -10))).toMatchObject({
      lopend: 12,
      mdos: 0,
      vacatureDagen: 12 * 31,
    });
    expect(await profileOf(actor, c, addDays(today, -41))).toMatchObject({ vacatureDagen: 0, metVacature: 0 });
    // Whoever waits for another role since last week has led until then.
    await test.ask(
      `update toegang.account set beeindigd_op = null, wacht_sinds = $2::date - 6 + interval '12 hours' where account_id = $1`,
      [door, today],
    );
    expect(await profileOf(actor, c)).toMatchObject({ intake: 12, vacatureDagen: 12 * 7, metVacature: 12 });
  });

  it('S4-38 takes over regie from before for jeugdigen that nobody knows yet, in turn', async () => {
    await test.ask('delete from toegang.gezin');
    const regie = { gemeente: b, accountId, dag: today, dagen: [0, null, 30], left: [null], mdos: [0, 1] };
    await test.database.provisioning.saveRegie(regie);
    // Of 30 whose first help began in time; the second call finds nobody left.
    expect(await profileOf(beleid, b)).toMatchObject({ gezinnen: 30, intake: 10, naEerste: 10, zonder: 10, mdos: 15 });
    await test.database.provisioning.saveRegie(regie);
    expect(await profileOf(beleid, b)).toMatchObject({ gezinnen: 30, mdos: 15, vacatureDagen: 0 });
    // Anew, with regisseurs who left after 100 days.
    await test.ask('delete from toegang.gezin');
    await test.database.provisioning.saveRegie({ ...regie, left: [100] });
    expect(await profileOf(beleid, b)).toMatchObject({ gezinnen: 30, zonder: 10, metVacature: 20 });
  });
});
