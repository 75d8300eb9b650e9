import { addDays, dayOf, type GemeenteCode, parseAgbCode, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, make301, make305, make307, makeBsn, toInvoer } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const elsewhere = '0363' as GemeenteCode; // exists
const today = dayOf(new Date());
const [quarter, next] = [plainDate('2025-10-01'), plainDate('2026-01-01')];
const gesprek = { gemeente, aanbieder, kwartaal: quarter };

type Person = { accountId: string; actor: Actor };

describe('account talks', () => {
  let test: TestDatabase;
  let leader: Person;
  let houder: Person;
  let other: Person;
  let worker: Person;
  let stranger: Person;
  beforeAll(async () => {
    test = await createTestDatabase();
    const { importer, folder, provisioning } = test.database;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const head = (n: number, dagtekening = '2025-01-02') => ({
      bsn: makeBsn(n),
      id: `${n}`,
      nummer: 100 + n,
      dagtekening,
    });
    const berichten = [0, 1, 2].flatMap((n) => [
      make301({ ...head(n), einddatum: '2030-12-31' }),
      make305({ ...head(n), begindatum: '2025-01-06' }),
    ]);
    const ended = make307({ ...head(2, '2025-03-01'), begindatum: '2025-01-06', einddatum: '2025-02-28' });
    await importer.applyBatch(
      importId,
      [...berichten, ended].map((bericht) => toInvoer(bericht)),
    );
    await folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    const sign = (rol: 'teamleider' | 'accounthouder' | 'hulpverlener', subject: string, organisaties: string[] = []) =>
      signInAs(test, { rol, gemeenten: [gemeente], subject, organisaties });
    leader = await sign('teamleider', 'leider');
    houder = await sign('accounthouder', 'een');
    other = await sign('accounthouder', 'ander');
    worker = await sign('hulpverlener', 'hulp', [aanbieder]);
    stranger = await sign('hulpverlener', 'vreemd', ['42429012']);
    await provisioning.saveDeelafspraak({
      gemeente,
      organisatie: aanbieder,
      doel: 'hulpverlening',
      kinds: ['VG'],
      van: new Date('2020-01-01'),
      tot: new Date('2090-01-01'),
    });
  });
  afterAll(async () => {
    await test.database.close();
  });

  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, async (admin) => (await admin.query<Row>(text, values)).rows);
  const assign = (who: Person, van = today, actor = leader.actor) =>
    test.database.accountgesprekken.assign(actor, { gemeente, aanbieder, accountId: who.accountId, van });

  it('S0-27 gives an aanbieder exactly one accounthouder on each day, chosen by the teamleider', async () => {
    const { accountgesprekken } = test.database;
    expect(await accountgesprekken.listPortefeuille(houder.actor)).toEqual([]);
    expect(await assign(houder, today, houder.actor)).toBe('niet-gevonden');
    expect(await assign(worker)).toBe('niet-gevonden');
    expect(await assign(houder, addDays(today, -1))).toBe('datum');
    expect(await assign(houder)).toBe('bewaard');
    expect(await assign(houder)).toBe('bewaard');
    expect(await assign(other)).toBe('zelfde-dag');
    expect(await assign(other, addDays(today, 30))).toBe('bewaard');
    expect(await accountgesprekken.listAccounthouders(leader.actor)).toMatchObject([
      { accountId: houder.accountId, van: today, tot: addDays(today, 30) },
      { accountId: other.accountId, van: addDays(today, 30), tot: null },
    ]);
    expect(await accountgesprekken.listPortefeuille(houder.actor)).toEqual([{ gemeente, aanbieder }]);
    expect(await accountgesprekken.listPortefeuille(other.actor)).toEqual([]);
    expect(await accountgesprekken.listAccounthouders(worker.actor)).toEqual([]);
    // Chosen anew: who was to come later does not.
    expect(await assign(houder, addDays(today, 10))).toBe('bewaard');
    expect(await accountgesprekken.listAccounthouders(leader.actor)).toMatchObject([{ van: today, tot: null }]);
  });

  it('S0-27 holds under people who choose at once: the days never overlap', async () => {
    const choices = [houder, other, houder, other, houder, other].map((who, i) => assign(who, addDays(today, 40 + i)));
    await Promise.all(choices);
    const rows = await sql<{ van: string; tot: string }>(
      'select van::text, tot::text from toegang.accounthouder where aanbieder = $1 order by van',
      [aanbieder],
    );
    expect(rows.at(-1)?.tot).toBe('infinity');
    for (const [i, { tot }] of rows.slice(0, -1).entries()) expect(tot).toBe(rows[i + 1]?.van);
    await expect(
      sql(
        `insert into toegang.accounthouder (gemeente, aanbieder, account_id, houder, van, vastgelegd_door)
         select gemeente, aanbieder, account_id, houder, $1, vastgelegd_door from toegang.accounthouder limit 1`,
        [addDays(today, 400)],
      ),
    ).rejects.toThrow(/exclu/);
    expect(await assign(houder, addDays(today, 1))).toBe('bewaard');
  });

  it('S0-28 asks about everybody in care, once a quarter, and both sides see the answer', async () => {
    const { accountgesprekken } = test.database;
    expect(await accountgesprekken.open(other.actor, gesprek)).toBeUndefined();
    expect(await accountgesprekken.open(worker.actor, gesprek)).toBeUndefined();
    const id = (await accountgesprekken.open(houder.actor, gesprek))!;
    expect(await accountgesprekken.open(houder.actor, gesprek)).toBeUndefined();
    const lijnen = await accountgesprekken.listLijnen(houder.actor, id);
    expect(lijnen).toHaveLength(2);
    expect(lijnen[0]).toMatchObject({
      hulpvormen: ['amb'],
      begin: '2025-01-06',
      eind: null,
      toewijzingEind: '2030-12-31',
      nodig: null,
      antwoorden: 0,
      beantwoordbaar: false,
    });
    const { jeugdigeId } = lijnen[0]!;
    const of = { gesprekId: id, jeugdigeId };
    const answer = { verwachtEind: plainDate('2026-03-01'), nodig: ['woonplek', 'besluit'] };
    expect(await accountgesprekken.answer(houder.actor, of, answer)).toBe('niet-gevonden');
    expect(await accountgesprekken.answer(stranger.actor, of, answer)).toBe('niet-gevonden');
    expect(await accountgesprekken.answer(worker.actor, of, { ...answer, verwachtEind: plainDate('2020-01-01') })).toBe(
      'datum',
    );
    expect(await accountgesprekken.answer(worker.actor, of, answer)).toBe('bewaard');
    expect(await accountgesprekken.answer(worker.actor, of, answer)).toBe('bewaard');
    const revised = { verwachtEind: plainDate('2026-05-01'), nodig: ['besluit'] };
    expect(await accountgesprekken.answer(worker.actor, of, revised)).toBe('bewaard');
    for (const { actor } of [houder, worker]) {
      const seen = await accountgesprekken.listLijnen(actor, id);
      expect(seen.find((lijn) => lijn.jeugdigeId === jeugdigeId)).toMatchObject({
        ...revised,
        antwoorden: 2,
        beantwoordDoor: 'hulpverlener',
      });
    }
    expect(await accountgesprekken.list(worker.actor)).toMatchObject([{ vragen: 2, antwoorden: 1, lopend: true }]);
    expect(await accountgesprekken.finish(worker.actor, id)).toBe(false);
    expect(await accountgesprekken.finish(houder.actor, id)).toBe(true);
  });

  it('S0-29 is for the accounthouder and the aanbieder itself, and every look is in the log', async () => {
    const { accountgesprekken } = test.database;
    const { gesprekId } = (await accountgesprekken.list(houder.actor))[0]!;
    const manager = await signInAs(test, { rol: 'contractmanager', gemeenten: [gemeente] });
    const colleague = await signInAs(test, { rol: 'accounthouder', gemeenten: [elsewhere], organisaties: [aanbieder] });
    for (const { actor } of [other, leader, stranger, manager, colleague]) {
      expect(await accountgesprekken.list(actor)).toEqual([]);
      expect(await accountgesprekken.listLijnen(actor, gesprekId)).toEqual([]);
    }
    await sql('delete from toegang.deelafspraak');
    const [lijn] = await accountgesprekken.listLijnen(worker.actor, gesprekId);
    expect(lijn?.beantwoordbaar).toBe(false);
    const counts = await sql<{ handeling: string; n: number }>(
      `select handeling, count(*)::int as n from logboek.regel where handeling like 'accountvraag%' group by 1 order by 1`,
    );
    expect(counts).toEqual([
      { handeling: 'accountvraag-beantwoord', n: 2 },
      { handeling: 'accountvraag-gesteld', n: 2 },
    ]);
    const looks = await sql<{ n: number }>(
      `select count(*)::int as n from logboek.regel where handeling = 'accountgesprek-gelezen' and soorten = 514`,
    );
    expect(looks[0]?.n).toBe(8);
  });

  it('S0-30 opens the next talk with what was promised, and closes the one before', async () => {
    const { accountgesprekken } = test.database;
    const [before] = await accountgesprekken.list(houder.actor);
    const id = (await accountgesprekken.open(houder.actor, { ...gesprek, kwartaal: next }))!;
    const lijnen = await accountgesprekken.listLijnen(houder.actor, id);
    const promised = lijnen.find(({ beloofd }) => beloofd !== null);
    expect(promised).toMatchObject({ beloofd: '2026-05-01', antwoorden: 0 });
    await test.database.provisioning.saveDeelafspraak({
      gemeente,
      organisatie: aanbieder,
      doel: 'hulpverlening',
      kinds: ['VG'],
      van: new Date('2020-01-01'),
      tot: new Date('2090-01-01'),
    });
    const of = { gesprekId: before!.gesprekId, jeugdigeId: promised!.jeugdigeId };
    expect(await accountgesprekken.answer(worker.actor, of, { verwachtEind: null, nodig: ['tijd'] })).toBe('gesloten');
    expect(
      await accountgesprekken.answer(worker.actor, { ...of, gesprekId: id }, { verwachtEind: null, nodig: ['tijd'] }),
    ).toBe('bewaard');
  });

  it('asks of an aanbieder with nobody in care nothing', async () => {
    const { accountgesprekken, provisioning } = test.database;
    const empty = parseAgbCode('42429013')!;
    await provisioning.saveAccounthouder({ gemeente, aanbieder: empty, accountId: houder.accountId, van: today });
    expect(
      await accountgesprekken.open(houder.actor, { gemeente, aanbieder: empty, kwartaal: quarter }),
    ).toBeUndefined();
    expect(await sql('select from toegang.accountgesprek where aanbieder = $1', [empty])).toEqual([]);
  });
});
