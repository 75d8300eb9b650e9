import { chmod, cp, mkdtemp, open as openPath, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../connection/database.ts';
import { openDatabase, ownServer } from '../connection/open-database.ts';
import { withAdmin } from '../connection/prepare-server.ts';
import type { Keys } from '../keys/keys.ts';
import { parseSealKey } from '../logboek/seal-key.ts';
import { gemeente, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { countOf, seededRandom } from '../testing/seeded-random.ts';
import { testKeys } from '../testing/test-keys.ts';
import { findSocketFolder } from './base-backup.ts';
import { listDamaged } from './check-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const key = Buffer.alloc(32, 9);
const peildatum = plainDate('2026-01-15');
const sealKey = makeSealKey();

let folder: string;
let database: Database;
const at = (name: string) => join(folder, name);
const sealAt = (name: string) => ({ key: sealKey, folder: join(folder, name, 'logboek-koppen') });
const restoreTo = (name: string, from = 'kopie', changes: { key?: Buffer; keys?: Keys } = {}) =>
  restoreBackup({ folder: at(from), dataFolder: at(name), key, keys: testKeys, seal: sealAt(name), ...changes });

async function open(name: string, keys: Keys = testKeys): Promise<Database> {
  const opened = await openDatabase({ place: { dataFolder: at(name) }, keys });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function importMore(from: number, until: number): Promise<void> {
  const importId = await database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  for (let n = from; n < until; n++)
    await database.importer.applyBatch(
      importId,
      makeHistory(n).map((bericht) => toInvoer(bericht)),
    );
  await database.folder.foldDirty({ peildatum });
}

async function writeUntil(stopped: () => boolean): Promise<void> {
  for (let n = 20; !stopped(); n++) await importMore(n, n + 1);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenpad-backup-'));
  // PostgreSQL's own user must pass here when the tests run as root.
  await chmod(folder, 0o711);
  database = await open('data');
  await importMore(0, 20);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('backup and restore', () => {
  it('restores just what stood there when the backup was made, while others go on writing', async () => {
    const before = await database.folder.computeChecksum();
    const state = { stop: false };
    const made = writeBackup({ dataFolder: at('data'), folder: at('kopie'), key, keys: testKeys });
    const writing = writeUntil(() => state.stop);
    const report = await made;
    state.stop = true;
    await writing;
    expect(report).toMatchObject({ ok: true });
    const after = await database.folder.computeChecksum();
    expect(await restoreTo('terug')).toMatchObject({
      ok: true,
      value: { ...(report.ok && report.value), log: { findings: [] } },
    });
    const restored = await open('terug');
    const found = await restored.folder.computeChecksum();
    await restored.close();
    expect(found.counts['toewijzing']).toBeGreaterThanOrEqual(before.counts['toewijzing']!);
    expect(found.counts['toewijzing']).toBeLessThanOrEqual(after.counts['toewijzing']!);
    expect((await readdir(at('terug'))).sort()).toEqual(['logboek-koppen', 'postgres', 'postgres.log', 'socket']);
  });

  it('R-29 finds and names every file of which one bit is turned, and restores nothing', async () => {
    const random = seededRandom('R-29');
    const flips = countOf(200, 2000);
    const names = (await listFiles(at('kopie'))).filter((name) => name !== 'manifest');
    const missed: string[] = [];
    for (let done = 0; done < flips; ) {
      const batch = Math.min(flips - done, 200);
      await cp(at('kopie'), at('kapot'), { recursive: true });
      const chosen = new Set<string>();
      while (chosen.size < batch) {
        const name = names[random.below(names.length)]!;
        if (!chosen.has(name)) await turnBit(at(`kapot/${name}`), random.next());
        chosen.add(name);
      }
      const found = await listDamaged({ folder: at('kapot'), key });
      missed.push(...[...chosen].filter((name) => !found.includes(name)), ...found.filter((name) => !chosen.has(name)));
      done += batch;
      if (done < flips) await rm(at('kapot'), { recursive: true });
    }
    expect(missed).toEqual([]);
    const refused = await restoreTo('niets', 'kapot');
    expect(refused).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await readdir(at('niets'))).toEqual([]);
  });

  it('R-29 refuses a backup with a file gone, swapped or cut off, and one with a changed manifest', async () => {
    const [one, other] = (await listFiles(at('kopie'))).filter((name) => name.includes('/base/'));
    const harm: [string, () => Promise<unknown>][] = [
      [one!, () => rm(at(`stuk/${one}`))],
      [one!, () => cp(at(`stuk/${other}`), at(`stuk/${one}`))],
      [one!, () => truncate(at(`stuk/${one}`), 40)],
      [one!, () => truncate(at(`stuk/${one}`), 4)],
      ['overzicht', () => turnBit(at('stuk/manifest'), 0.5)],
    ];
    for (const [named, act] of harm) {
      await rm(at('stuk'), { recursive: true, force: true });
      await cp(at('kopie'), at('stuk'), { recursive: true });
      await act();
      const refused = await restoreTo('niets', 'stuk');
      expect(refused).toMatchObject({ ok: false, error: { code: 'damaged' } });
      expect(refused.ok ? '' : refused.error.message).toContain(named);
      expect(await readdir(at('niets'))).toEqual([]);
    }
  });

  it('S-51 holds no BSN and no name in readable form, not even in the log of PostgreSQL', async () => {
    const texts = Array.from({ length: 20 }, (_, n) => [makeBsn(n), `Jansen${n}`]).flat();
    for (const name of await listFiles(at('kopie'))) {
      const content = await readFile(at(`kopie/${name}`));
      const found = texts.filter((text) => content.includes(text) || content.includes(Buffer.from(text, 'utf16le')));
      expect(found, name).toEqual([]);
    }
  });

  it('S-50 finds everybody by BSN in a backup from before a change of the index key', async () => {
    const keys: Keys = { ...testKeys, index: Buffer.alloc(32, 8), root: testKeys.index };
    expect(await restoreTo('later', 'kopie', { keys })).toMatchObject({ ok: true });
    const restored = await open('later', keys);
    const { all, older } = await restored.indexRotation.countIndexed();
    await restored.close();
    expect(all).toBeGreaterThanOrEqual(20);
    expect(older).toBe(0);
  });

  it('refuses a backup of a database whose rows are not protected, and restores nothing', async () => {
    const server = ownServer(await findSocketFolder(at('data/postgres')), 'samenpad');
    await withAdmin(server, 'samenpad', (admin) =>
      admin.query('alter table zorg.identiteit no force row level security'),
    );
    expect(await writeBackup({ dataFolder: at('data'), folder: at('open'), key, keys: testKeys })).toMatchObject({
      ok: true,
    });
    const refused = await restoreTo('niets', 'open');
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-protected' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(/controle C1.*zorg\.identiteit/);
    expect(await readdir(at('niets'))).toEqual([]);
  });

  it('refuses what cannot go well, each with its sentence', async () => {
    expect(await restoreTo('data')).toMatchObject({ ok: false, error: { code: 'in-use' } });
    expect(await restoreTo('terug')).toMatchObject({ ok: false, error: { code: 'not-empty' } });
    expect(await restoreTo('niets', 'nergens')).toMatchObject({ ok: false, error: { code: 'no-backup' } });
    expect(await restoreTo('niets', 'kopie', { key: Buffer.alloc(32, 1) })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    const otherKeys = { ...testKeys, index: Buffer.alloc(32, 5) };
    expect(await restoreTo('niets', 'kopie', { keys: otherKeys })).toMatchObject({
      ok: false,
      error: { code: 'other-keys' },
    });
    const target = { folder: at('kopie'), key, keys: testKeys };
    expect(await writeBackup({ ...target, dataFolder: at('data') })).toMatchObject({
      ok: false,
      error: { code: 'not-empty' },
    });
    expect(await writeBackup({ ...target, dataFolder: at('niets') })).toMatchObject({
      ok: false,
      error: { code: 'no-database' },
    });
    expect(await readdir(at('niets'))).toEqual([]);
  });
});

async function listFiles(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)))
    .sort();
}

/** Turns one bit, at this fraction of the file. */
async function turnBit(path: string, fraction: number): Promise<void> {
  const file = await openPath(path, 'r+');
  const { size } = await file.stat();
  const bit = Math.floor(fraction * size * 8);
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, bit >> 3);
  byte[0]! ^= 1 << (bit & 7);
  await file.write(byte, 0, 1, bit >> 3);
  await file.close();
}

function makeSealKey() {
  const key = parseSealKey(Buffer.alloc(32, 3).toString('base64'));
  if (!key.ok) throw new Error(key.error);
  return key.value;
}
