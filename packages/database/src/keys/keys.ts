import { err, ok, type Result } from '@samenpad/domain';

export const KEY_BYTES = 32;

/** The secrets of an installation; all are kept outside the database (S-48, S-49). */
export interface Keys {
  /** Names the encryption key in each row, so that it can be changed later. */
  keyId: string;
  /** AES-256-GCM */
  encryption: Buffer;
  /** HMAC-SHA-256, for the blind index of the BSN. */
  index: Buffer;
  /** Index keys of before: who is not indexed anew yet is found by them. */
  olderIndex?: readonly Buffer[] | undefined;
  /** The first index key; absent: it was never changed. See {@link rootOf}. */
  root?: Buffer | undefined;
  /** Encryption keys of before, by id: they open what is not sealed anew yet (S-50). */
  older?: ReadonlyMap<string, Buffer> | undefined;
  /** What the key files say now; of keys that may change while the process runs. */
  reread?: (() => Keys) | undefined;
}

/** The keys as they are now: whoever seals several things under one `keyId` takes them once and uses those. */
export function currentKeys(keys: Keys): Keys {
  return keys.reread?.() ?? keys;
}

/**
 * What must stay the same when the index key changes follows from the first one: the passwords of the database roles, the
 * sealed ids in the log, whose lines cannot be sealed anew, and the mark of a backup.
 */
export function rootOf({ root, index }: Pick<Keys, 'root' | 'index'>): Buffer {
  return root ?? index;
}

export interface KeyTexts {
  /** Base64 of 32 bytes. */
  encryption: string;
  index: string;
  /** Name of the encryption key; `1` when it was never changed. */
  keyId?: string | undefined;
  /** Older encryption keys as `id=base64`, with commas between. */
  older?: string | undefined;
  /** The index key of now, when it was changed: `index` stays what it was. */
  indexNow?: string | undefined;
  /** Index keys between the first and that of now, with commas between. */
  olderIndex?: string | undefined;
}

/** Reads the keys from texts, as a real installation configures them. */
export function parseKeys({
  encryption,
  index,
  keyId = '1',
  older = '',
  indexNow = index,
  olderIndex = '',
}: KeyTexts): Result<Keys, 'key-length'> {
  const pairs = older.split(',').filter((part) => part.trim() !== '');
  const olderKeys = new Map(
    pairs.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), Buffer.from(part.slice(at + 1), 'base64')] as const;
    }),
  );
  const root = Buffer.from(index, 'base64');
  const between = olderIndex.split(',').filter((part) => part.trim() !== '');
  const keys = {
    keyId,
    encryption: Buffer.from(encryption, 'base64'),
    index: Buffer.from(indexNow, 'base64'),
    olderIndex: [...(indexNow === index ? [] : [root]), ...between.map((part) => Buffer.from(part, 'base64'))],
    root,
    older: olderKeys,
  };
  const right = [keys.encryption, keys.index, root, ...keys.olderIndex, ...olderKeys.values()].every(
    ({ length }) => length === KEY_BYTES,
  );
  return right && !olderKeys.has(keyId) ? ok(keys) : err('key-length');
}
