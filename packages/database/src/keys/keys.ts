import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@samenpad/domain';

const KEY_BYTES = 32;

/** The two secrets of an installation; both are kept outside the database (S-48, S-49). */
export interface Keys {
  /** Names the encryption key in each row, so that it can be changed later. */
  keyId: string;
  /** AES-256-GCM */
  encryption: Buffer;
  /** HMAC-SHA-256, for the blind index of the BSN. */
  index: Buffer;
}

/** Reads both keys from base64 texts of 32 bytes, as a real installation configures them. */
export function parseKeys(encryption: string, index: string): Result<Keys, 'key-length'> {
  const keys = { keyId: '1', encryption: Buffer.from(encryption, 'base64'), index: Buffer.from(index, 'base64') };
  const right = keys.encryption.length === KEY_BYTES && keys.index.length === KEY_BYTES;
  return right ? ok(keys) : err('key-length');
}

/** The keys of a demo: made at the first call and kept in the folder, readable by the owner only. */
export async function loadKeys(folder: string): Promise<Keys> {
  await mkdir(folder, { recursive: true });
  const [encryption, index] = [await loadKey(join(folder, 'bsn.key')), await loadKey(join(folder, 'index.key'))];
  return { keyId: '1', encryption, index };
}

async function loadKey(file: string): Promise<Buffer> {
  try {
    await writeFile(file, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = await readFile(file);
  if (key.length !== KEY_BYTES) throw new Error(`Key file has the wrong length: ${file}`);
  return key;
}
