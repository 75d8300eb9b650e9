import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Manifest, manifestName, parseManifest } from './manifest.ts';
import { DamagedFile, type FileSum, openFile } from './sealed-file.ts';
import type { BackupFault } from './write-backup.ts';

/** Ends a restore whose cause a person can understand. */
export class Refused extends Error {
  readonly fault: BackupFault;

  constructor(code: BackupFault['code'], message: string) {
    super(code);
    this.fault = { code, message };
  }
}

export interface BackupPlace {
  folder: string;
  key: Buffer;
  onProgress?: ((files: number, of: number) => void) | undefined;
}

/** The overview of a backup, or a refusal: there is none, it is damaged, or the key is another. */
export async function readManifest({ folder, key }: BackupPlace): Promise<Manifest> {
  const draft = await mkdtemp(join(tmpdir(), 'samenpad-manifest-'));
  const plain = join(draft, 'manifest.json');
  try {
    await openFile(join(folder, manifestName), key, manifestName, plain);
    const manifest = parseManifest(await readFile(plain, 'utf8'));
    if (manifest !== undefined) return manifest;
    throw new Refused(
      'other-version',
      'Deze reservekopie is gemaakt door een nieuwere Samenpad. Werk Samenpad eerst bij.',
    );
  } catch (error) {
    if (error instanceof DamagedFile)
      throw new Refused(
        'damaged',
        `Het overzicht van de reservekopie in ${folder} is beschadigd, of de sleutel is niet die van deze reservekopie. Er is niets teruggezet.`,
      );
    if (isMissing(error))
      throw new Refused('no-backup', `In ${folder} staat geen reservekopie van Samenpad. Controleer de map.`);
    throw error;
  } finally {
    await rm(draft, { recursive: true });
  }
}

/** Reads a whole backup and gives the names of files that are not what they were, or are gone. */
export async function listDamaged({ folder, key, onProgress }: BackupPlace, known?: Manifest): Promise<string[]> {
  const manifest = known ?? (await readManifest({ folder, key }));
  const damaged: string[] = [];
  const names = Object.entries(manifest.files);
  for (const [i, [name, sum]] of names.entries()) {
    const found = await openFile(join(folder, name), key, name).catch((error: unknown) => {
      if (error instanceof DamagedFile || isMissing(error)) return undefined;
      throw error;
    });
    if (!sameSum(found, sum)) damaged.push(name);
    onProgress?.(i + 1, names.length);
  }
  return damaged;
}

function sameSum(found: FileSum | undefined, sum: FileSum): boolean {
  return found?.bytes === sum.bytes && found.sha256 === sum.sha256;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
