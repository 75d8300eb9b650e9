import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoelInvoer } from '../plan/plan-store.ts';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { aanbieder as agb, gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const inhoud = Buffer.from('%PDF-1.7 een tekening');
const refused = { ok: false, error: 'niet-gevonden' };

describe('a bijlage on an evaluation or a letter', () => {
  let test: FileTest;
  let oldest: string;
  let middle: string;
  const people = new Map<string, Actor>();
  const as = (name: string) => people.get(name)!;

  async function join(name: string, rol: Role, relaties: [string, Relation][] = [], organisaties: string[] = []) {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: name, organisaties });
    people.set(name, actor);
    for (const [jeugdigeId, relatie] of relaties) {
      await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol, relatie });
    }
  }
  const must = async <T>(acting: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> => {
    const done = await acting;
    if (!done.ok) throw new Error(String(done.error));
    return done.value;
  };
  const add = (name: string, target: 'evaluatie' | 'brief', targetId: string, id = oldest) =>
    test.database.bijlagen.add(as(name), id, {
      ...{ target, targetId, naam: 'tekening.pdf', type: 'pdf' as const, inhoud, scanned: true },
    });
  const list = async (name: string, id = oldest) => {
    const found = await test.database.bijlagen.list(as(name), id);
    return { rows: found?.rows.map(({ targetId }) => targetId) ?? [], mayAdd: found?.mayAdd ?? [] };
  };
  const opens = async (name: string, bijlageId: string, id = oldest) =>
    (await test.database.bijlagen.read(as(name), id, bijlageId))?.inhoud.equals(inhoud) ?? false;

  beforeAll(async () => {
    test = await startFileTest();
    [oldest, middle] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await test.ask('update zorg.toewijzing set eind = null where aanbieder = $1', [agb]);
    await join('consulent', 'consulent', [
      [oldest, 'betrokken'],
      [middle, 'betrokken'],
    ]);
    await join('moeder', 'ouder', [
      [oldest, 'gezag'],
      [middle, 'gezag'],
    ]);
    await join('vader', 'ouder', [[oldest, 'gezag']]);
    await join('vreemde', 'consulent');
    await join('desk', 'gegevensbeheerder');
    await join('office', 'aanbiederadministratie', [], [agb]);
    await join('elsewhere', 'aanbiederadministratie', [], ['42429012']);
  });
  afterAll(() => test.database.close());

  it('is seen by whoever reads that evaluation, hung there by who wrote it, and gone with the goal', async () => {
    const { plannen, gezinnen } = test.database;
    await must(gezinnen.form(as('consulent'), oldest, { jeugdigen: [oldest, middle], naar: null, per: today }));
    await must(plannen.start(as('consulent'), oldest, 'vol'));
    const { planId } = (await plannen.read(as('consulent'), oldest))!.plan;
    const aim = async (jeugdigeId: string | null) => {
      const goal: DoelInvoer = {
        jeugdigeId,
        leefgebied: 'opvoeding',
        tekst: 'Samen eten.',
        eigenaar: 'Moeder',
        startniveau: 2,
        streefniveau: 4,
        streefdatum: addDays(today, 90),
        evaluerenVoor: today,
        naDoel: null,
        gedeeld: false,
        toestand: 'open',
      };
      return await must(plannen.saveDoel(as('consulent'), oldest, { planId: planId!, id: null, versie: null }, goal));
    };
    const [ofAll, ofMiddle] = [await aim(null), await aim(middle)];
    const look = {
      dag: today,
      informant: 'ouder',
      score: 3,
      woorden: 'Het gaat beter.',
      next: addDays(today, 30),
    } as const;
    await must(plannen.evaluate(as('moeder'), oldest, planId!, ofAll.id, look));
    await must(plannen.evaluate(as('moeder'), oldest, planId!, ofMiddle.id, look));
    const readable = async (name: string) => {
      const plan = (await plannen.read(as(name), oldest))?.plan;
      return plan?.planId === undefined ? [] : plan.evaluaties.map(({ evaluatieId }) => evaluatieId);
    };
    const evaluaties = await readable('moeder');
    expect(evaluaties).toHaveLength(2);
    const kept: string[] = [];
    for (const evaluatieId of evaluaties) {
      // The worker reads it and did not write it.
      for (const name of ['consulent', 'vader', 'vreemde']) {
        expect(await add(name, 'evaluatie', evaluatieId), name).toEqual(refused);
      }
      kept.push((await must(add('moeder', 'evaluatie', evaluatieId))).bijlageId);
    }
    expect((await list('moeder')).mayAdd).toEqual(expect.arrayContaining(evaluaties));
    const seen = new Map<string, number>();
    for (const name of ['moeder', 'consulent', 'vader', 'vreemde', 'desk', 'office']) {
      const expected = await readable(name);
      expect((await list(name)).rows.toSorted(), name).toEqual(expected.toSorted());
      for (const [n, bijlageId] of kept.entries()) {
        expect(await opens(name, bijlageId), name).toBe(expected.includes(evaluaties[n]!));
      }
      seen.set(name, expected.length);
    }
    expect(Object.fromEntries(seen)).toMatchObject({ moeder: 2, consulent: 2, vreemde: 0, desk: 0, office: 0 });
    // A parent of one child reads nothing about the other child.
    expect(seen.get('vader')).toBeLessThan(2);
    await test.ask('delete from toegang.gezinsdoel where doel_id = $1', [ofMiddle.id]);
    const left = await test.ask<{ n: number }>(
      'select count(*)::int as n from toegang.bijlage_inhoud where bijlage_id = any ($1)',
      [kept],
    );
    expect(left).toEqual([{ n: 1 }]);
  });

  it('is seen by desk and aanbieder of that letter, hung there by who wrote it, and by nobody else', async () => {
    const { rows } = await test.database.levering.listToewijzingen(
      as('office'),
      { stand: 'alles', zoek: '' },
      { offset: 0, limit: 25 },
    );
    const { jeugdigeId, toewijzingNummer } = rows[0]!;
    const about = { domein: 'jw' as const, aanbieder: agb, toewijzingNummer, referentie: null };
    const { briefwisselingen } = test.database;
    const write = (name: string, tekst: string) =>
      briefwisselingen.add(as(name), jeugdigeId, { ...about, tekst, vraag: false });
    expect((await write('office', 'De verklaring van school gaat hierbij.')).ok).toBe(true);
    expect((await write('desk', 'Dank u wel.')).ok).toBe(true);
    const lettersOf = async (name: string) =>
      (await briefwisselingen.list(as(name), jeugdigeId))?.flatMap(({ brieven }) =>
        brieven.map(({ briefId }) => briefId),
      ) ?? [];
    const [ofOffice, ofDesk] = (await lettersOf('desk')) as [string, string];
    expect(await add('desk', 'brief', ofOffice, jeugdigeId)).toEqual(refused);
    expect(await add('elsewhere', 'brief', ofOffice, jeugdigeId)).toEqual(refused);
    const { bijlageId } = await must(add('office', 'brief', ofOffice, jeugdigeId));
    const other = await must(add('desk', 'brief', ofDesk, jeugdigeId));
    for (const name of ['desk', 'office']) {
      expect(
        (await list(name, jeugdigeId)).rows.filter((one) => one === ofOffice || one === ofDesk).toSorted(),
      ).toEqual([ofOffice, ofDesk].toSorted());
      expect(await opens(name, bijlageId, jeugdigeId), name).toBe(true);
      expect(await opens(name, other.bijlageId, jeugdigeId), name).toBe(true);
    }
    for (const name of ['elsewhere', 'vreemde', 'vader']) {
      const mine = await lettersOf(name);
      expect(await opens(name, bijlageId, jeugdigeId), name).toBe(mine.includes(ofOffice));
    }
    expect(await lettersOf('elsewhere')).toEqual([]);
    expect(await list('elsewhere', jeugdigeId)).toEqual({ rows: [], mayAdd: [] });
  });
});
