import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';

const peildatum = plainDate('2026-01-15');

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.database.close());

it('folds for thirty who ask at once, more than there are connections, and each finds its own jeugdige folded', async () => {
  const { importer, folder } = test.database;
  const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  const outcomes = Array.from({ length: 30 }, async (_, n) => {
    await importer.applyBatch(
      importId,
      makeHistory(n).map((bericht) => toInvoer(bericht)),
    );
    await folder.foldDirty({ peildatum });
    return (await folder.computeChecksum()).counts['toewijzing'] ?? 0;
  });
  const counts = await Promise.all(outcomes);
  expect(Math.max(...counts)).toBe(30);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
}, 30_000);
