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
  /** Encryption keys of before, by id: they open what is not sealed anew yet (S-50). */
  older?: ReadonlyMap<string, Buffer> | undefined;
  /** What the key files say now; of keys that may change while the process runs. */
  reread?: (() => Keys) | undefined;
}

/** The keys as they are now: whoever seals several things under one `keyId` takes them once and uses those. */
export function currentKeys(keys: Keys): Keys {
  return keys.reread?.() ?? keys;
}

export interface KeyTexts {
  /** Base64 of 32 bytes. */
  encryption: string;
  index: string;
  /** Name of the encryption key; `1` when it was never changed. */
  keyId?: string | undefined;
  /** Older encryption keys as `id=base64`, with commas between. */
  older?: string | undefined;
}

/** Reads the keys from texts, as a real installation configures them. */
export function parseKeys({ encryption, index, keyId = '1', older = '' }: KeyTexts): Result<Keys, 'key-length'> {
  const pairs = older.split(',').filter((part) => part.trim() !== '');
  const olderKeys = new Map(
    pairs.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), Buffer.from(part.slice(at + 1), 'base64')] as const;
    }),
  );
  const keys = {
    keyId,
    encryption: Buffer.from(encryption, 'base64'),
    index: Buffer.from(index, 'base64'),
    older: olderKeys,
  };
  const right = [keys.encryption, keys.index, ...olderKeys.values()].every(({ length }) => length === KEY_BYTES);
  return right && !olderKeys.has(keyId) ? ok(keys) : err('key-length');
}
