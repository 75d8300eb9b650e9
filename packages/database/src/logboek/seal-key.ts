import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '@samenpad/domain';

const SEED_BYTES = 32;
/** What stands before the seed of an Ed25519 key in PKCS #8 (RFC 8410). */
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs the seals of the log, and tells a signature of this installation from any other. Kept outside the database. */
export interface SealKey {
  sign(seal: Uint8Array): Buffer;
  isSigned(seal: Uint8Array, signature: Uint8Array): boolean;
}

function createSealKey(seed: Uint8Array): SealKey {
  const key = createPrivateKey({ key: Buffer.concat([privateKeyHead, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key);
  return {
    sign: (seal) => sign(null, seal, key),
    isSigned: (seal, signature) => verify(null, seal, publicKey, signature),
  };
}

/** Reads the key from a base64 text of 32 bytes, as a real installation configures it. */
export function parseSealKey(text: string): Result<SealKey, 'key-length'> {
  const seed = Buffer.from(text, 'base64');
  return seed.length === SEED_BYTES ? ok(createSealKey(seed)) : err('key-length');
}

/** The key in a file, made at the first call and readable by the owner only. */
export async function loadSealKey(file: string): Promise<SealKey> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, randomBytes(SEED_BYTES), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const seed = await readFile(file);
  if (seed.length !== SEED_BYTES) throw new Error(`Key file has the wrong length: ${file}`);
  return createSealKey(seed);
}
