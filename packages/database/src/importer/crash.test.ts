import { setTimeout as sleep } from 'node:timers/promises';
import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { countOf, seededRandom } from '../testing/seeded-random.ts';
import { startChild } from '../testing/start-child.ts';

const JEUGDIGEN = 40;
const KILLS = countOf(50, 500);
const peildatum = plainDate('2026-01-15');

describe('a crash during import', () => {
  it('R-28 killed at random moments, then run once: the same as a clean import', {
    timeout: countOf(300_000, 1_800_000),
  }, async () => {
    const random = seededRandom('R-28');
    const clean = await createTestDatabase();
    const crashed = await createTestDatabase();
    const { host, database: name } = crashed.server.address;
    try {
      const importId = await clean.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
      const files = Array.from({ length: JEUGDIGEN }, (_, n) => makeHistory(n)).flat();
      await clean.database.importer.applyBatch(
        importId,
        files.map((bericht) => toInvoer(bericht)),
      );
      await clean.database.folder.foldDirty({ peildatum });
      const expected = await clean.database.folder.computeChecksum();

      let [kills, finished] = [0, 0];
      while (kills < KILLS) {
        const child = startChild(`${host}:${name}`, JEUGDIGEN);
        await child.says('ready');
        await sleep(random.below(250));
        if (child.process.exitCode !== null) finished++;
        await child.kill();
        kills++;
      }
      const last = startChild(`${host}:${name}`, JEUGDIGEN);
      expect(await last.says('done')).toBe(true);
      expect(finished).toBeLessThan(KILLS);
      expect(await crashed.database.folder.computeChecksum()).toEqual(expected);
      expect(expected.counts['toewijzing']).toBe(JEUGDIGEN);
    } finally {
      await clean.database.close();
      await crashed.database.close();
    }
  });
});
