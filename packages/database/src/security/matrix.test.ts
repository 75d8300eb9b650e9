import {
  type AccessContext,
  type Asker,
  bitsOf,
  type DataKind,
  dataKinds,
  flags,
  kindBits,
  matrix,
  may,
  purposesByRole,
  type Relation,
  type Role,
  type Subject,
} from '@samenpad/access';
import { plainDate } from '@samenpad/domain';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, make301, make323, makeBsn, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';

const ages = [10, 14, 17, 20] as const;
const kinds = dataKinds.filter((kind) => kind !== 'AG');
const byToewijzing: readonly Relation[] = ['toegewezen', 'beeindigd', 'portefeuille'];
const ofOrganisation: readonly Role[] = ['hulpverlener', 'aanbiederadministratie', 'accounthouder'];
/** An aanbieder without a toewijzing. */
const invited = '42420000';
const pieces = [
  { own: false, shared: false },
  { own: true, shared: false },
  { own: false, shared: true },
];
const states = ['plain', 'consent', 'agreement', 'kind-van-collega', 'overleden', 'verhuisd'] as const;
type State = (typeof states)[number];

interface Child {
  id: string;
  age: number;
}
interface Bits {
  lezen: number;
  schrijven: number;
  eigen: number;
  gedeeld: number;
  gemeente: number;
}
interface Person {
  rol: Role;
  relatie: Relation;
  accountId: string;
  actor: Actor;
  children: readonly Child[];
}

const pairs = [
  ...new Map(matrix.map(({ role, relation }) => [`${role} ${relation}`, [role, relation] as const])).values(),
];

