import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBericht, readExtract, unpackBestand } from '@samenpad/ijw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRegio } from './write-regio.ts';

const folders: string[] = [];

async function write(seed: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-demo-'));
  folders.push(folder);
  await writeRegio(folder, { seed, size: 'XS' });
  return folder;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles(folder)) hash.update(file.slice(folder.length)).update(await readFile(file));
  return hash.digest('hex');
}

let first: string;

beforeAll(async () => {
  first = await write(7);
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('writeRegio', () => {
  it('writes the same bytes for the same seed and others for another seed', async () => {
    const hash = await hashOf(first);
    expect(await hashOf(await write(7))).toBe(hash);
    expect(await hashOf(await write(8))).not.toBe(hash);
  });

  it('writes loose berichten, ZIP files and envelopes that can all be read', async () => {
    const files = await listFiles(join(first, 'berichten', '2021-02'));
    const parts = await Promise.all(files.map(async (file) => unpackBestand(file, await readFile(file))));
    const outcomes = parts.flat().map((invoer) => ('inhoud' in invoer ? readBericht(invoer.inhoud) : invoer));
    expect(outcomes.filter((outcome) => !('ok' in outcome && outcome.ok))).toEqual([]);
    expect(outcomes.some((outcome) => 'bericht' in outcome && outcome.envelop !== undefined)).toBe(true);
    expect(files.some((file) => file.endsWith('.zip'))).toBe(true);
  });

  it('writes CSV extracts that are accepted whole', async () => {
    const files = await listFiles(join(first, 'extracten'));
    expect(files).toHaveLength(21);
    for (const file of files) {
      const outcome = readExtract(file.slice(file.lastIndexOf('/') + 1), await readFile(file));
      expect(outcome.ok ? [] : outcome.faults).toEqual([]);
    }
  });
});
