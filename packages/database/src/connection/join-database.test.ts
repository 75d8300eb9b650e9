import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { testKeys } from '../testing/test-keys.ts';
import { joinDatabase } from './join-database.ts';
import { openDatabase } from './open-database.ts';

it('works beside a server that holds the data folder, and leaves it running', async () => {
  // Not below a folder that only root may pass: PostgreSQL runs as another user then.
  const folder = await mkdtemp('/tmp/samenpad-join-');
  await chmod(folder, 0o711);
  const options = { place: { dataFolder: join(folder, 'data') }, keys: testKeys };
  const first = await openDatabase(options);
  if (!first.ok) throw new Error(first.error.message);
  try {
    const importId = await first.value.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    await first.value.importer.applyBatch(
      importId,
      makeHistory(1).map((bericht) => toInvoer(bericht)),
    );
    const second = await joinDatabase(options);
    if (!second.ok) throw new Error(second.error.message);
    expect([...(await second.value.keyRotation.countByKey())]).toEqual([['test', 7]]);
    await second.value.close();
    expect(await first.value.isHealthy()).toBe(true);
  } finally {
    await first.value.close();
    await rm(folder, { recursive: true });
  }
});
