import type { Role } from '@samenpad/access';
import { type Bericht, type GemeenteCode, parseGemeenteCode, plainDate } from '@samenpad/domain';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import { grantDatabase } from '../connection/roles.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import {
  gemeente as first,
  make301,
  makeBsn,
  makeHistory,
  aanbieder as provider,
  toInvoer,
} from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { guards } from '../toegang/guards.ts';
import { checkCatalog } from './check-catalog.ts';

const second = parseGemeenteCode('0363')!;
const other = '42429999';
const perPerson = Object.entries(guards).flatMap(([table, { by }]) => (by === 'session' ? [] : [table]));

/** The same life in another gemeente, and of another aanbieder when it is named. */
function moved(bericht: Bericht, to: GemeenteCode, agb: string): Bericht {
  const swap = (from: string) => (from === first ? to : agb);
  return { ...bericht, gemeente: to, aanbieder: agb, afzender: swap(bericht.afzender) } as Bericht;
}

describe('S-08 two gemeenten, one region, one aanbieder that serves both', () => {
  let test: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    test = await createTestDatabase();
    pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 2);
    const importId = await test.database.importer.registerImport({ gemeenten: [first, second], naam: 'test' });
    // 0 and 1 live in the first, 2 and 3 in the second gemeente; 1 and 3 have help of the other aanbieder.
    for (const n of [0, 1, 2, 3]) {
      const running = make301({
        bsn: makeBsn(n),
        id: `r${n}`,
        dagtekening: '2025-08-01',
        nummer: 2000 + n,
        einddatum: '2030-12-31',
      });
      const files = [...makeHistory(n), running].map((bericht) =>
        moved(bericht, n < 2 ? first : second, n % 2 === 0 ? provider : other),
      );
      await test.database.importer.applyBatch(
        importId,
        files.map((bericht) => toInvoer(bericht)),
      );
    }
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
  });
  afterAll(async () => {
    await pool.end();
    await test.database.close();
  });

  /** Rows that the actor reads, as `table gemeente count`, of the tables with rows of people. */
  async function readAll(actor: Actor): Promise<string[]> {
    return await asActor(pool, actor, async (connection) => {
      const found: string[] = [];
      for (const table of perPerson) {
        const rows = await connection.query<{ line: string }>(
          `select gemeente || ' ' || count(*) as line from zorg.${table} group by gemeente order by 1`,
        );
        found.push(...rows.map(({ line }) => `${table} ${line}`));
      }
      return found;
    });
  }

  const seenJeugdigen = (lines: readonly string[]) => lines.filter((line) => line.startsWith('jeugdige '));

  it.each([
    ['consulent', first, second],
    ['consulent', second, first],
    ['regisseur', first, second],
  ] as const)('%s of %s reads no row of %s, though betrokken with everybody there', async (rol, own, foreign) => {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [own] });
    await giveRelatie(test, { gemeente: own, houder: { accountId }, rol, relatie: 'betrokken' });
    const lines = await readAll(actor);
    expect(lines.filter((line) => line.includes(` ${foreign} `))).toEqual([]);
    expect(seenJeugdigen(lines)).toEqual([`jeugdige ${own} 2`]);
  });

  it.each(['beleidsmedewerker', 'gegevensbeheerder'] as const)(
    '%s of one reads that one; of the region both',
    async (rol) => {
      const ofOne = await readAll((await signInAs(test, { rol, gemeenten: [second] })).actor);
      expect(ofOne.filter((line) => line.includes(` ${first} `))).toEqual([]);
      expect(seenJeugdigen(ofOne)).toEqual([`jeugdige ${second} 2`]);
      const region = await readAll((await signInAs(test, { rol, gemeenten: [first, second] })).actor);
      expect(seenJeugdigen(region)).toEqual([`jeugdige ${second} 2`, `jeugdige ${first} 2`]);
    },
  );

  it('an aanbieder reads its own jeugdigen of both, and no row of the other aanbieder', async () => {
    const { actor } = await signInAs(test, {
      rol: 'hulpverlener',
      gemeenten: [first, second],
      organisaties: [provider],
    });
    const lines = await readAll(actor);
    expect(seenJeugdigen(lines)).toEqual([`jeugdige ${second} 1`, `jeugdige ${first} 1`]);
    const agbs = await asActor(pool, actor, (connection) =>
      connection.query('select distinct aanbieder from zorg.toewijzing union select aanbieder from zorg.traject'),
    );
    expect(agbs).toEqual([{ aanbieder: provider }]);
  });

  it('an accounthouder reads the portfolio in its own gemeente only', async () => {
    const login = { rol: 'accounthouder' as Role, gemeenten: [first], organisaties: [provider] };
    expect(seenJeugdigen(await readAll((await signInAs(test, login)).actor))).toEqual([`jeugdige ${first} 1`]);
  });

  it('nobody reads anything without a session', async () => {
    for (const table of perPerson) {
      const { rows } = await pool.query<{ n: number }>(`select count(*) as n from zorg.${table}`);
      expect(rows).toEqual([{ n: 0 }]);
    }
  });

  it('a copy of a database is open until its rights are set again', async () => {
    const copy = `copy_${test.server.address.database}`;
    const onServer = <T>(database: string, work: Parameters<typeof withAdmin<T>>[2]) =>
      withAdmin(test.server, database, work);
    await onServer('postgres', (admin) => admin.query(`create database ${copy} template template_samenpad`));
    try {
      expect(await onServer(copy, checkCatalog)).toEqual([{ check: 'C5', object: `sp_app mag iets maken in ${copy}` }]);
      await onServer('postgres', (admin) => grantDatabase(admin, copy));
      expect(await onServer(copy, checkCatalog)).toEqual([]);
    } finally {
      await onServer('postgres', (admin) => admin.query(`drop database ${copy} with (force)`));
    }
  });
});
