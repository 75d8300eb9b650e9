import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../connection/open-database.ts';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { type CatalogFinding, checkCatalog, isSafeVersion } from './check-catalog.ts';

/** A hole, what must be found, and how it is closed again. */
type Plant = [check: CatalogFinding['check'], object: string, open: string, close: string];

const plants: Plant[] = [
  [
    'C1',
    'zorg.traject',
    'alter table zorg.traject no force row level security',
    'alter table zorg.traject force row level security',
  ],
  [
    'C1',
    'zorg.traject',
    'alter table zorg.traject disable row level security',
    'alter table zorg.traject enable row level security',
  ],
  ['C2', 'zorg.kijk', 'create view zorg.kijk as select * from zorg.jeugdige', 'drop view zorg.kijk'],
  ['C2', 'kijk', 'create materialized view public.kijk as select 1 as x', 'drop materialized view public.kijk'],
  [
    'C3',
    'toegang.open(text,text,text)',
    'alter function toegang.open(text, text, text) reset search_path',
    'alter function toegang.open(text, text, text) set search_path = pg_catalog, pg_temp',
  ],
  [
    'C3',
    'toegang.actor()',
    'grant execute on function toegang.actor() to public',
    'revoke execute on function toegang.actor() from public',
  ],
  [
    'C3',
    'toegang.houders()',
    'alter function toegang.houders() owner to sp_owner',
    'alter function toegang.houders() owner to sp_guard',
  ],
  ['C4', 'zorg.jeugdige open', 'create policy open on zorg.jeugdige using (true)', 'drop policy open on zorg.jeugdige'],
  [
    'C4',
    'zorg.aanbieder lezen',
    'alter policy lezen on zorg.aanbieder using (true)',
    'alter policy lezen on zorg.aanbieder using ((select toegang.actor()) is not null)',
  ],
  [
    'C4',
    'zorg.aanbieder lezen per rij',
    'alter policy lezen on zorg.aanbieder using (toegang.actor() is not null)',
    'alter policy lezen on zorg.aanbieder using ((select toegang.actor()) is not null)',
  ],
  [
    'C4',
    'zorg.jeugdige importeren',
    'alter policy importeren on zorg.jeugdige to sp_import, sp_app',
    'alter policy importeren on zorg.jeugdige to sp_import',
  ],
  ['C5', 'sp_app hoort bij sp_owner', 'grant sp_owner to sp_app', 'revoke sp_owner from sp_app'],
  [
    'C5',
    'sp_app mag schrijven in zorg.jeugdige',
    'grant delete on zorg.jeugdige to sp_app',
    'revoke delete on zorg.jeugdige from sp_app',
  ],
  [
    'C5',
    'sp_app mag schrijven in zorg.jeugdige',
    'grant update (geslacht) on zorg.jeugdige to sp_app',
    'revoke update (geslacht) on zorg.jeugdige from sp_app',
  ],
  [
    'C5',
    'zorg.identiteit.bsn_index',
    'grant select (bsn_index) on zorg.identiteit to sp_app',
    'revoke select (bsn_index) on zorg.identiteit from sp_app',
  ],
  [
    'C5',
    'zorg.gebeurtenis.inhoud',
    'grant select (inhoud) on zorg.gebeurtenis to sp_app',
    'revoke select (inhoud) on zorg.gebeurtenis from sp_app',
  ],
  [
    'C5',
    'toegangsregel ["beleidsmedewerker","nood"]',
    "insert into toegang.doel values ('beleidsmedewerker', 'nood')",
    "delete from toegang.doel where rol = 'beleidsmedewerker' and doel = 'nood'",
  ],
  [
    'C6',
    'set_config(text,text,boolean)',
    'grant execute on function pg_catalog.set_config(text, text, boolean) to sp_app',
    'revoke execute on function pg_catalog.set_config(text, text, boolean) from sp_app',
  ],
  [
    'C6',
    'pg_locks',
    'grant select on pg_catalog.pg_locks to sp_app',
    'revoke select on pg_catalog.pg_locks from sp_app',
  ],
  ['C6', 'taal kwaad', 'create language kwaad handler plpgsql_call_handler', 'drop language kwaad'],
  [
    'C7',
    'zorg.identiteit_gemeente_bsn_index_key',
    'grant insert on zorg.identiteit to sp_app',
    'revoke insert on zorg.identiteit from sp_app',
  ],
  [
    'C8',
    'zorg.los losse_sleutel',
    'create table zorg.los (id int not null, gemeente text not null, constraint losse_sleutel primary key (id, gemeente))',
    'drop table zorg.los',
  ],
  ['C8', 'zorg.los', 'create table zorg.los (gemeente text not null)', 'drop table zorg.los'],
];

describe('catalog checks of row-level security (S-09)', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(async () => {
    await test.database.close();
  });

  const admin = <T>(work: Parameters<typeof withAdmin<T>>[2]) =>
    withAdmin(test.server, test.server.address.database, work);

  it('finds nothing wrong in the migrated database', async () => {
    expect(await admin(checkCatalog)).toEqual([]);
  });

  it.each(plants)('%s finds %s', async (check, object, open, close) => {
    const findings = await admin(async (client) => {
      await client.query(open);
      try {
        return await checkCatalog(client);
      } finally {
        await client.query(close);
      }
    });
    expect(findings).toContainEqual({ check, object });
    expect(await admin(checkCatalog)).toEqual([]);
  });

  it('refuses versions of PostgreSQL whose policies had faults', () => {
    expect([140_020, 150_013, 160_009, 170_005].map(isSafeVersion)).toEqual([false, false, false, false]);
    expect([150_014, 160_010, 170_006, 180_000, 190_001].every(isSafeVersion)).toBe(true);
  });
});

describe('a start on a database with a hole', () => {
  it('is refused with one sentence that names the check and the object', async () => {
    const test = await createTestDatabase();
    const { host, database } = test.server.address;
    const url = `postgres://postgres@localhost/${database}?host=${encodeURIComponent(host)}`;
    const run = (sql: string) => withAdmin(test.server, database, (client) => client.query(sql));
    try {
      await run('alter policy lezen on zorg.aanbieder using (true)');
      const refused = await openDatabase({ place: { url }, keys: test.keys });
      expect(refused).toEqual({
        ok: false,
        error: {
          code: 'not-protected',
          message:
            'De database is niet veilig (controle C4): zorg.aanbieder lezen is een regel die niet uit de toegangsregels ' +
            'komt. Zet het terug zoals het was, of vraag uw leverancier, en start Samenpad opnieuw.',
        },
      });
      await run('alter policy lezen on zorg.aanbieder using ((select toegang.actor()) is not null)');
      const opened = await openDatabase({ place: { url }, keys: test.keys });
      expect(opened.ok).toBe(true);
      if (opened.ok) await opened.value.close();
    } finally {
      await test.database.close();
    }
  });
});
