import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente } from '../testing/make-bericht.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.database.close());

it('R-28 ends the report of an import that gives no sign of life, and of no other', async () => {
  const { importer, accounts, imports } = test.database;
  const login = { subject: 's', naam: 'x', rol: 'gegevensbeheerder' as const, gemeenten: [gemeente] };
  const { token } = await accounts.startSession(login, new Date(Date.now() + 60_000));
  const actor = { token, purpose: 'bekostiging' as const };
  const stateOf = async (importId: string) => {
    const found = await imports.find(actor, importId);
    return [found?.toestand, found?.melding];
  };
  const start = { gemeenten: [gemeente], naam: 'test' };
  const [dead, done] = [await importer.registerImport(start), await importer.registerImport(start)];
  await importer.updateImport(done, { toestand: 'klaar', stap: 'klaar' });
  expect(await importer.endAbandoned(60, 'weg')).toBe(0);
  expect(await stateOf(dead)).toEqual(['bezig', null]);

  await new Promise((later) => setTimeout(later, 1_100));
  const alive = await importer.registerImport(start);
  expect(await importer.keepAlive(alive)).toBe(false);
  expect(await importer.endAbandoned(1, 'weg')).toBe(1);
  expect(await stateOf(dead)).toEqual(['mislukt', 'weg']);
  expect(await stateOf(alive)).toEqual(['bezig', null]);
  expect(await stateOf(done)).toEqual(['klaar', null]);
  await importer.requestStop(alive);
  expect(await importer.keepAlive(alive)).toBe(true);
});

it('R-04 opens a report under one id once', async () => {
  const start = { gemeenten: [gemeente], naam: 'test', importId: crypto.randomUUID() };
  const opened = await Promise.all(Array.from({ length: 20 }, () => test.database.importer.openImport(start)));
  expect(opened.filter(Boolean)).toHaveLength(1);
});
