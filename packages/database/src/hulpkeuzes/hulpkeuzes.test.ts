import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf, parseAgbCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { HulpkeuzeInvoer } from './hulpkeuze-invoer.ts';

const today = dayOf(new Date());
const year = { van: addDays(today, -364), tot: today };
const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };
const agbOf = (n: number) => parseAgbCode(String(42_000_000 + n))!;
const [first, second] = [agbOf(901), agbOf(902)];
const unknown: HulpkeuzeInvoer = { hulpDoor: null, aanbiederDoor: null, geboden: [], aantal: null };

describe('who chose the help and the aanbieder', () => {
  let test: FileTest;
  const people = new Map<string, { accountId: string; actor: Actor }>();
  const as = (name: string) => people.get(name)!.actor;
  let child: string;

  async function join(name: string, rol: Role, relatie?: Relation): Promise<void> {
    const joined = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    people.set(name, joined);
    if (relatie !== undefined) await giveRelatie(test, { gemeente, jeugdigeId: child, houder: joined, rol, relatie });
  }
  const decide = async (keuze: HulpkeuzeInvoer | null, aanbieder = first) =>
    await test.database.samenwerking.decideToewijzing(
      as('consulent'),
      child,
      {
        ...{ aanbieder, hulp: 'Begeleiding thuis', van: today, tot: null, code: null },
        ...{ overlapTot: null, gesprekOp: null, financiering: null, afzien: null },
      },
      keuze,
    );
  const list = async (name: string) => await test.database.hulpkeuzes.list(as(name), child);
  const count = async (name: string, asked: object = {}) =>
    await test.database.hulpkeuzes.count(as(name), { ...year, ...asked });
  /** Of the answer of `count`: how many decisions. */
  const told = (rows: Awaited<ReturnType<typeof count>>, over: string) =>
    Object.fromEntries(rows.filter((row) => row.over === over).map(({ keuze, besluiten }) => [keuze, besluiten]));

  beforeAll(async () => {
    test = await startFileTest();
    [child] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    // Help of one side: no gate stands before a decision.
    await test.ask('delete from zorg.toewijzing where jeugdige_id <> $1', [child]);
    await test.ask(`update zorg.toewijzing set eind = current_date - 1, begin = current_date - 200`);
    await join('consulent', 'consulent', 'betrokken');
    await join('regisseur', 'regisseur', 'betrokken');
    await join('collega', 'consulent');
    await join('moeder', 'ouder', 'gezag');
    await join('beleid', 'beleidsmedewerker');
    await join('hulpverlener', 'hulpverlener', 'betrokken');
  });
  afterAll(() => test.database.close());

  it('S3-22 keeps with a decision who chose and what there was to choose from, and keeps neither when that is not right', async () => {
    const keuze: HulpkeuzeInvoer = {
      hulpDoor: 'verwijzer',
      aanbiederDoor: 'gezin',
      geboden: [first, second],
      aantal: 3,
    };
    expect(await decide({ ...keuze, aantal: 1 })).toEqual(refused('keuze-klopt-niet'));
    expect(await list('consulent')).toEqual([]);
    expect(await decide(keuze)).toEqual(kept);
    const row = { aanbieder: first, hulp: 'Begeleiding thuis', ...keuze };
    expect(await list('consulent')).toMatchObject([{ ...row, schrijft: true }]);
    // The family reads it; nobody else does.
    expect(await list('moeder')).toMatchObject([{ ...row, schrijft: false }]);
    expect((await list('hulpverlener')) ?? []).toEqual([]);
    expect(await list('collega')).toBeUndefined();
    const lines = await test.ask<{ handeling: string }>(
      `select distinct handeling from logboek.regel where handeling like 'hulpkeuze%' order by 1`,
    );
    expect(lines.map(({ handeling }) => handeling)).toEqual(['hulpkeuze-vastgelegd', 'hulpkeuzes-gelezen']);
  });

  it('S3-22 is mended by who decides, also back to not recorded, and by nobody else', async () => {
    const [{ besluitId } = { besluitId: '' }] = (await list('consulent'))!;
    const keuze: HulpkeuzeInvoer = { ...unknown, hulpDoor: 'gezin' };
    const mended: HulpkeuzeInvoer = { ...unknown, aanbiederDoor: 'gemeente' };
    const record = async (name: string, keuze: HulpkeuzeInvoer, id = besluitId) =>
      await test.database.hulpkeuzes.record(as(name), child, id, keuze);
    for (const name of ['moeder', 'hulpverlener', 'collega']) {
      expect(await record(name, mended)).toEqual(refused('niet-gevonden'));
    }
    expect(await record('consulent', mended, crypto.randomUUID())).toEqual(refused('niet-gevonden'));
    expect(await record('regisseur', { ...mended, geboden: [first, second], aantal: 1 })).toEqual(
      refused('keuze-klopt-niet'),
    );
    expect(await record('regisseur', mended)).toEqual(kept);
    expect(await list('moeder')).toMatchObject([mended]);
    // Named without a number: as many as are named.
    expect(await record('consulent', { ...unknown, geboden: [first, second] })).toEqual(kept);
    expect(await list('moeder')).toMatchObject([{ aanbiederDoor: null, aantal: 2 }]);
    const atOnce = await Promise.all([mended, keuze, mended, keuze].map((one) => record('consulent', one)));
    expect(atOnce).toEqual([kept, kept, kept, kept]);
    expect(await record('consulent', unknown)).toEqual(kept);
    expect(await list('moeder')).toMatchObject([unknown]);
    // What stood there stays, with who wrote it: the decision, two mends, four at once; now nothing is recorded.
    const [{ earlier } = { earlier: [] }] = (await list('moeder'))!;
    expect(earlier).toHaveLength(7);
    expect(earlier.at(-1)).toMatchObject({
      hulpDoor: 'verwijzer',
      aanbiederDoor: 'gezin',
      aantal: 3,
      door: 'consulent',
    });
    expect(earlier.at(-2)).toMatchObject({ aanbiederDoor: 'gemeente', door: 'regisseur' });
  });

  it('S3-22 empties what stood with the answer to the verzoek too: nothing older comes back', async () => {
    const [{ besluitId } = { besluitId: '' }] = (await list('consulent'))!;
    const answer = crypto.randomUUID();
    await test.ask(
      `insert into toegang.berichtbesluit (gemeente, besluit_id, jeugdige_id, domein, aanbieder, soort, referentie, bedrag, door)
         values ($1, $2, $3, 'jw', $4, 'toewijzen', 'ref-1', 1000, $5)`,
      [gemeente, answer, child, first, people.get('consulent')!.accountId],
    );
    const record = async (id: string, keuze: HulpkeuzeInvoer) =>
      await test.database.hulpkeuzes.record(as('consulent'), child, id, keuze);
    expect(await record(answer, { ...unknown, hulpDoor: 'rechter' })).toEqual(kept);
    expect(await list('moeder')).toMatchObject([{ hulpDoor: 'rechter' }]);
    expect(await record(besluitId, unknown)).toEqual(kept);
    expect(await list('moeder')).toMatchObject([unknown]);
    await test.ask('delete from toegang.berichtbesluit');
  });

  it('S3-22 counts a change only when it was recorded who chose it', async () => {
    const changed = [crypto.randomUUID(), crypto.randomUUID()] as const;
    await test.ask(
      `insert into toegang.berichtbesluit (gemeente, besluit_id, jeugdige_id, domein, aanbieder, soort, toewijzing_nummer, bedrag, door)
         select $1, x.id, $2, 'jw', $3, 'wijzigen', x.nr, 1000, $4 from (values ($5::uuid, 1), ($6::uuid, 2)) x(id, nr)`,
      [gemeente, child, second, people.get('consulent')!.accountId, ...changed],
    );
    const before = (await list('moeder'))!.length;
    const chosen: HulpkeuzeInvoer = { ...unknown, hulpDoor: 'gezin', aanbiederDoor: 'gezin', aantal: 2 };
    expect(await test.database.hulpkeuzes.record(as('consulent'), child, changed[0], chosen)).toEqual(kept);
    expect(await list('moeder')).toHaveLength(before + 1);
    expect(told(await count('beleid'), 'aanbieder')['gezin-meer']).toBe(1);
    expect(await test.database.hulpkeuzes.record(as('consulent'), child, changed[0], unknown)).toEqual(kept);
    expect(told(await count('beleid'), 'aanbieder')['gezin-meer']).toBeUndefined();
    await test.ask('delete from toegang.berichtbesluit');
  });

  it('S3-22 counts a decision together and the answer to the verzoek of that aanbieder as one', async () => {
    const besluitId = crypto.randomUUID();
    await test.ask(
      `insert into toegang.berichtbesluit (gemeente, besluit_id, jeugdige_id, domein, aanbieder, soort, referentie, bedrag, door)
         select $1, x.id, $2, 'jw', x.agb, 'toewijzen', x.agb, 1000, $3 from (values ($4::uuid, $5), (gen_random_uuid(), $6)) x(id, agb)`,
      [gemeente, child, people.get('consulent')!.accountId, besluitId, first, second],
    );
    const chosen: HulpkeuzeInvoer = { hulpDoor: 'gezin', aanbiederDoor: 'rechter', geboden: [], aantal: null };
    expect(await test.database.hulpkeuzes.record(as('consulent'), child, besluitId, chosen)).toEqual(kept);
    // A regisseur does not write the answers to verzoeken.
    expect(await test.database.hulpkeuzes.record(as('regisseur'), child, besluitId, chosen)).toEqual(
      refused('niet-gevonden'),
    );
    expect((await list('consulent'))!.map(({ aanbieder, aanbiederDoor }) => [aanbieder, aanbiederDoor])).toEqual([
      [second, null],
      [first, 'rechter'],
    ]);
    expect(told(await count('beleid'), 'aanbieder')).toEqual({ rechter: 1, 'niet-vastgelegd': 1 });
    expect(told(await count('beleid'), 'hulp')).toEqual({ gezin: 1, 'niet-vastgelegd': 1 });
    expect(await count('moeder')).toEqual([]);
    expect(await count('beleid', { gemeente: '0344' })).toEqual([]);
    await test.ask('delete from toegang.berichtbesluit');
    await test.ask('delete from toegang.toewijsbesluit');
    expect(await test.ask('select from toegang.hulpkeuze')).toEqual([]);
  });

  it('logs when a gemeente says something else of its regie, as it logs who chose', async () => {
    const { regieprofielen } = test.database;
    for (const moment of ['intake', null] as const) {
      expect(await regieprofielen.agree(as('beleid'), gemeente, moment)).toEqual(kept);
    }
    const lines = await test.ask<{ handeling: string }>(
      `select handeling from logboek.regel where handeling like 'regieafspraak%' order by tijd`,
    );
    expect(lines.map(({ handeling }) => handeling)).toEqual([
      'regieafspraak-gewijzigd intake',
      'regieafspraak-gewijzigd geen',
    ]);
  });

  it('S3-22 of 100 decisions 71 were chosen by the family from two or more, with those not recorded beside it', async () => {
    const { accountId } = people.get('consulent')!;
    const choices: [number, Partial<HulpkeuzeInvoer>][] = [
      [71, { hulpDoor: 'gezin', aanbiederDoor: 'gezin', geboden: [first, second], aantal: 3 }],
      [9, { hulpDoor: 'verwijzer', aanbiederDoor: 'gezin', aantal: 1 }],
      [8, { hulpDoor: 'verwijzer', aanbiederDoor: 'verwijzer' }],
      [4, { hulpDoor: 'rechter', aanbiederDoor: 'rechter' }],
      [8, { aanbiederDoor: 'gemeente', aantal: 2 }],
      [25, {}],
    ];
    const made = choices.flatMap(([many, keuze]) => Array.from({ length: many }, () => ({ ...unknown, ...keuze })));
    const op = addDays(today, -100);
    const children = await test.ask<{ id: string }>(
      `insert into zorg.jeugdige select (jsonb_populate_record(j, jsonb_build_object('jeugdige_id', gen_random_uuid(),
         'pseudoniem', 'K-' || n))).* from generate_series(1, $2::int) n, zorg.jeugdige j where j.jeugdige_id = $1
       returning jeugdige_id as id`,
      [child, made.length],
    );
    const rows = made.map((keuze, i) => ({
      ...{ ...keuze, jeugdigeId: children[i]!.id, aanbieder: agbOf(i), hulp: 'Begeleiding', op, accountId },
    }));
    // One of before the twelve months.
    const old = { ...rows[0]!, op: addDays(today, -400) };
    await test.database.provisioning.saveHulpkeuzes(gemeente, [...rows, old]);
    const counted = told(await count('beleid'), 'aanbieder');
    expect(counted).toEqual({
      'gezin-meer': 71,
      gezin: 9,
      verwijzer: 8,
      rechter: 4,
      gemeente: 8,
      'niet-vastgelegd': 25,
    });
    expect(told(await count('beleid'), 'hulp')).toEqual({
      gezin: 71,
      verwijzer: 17,
      rechter: 4,
      'niet-vastgelegd': 33,
    });
    const many = (await count('beleid')).filter(({ over }) => over === 'aanbieder');
    expect(many.every(({ besluiten, jeugdigen }) => besluiten === jeugdigen)).toBe(true);
    // A hundred decisions of one jeugdige are one jeugdige: what is published stands on that count.
    const again = rows.map((row) => ({ ...row, jeugdigeId: child, op: addDays(op, -1) }));
    await test.ask('delete from toegang.toewijsbesluit');
    await test.database.provisioning.saveHulpkeuzes(gemeente, again);
    expect((await count('beleid')).find(({ keuze }) => keuze === 'gezin-meer')).toMatchObject({
      besluiten: 71,
      jeugdigen: 1,
    });
  });
});
