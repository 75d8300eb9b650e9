import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import { currentKeys, type Keys } from './keys.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where an encrypted value stands. It is bound to that place: moved to another row or column it does not open (S-48). */
export interface CipherPlace {
  table: string;
  row: string;
  column: string;
}

/** Encrypts for one place: nonce, tag and cipher text in one (AES-256-GCM). */
export function encrypt(keys: Keys, place: CipherPlace, plain: Uint8Array): Buffer {
  const nonce = randomFillSync(Buffer.allocUnsafe(NONCE_BYTES));
  const cipher = createCipheriv('aes-256-gcm', keyObjectOf(keys.encryption), nonce);
  cipher.setAAD(aadOf(place, keys.keyId));
  const body = [cipher.update(plain), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
}

/**
 * Opens what {@link encrypt} made for the same place, with the current key or an older one; throws when it was made for
 * another place, or changed.
 */
export function decrypt(keys: Keys, place: CipherPlace, sealed: Uint8Array): Buffer {
  try {
    return open(keys, place, sealed);
  } catch (error) {
    // Another process may have made a new key since.
    const now = currentKeys(keys);
    if (now === keys || now.keyId === keys.keyId) throw error;
    return open(now, place, sealed);
  }
}

function open(keys: Keys, place: CipherPlace, sealed: Uint8Array): Buffer {
  try {
    return openWith(keys.encryption, aadOf(place, keys.keyId), sealed);
  } catch (error) {
    for (const [id, key] of keys.older ?? []) {
      try {
        return openWith(key, aadOf(place, id), sealed);
      } catch {
        // Not sealed with this key either.
      }
    }
    throw error;
  }
}

function openWith(key: Buffer, aad: Buffer, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyObjectOf(key), sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

/** By what a BSN is found again without being readable: there are too few of them for an unkeyed hash (S-49). */
export function blindIndex({ index }: Pick<Keys, 'index'>, bsn: string): string {
  return createHmac('sha256', keyObjectOf(index)).update(bsn).digest('hex');
}

/**
 * Every index under which a BSN may stand now, that of the current key last: rows go from an older key to the current one,
 * so whoever asks for one after the other in this order misses nobody.
 */
export function blindIndexes(keys: Keys, bsn: string): string[] {
  const now = currentKeys(keys);
  return [...(now.olderIndex ?? []), now.index].map((index) => blindIndex({ index }, bsn));
}

/** Node takes 20 to 35 µs to look at the bytes of a key; a key object is looked at once. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObjectOf(key: Buffer): KeyObject {
  let known = keyObjects.get(key);
  if (known === undefined) {
    known = createSecretKey(key);
    keyObjects.set(key, known);
  }
  return known;
}

function aadOf({ table, row, column }: CipherPlace, keyId: string): Buffer {
  return Buffer.from([table, row, column, keyId].join('\u0000'));
}
