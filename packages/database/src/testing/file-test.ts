import { plainDate } from '@samenpad/domain';
import { withAdmin } from '../connection/prepare-server.ts';
import type { StukInvoer } from '../dossier/dossier-store.ts';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from './make-bericht.ts';
import { listJeugdigeIds } from './sign-in.ts';

export interface FileTest extends TestDatabase {
  /** Three jeugdigen of one gemeente with a toewijzing of one aanbieder. */
  ids: readonly [string, string, string];
  /** Asks the database as its superuser. */
  ask<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** A database with three jeugdigen, for tests of files, relations and flags. */
export async function startFileTest(): Promise<FileTest> {
  const test = await createTestDatabase();
  const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  const berichten = [0, 1, 2].flatMap(makeHistory).map((bericht) => toInvoer(bericht));
  await test.database.importer.applyBatch(importId, berichten);
  await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
  const [first, second, third] = await listJeugdigeIds(test, gemeente);
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three jeugdigen are needed');
  return {
    ...test,
    ids: [first, second, third],
    ask: <Row extends Record<string, unknown>>(text: string, values?: unknown[]) =>
      withAdmin(
        test.server,
        test.server.address.database,
        async (admin) => (await admin.query<Row>(text, values)).rows,
      ),
  };
}

export function makeStuk(change: Partial<StukInvoer> = {}): StukInvoer {
  return {
    soort: 'CN',
    aard: 'overig',
    titel: 'Gesprek',
    tekst: 'We spraken elkaar.',
    gedeeld: false,
    derden: false,
    regime: 'jeugdwet',
    ...change,
  };
}
