import type { Keys } from '../keys/keys.ts';

/** Fixed keys for tests: the same in every process of a run. */
export const testKeys: Keys = { keyId: 'test', encryption: Buffer.alloc(32, 1), index: Buffer.alloc(32, 2) };
