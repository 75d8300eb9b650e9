import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_BYTES, type Keys } from './keys.ts';

/** Which keys there are, of encryption and of the blind index; without this file only the first ones. */
interface Ring extends KeyNames {
  /** Absent: the index key was never changed. */
  index?: KeyNames | undefined;
}

interface KeyNames {
  current: string;
  known: string[];
}

const firstNames: KeyNames = { current: '1', known: ['1'] };

/**
 * The keys of a demo or a trial: made at the first call and kept in the folder, readable by the owner only. A running
 * server sees a new key by `reread`.
 */
export async function loadKeys(folder: string): Promise<Keys> {
  await mkdir(folder, { recursive: true });
  await makeKey(fileOf(folder, '1'));
  await makeKey(indexFileOf(folder, '1'));
  let stamp = stampOf(folder);
  let known = readKeys(folder);
  const reread = (): Keys => {
    const now = stampOf(folder);
    if (now !== stamp) {
      known = readKeys(folder);
      stamp = now;
    }
    return { ...known, reread };
  };
  return { ...known, reread };
}

/** Makes a new encryption key and has everybody seal with it from now on; the older ones still open. Gives its id. */
export async function addKey(folder: string): Promise<string> {
  const ring = readRing(folder);
  const id = randomBytes(8).toString('hex');
  // The key is on disk before anything can be sealed with it: a crash in between leaves a key that nobody uses.
  await makeKey(fileOf(folder, id));
  await writeRing(folder, { ...ring, current: id, known: [...ring.known, id] });
  return id;
}

/** Takes an older key away. The caller has made sure that no row uses it. */
export async function removeKey(folder: string, id: string): Promise<void> {
  const ring = readRing(folder);
  if (id === ring.current) throw new Error('The current key cannot be removed');
  await writeRing(folder, { ...ring, known: ring.known.filter((other) => other !== id) });
  // The first key is emptied, not removed: a missing file would be made anew at the next start.
  if (id === '1') await writeFile(fileOf(folder, id), '');
  else await rm(fileOf(folder, id), { force: true });
}

/** Makes a new index key: new rows are indexed with it from now on, and the older ones still find. Gives its id. */
export async function addIndexKey(folder: string): Promise<string> {
  const ring = readRing(folder);
  const { known } = ring.index ?? firstNames;
  const id = randomBytes(8).toString('hex');
  await makeKey(indexFileOf(folder, id));
  await writeRing(folder, { ...ring, index: { current: id, known: [...known, id] } });
  return id;
}

/** Forgets the older index keys; the caller has made sure that no row uses them. Gives how many. */
export async function removeOlderIndexKeys(folder: string): Promise<number> {
  const ring = readRing(folder);
  const { current, known } = ring.index ?? firstNames;
  const older = known.filter((id) => id !== current);
  if (older.length === 0) return 0;
  await writeRing(folder, { ...ring, index: { current, known: [current] } });
  // The first one stays: other things follow from it (`rootOf`).
  for (const id of older.filter((name) => name !== '1')) await rm(indexFileOf(folder, id), { force: true });
  return older.length;
}

function indexFileOf(folder: string, id: string): string {
  return join(folder, id === '1' ? 'index.key' : `index-${id}.key`);
}

function fileOf(folder: string, id: string): string {
  return join(folder, id === '1' ? 'bsn.key' : `bsn-${id}.key`);
}

function ringFile(folder: string): string {
  return join(folder, 'sleutelring.json');
}

function stampOf(folder: string): string {
  const stats = statSync(ringFile(folder), { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.mtimeMs}`;
}

function readRing(folder: string): Ring {
  if (stampOf(folder) === '') return firstNames;
  // Our own file, written by `writeRing` only.
  return JSON.parse(readFileSync(ringFile(folder), 'utf8')) as Ring;
}

/** Appears whole or not at all. */
async function writeRing(folder: string, ring: Ring): Promise<void> {
  const draft = `${ringFile(folder)}.draft`;
  await writeFile(draft, JSON.stringify(ring), { mode: 0o600, flush: true });
  await rename(draft, ringFile(folder));
}

function readKeys(folder: string): Keys {
  const { current, known, index = firstNames } = readRing(folder);
  const older = known.filter((id) => id !== current);
  const olderIndex = index.known.filter((id) => id !== index.current);
  return {
    keyId: current,
    encryption: readKey(fileOf(folder, current)),
    index: readKey(indexFileOf(folder, index.current)),
    olderIndex: olderIndex.map((id) => readKey(indexFileOf(folder, id))),
    root: readKey(indexFileOf(folder, '1')),
    older: new Map(older.map((id) => [id, readKey(fileOf(folder, id))])),
  };
}

function readKey(file: string): Buffer {
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new Error(`Key file has the wrong length: ${file}`);
  return key;
}

async function makeKey(file: string): Promise<void> {
  try {
    await writeFile(file, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