describe('the database decides as packages/access does', () => {
  let test: TestDatabase;
  let pool: pg.Pool;
  let running: Child[];
  let ended: Child[];
  beforeAll(async () => {
    test = await createTestDatabase();
    pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 2);
    running = await makeChildren(0, '2030-12-31');
    ended = await makeChildren(ages.length, '2025-06-30');
  });
  afterAll(async () => {
    await pool.end();
    await test.database.close();
  });

  const run = (sql: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, (client) => client.query<{ id: string }>(sql, values));

  /** One child of each age with a toewijzing and a claim; the age is set under the hood, as no bericht knows today. */
  async function makeChildren(first: number, einddatum: string): Promise<Child[]> {
    const { importer, folder } = test.database;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const children: Child[] = [];
    for (const [i, age] of ages.entries()) {
      const nummer = 1000 + first + i;
      const head = { bsn: makeBsn(first + i), nummer, dagtekening: '2025-01-02', naam: `Kind${first + i}` };
      const claim = make323({ ...head, id: `c${nummer}`, maand: '2025-01', bedrag: 100 });
      const files = [make301({ ...head, id: `t${nummer}`, einddatum }), claim];
      await importer.applyBatch(
        importId,
        files.map((bericht) => toInvoer(bericht)),
      );
      const { rows } = await run(
        `update zorg.identiteit set geboortedatum = current_date - make_interval(years => $1, days => 40)
         where achternaam = $2 returning jeugdige_id as id`,
        [age, `Kind${first + i}`],
      );
      children.push({ id: rows[0]!.id, age });
    }
    await folder.foldDirty({ peildatum: plainDate('2026-01-15') });
    return children;
  }

  async function makePerson(rol: Role, relatie: Relation): Promise<Person> {
    const isTied = byToewijzing.includes(relatie);
    const login = await signInAs(test, {
      rol,
      gemeenten: [gemeente],
      subject: `${rol} ${relatie}`,
      ...(ofOrganisation.includes(rol) && { organisaties: [isTied ? aanbieder : invited] }),
      ...(relatie === 'team' && { team: 'Oost' }),
    });
    const children = relatie === 'beeindigd' ? ended : running;
    for (const { id } of children) await tie(rol, relatie, login.accountId, id);
    return { rol, relatie, accountId: login.accountId, actor: login.actor, children };
  }

  async function tie(rol: Role, relatie: Relation, accountId: string, jeugdigeId: string): Promise<void> {
    if (byToewijzing.includes(relatie) || ['gemeente', 'toestemming', 'geen'].includes(relatie)) return;
    if (relatie === 'nood') {
      await run(
        `insert into toegang.noodtoegang (gemeente, jeugdige_id, account_id, rol, reden, toelichting, tot, beoordelen_voor)
         values ($1, $2, $3, $4, 'x', 'x', clock_timestamp() + interval '1 hour', current_date)`,
        [gemeente, jeugdigeId, accountId, rol],
      );
      return;
    }
    if (relatie === 'team') {
      const { accountId: member } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], team: 'Oost' });
      await giveRelatie(test, {
        gemeente,
        jeugdigeId,
        houder: { accountId: member },
        rol: 'consulent',
        relatie: 'betrokken',
      });
      return;
    }
    const van = new Date(Date.now() - 86_400_000);
    const tot = new Date(Date.now() + 86_400_000);
    const houder = relatie === 'uitgenodigd' ? { organisatie: invited } : { accountId };
    await giveRelatie(test, { gemeente, jeugdigeId, houder, rol, relatie, van, tot });
  }

  /** Puts the state in force for all children; gives how to take it back. */
  async function enter(state: State, person: Person): Promise<() => Promise<unknown>> {
    switch (state) {
      case 'plain':
        return () => Promise.resolve();
      case 'agreement':
        return await agree();
      case 'consent':
        return await consent(person);
      default:
        await run(
          `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) select $1, j, $3, 'x' from unnest($2::uuid[]) j`,
          [gemeente, person.children.map(({ id }) => id), state],
        );
        return () => run('delete from toegang.vlag');
    }
  }

  async function agree(): Promise<() => Promise<unknown>> {
    const { rows } = await run(
      `insert into toegang.deelafspraak (gemeente, organisatie_id, doel, soorten, van, tot)
       select $1, organisatie_id, 'x', -1, now() - interval '1 day', now() + interval '1 day' from toegang.organisatie
       where agb = $2 returning afspraak_id as id`,
      [gemeente, aanbieder],
    );
    return () => run('delete from toegang.deelafspraak where afspraak_id = any ($1)', [rows.map(({ id }) => id)]);
  }

  /** To the person, or of a hulpverlener to the organisation. */
  async function consent({ rol, relatie, accountId, children }: Person): Promise<() => Promise<unknown>> {
    const { rows } = await run(
      `insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, leeftijd, van, tot,
         gevraagd_door, gegeven_op)
       select $1, j, $3, 'x', 'x', '1', 14, now() - interval '1 day', now() + interval '1 day', $4,
         now() - interval '1 day' from unnest($2::uuid[]) j returning toestemming_id as id`,
      [gemeente, children.map(({ id }) => id), bitsOf(dataKinds), accountId],
    );
    const given = rows.map(({ id }) => id);
    const agb = byToewijzing.includes(relatie) ? aanbieder : invited;
    await run(
      `insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, organisatie_id, account_id, naam)
       select $1, t, 1, (select organisatie_id from toegang.organisatie where agb = $3), $4, 'x' from unnest($2::uuid[]) t`,
      [gemeente, given, ...(rol === 'hulpverlener' ? [agb, null] : [null, accountId])],
    );
    return () => run('delete from toegang.toestemming where toestemming_id = any ($1)', [given]);
  }

  async function readBits({ actor }: Person, id: string): Promise<Bits> {
    return await asActor(pool, actor, async (connection) => {
      const [row] = await connection.query<Bits>(
        `select coalesce(bit_or(lezen), 0) as lezen, coalesce(bit_or(schrijven), 0) as schrijven,
           coalesce(bit_or(eigen), 0) as eigen, coalesce(bit_or(gedeeld), 0) as gedeeld,
           (select sum(b) from unnest($3::int[]) b where $1 = any (toegang.gemeenten(b)))::int as gemeente
         from toegang.zicht where gemeente = $1 and jeugdige_id = $2
           and statement_timestamp() >= van and statement_timestamp() < tot`,
        [gemeente, id, kinds.map((kind) => kindBits[kind])],
      );
      return row!;
    });
  }

  const inDatabase = (bits: Bits, kind: DataKind, own: boolean, shared: boolean) => {
    const has = (sum: number) => (sum & kindBits[kind]) !== 0;
    return {
      read: has(bits.lezen) || has(bits.gemeente) || (own && has(bits.eigen)) || (shared && has(bits.gedeeld)),
      write: has(bits.schrijven) && (own || has(bits.lezen)),
    };
  };

  function inRules({ rol, relatie }: Person, state: State, kind: DataKind, subject: Subject) {
    const asker: Asker = { role: rol, relations: [relatie, 'gemeente'] };
    const context: AccessContext = {
      purpose: purposesByRole[rol][0]!,
      breakGlass: relatie === 'nood',
      consentKinds: state === 'consent' ? dataKinds : [],
      agreementKinds: state === 'agreement' ? dataKinds : [],
    };
    const read = may(asker, 'lezen', kind, subject, context);
    return {
      read: read.outcome === 'allowed' || (kind === 'BSN' && read.reason.code === 'reveal'),
      // What belongs to the whole gemeente is written by the importer, never by the app role.
      write: relatie !== 'gemeente' && may(asker, 'schrijven', kind, subject, context).outcome === 'allowed',
    };
  }

  async function listDifferences(person: Person, state: State): Promise<string[]> {
    const leave = await enter(state, person);
    const different: string[] = [];
    for (const { id, age } of person.children) {
      const bits = await readBits(person, id);
      for (const [kind, piece] of kinds.flatMap((kind) => pieces.map((piece) => [kind, piece] as const))) {
        const wanted = inRules(person, state, kind, { age, flags: flags.filter((flag) => flag === state), ...piece });
        const found = inDatabase(bits, kind, piece.own, piece.shared);
        if (wanted.read === found.read && wanted.write === found.write) continue;
        different.push(`${state} ${age} ${kind} ${JSON.stringify({ piece, wanted, found })}`);
      }
    }
    await leave();
    return different;
  }

  it.each(pairs)('%s, %s: every kind, age, consent, agreement and flag', async (rol, relatie) => {
    const person = await makePerson(rol, relatie);
    for (const state of states) expect(await listDifferences(person, state)).toEqual([]);
    const { count, bits } = await asActor(pool, person.actor, async (connection) => {
      const [row] = await connection.query<Record<string, number>>(
        `select (select count(*) from zorg.jeugdige where jeugdige_id = $1) as "ZP",
           (select count(*) from zorg.identiteit where jeugdige_id = $1) as "ID",
           (select count(*) from zorg.declaratie_maand where jeugdige_id = $1) as "FI"`,
        [person.children[0]!.id],
      );
      return { count: row!, bits: await readBits(person, person.children[0]!.id) };
    });
    // The rows themselves follow the sums: a jeugdige is named to whoever sees any part of the care path.
    expect(count).toEqual({
      ZP: Number(inDatabase(bits, 'ZP', true, false).read),
      ID: Number(inDatabase(bits, 'ID', false, false).read),
      FI: Number(inDatabase(bits, 'FI', false, false).read),
    });
  });
});
