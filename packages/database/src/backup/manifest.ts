import { createHmac } from 'node:crypto';
import { type Keys, rootOf } from '../keys/keys.ts';
import type { FileSum } from './sealed-file.ts';
import type { TableSum } from './table-sums.ts';

/** What a backup holds and what the database must look like once it is restored. */
export interface Manifest {
  format: 1;
  /** The moment to which the restored database goes back (ISO 8601). */
  takenOp: string;
  /** Major version of PostgreSQL: its files fit no other. */
  postgres: string;
  /** Tells whether the keys at hand are those of the installation, without being any use to find them. */
  keys: string;
  /** The mark of the index key of that moment; absent: it was never changed. */
  index?: string | undefined;
  /** Every sealed file by its name, `/` between folders. */
  files: Record<string, FileSum>;
  /** Folders, also the empty ones: PostgreSQL misses them. */
  folders: string[];
  tables: Record<string, TableSum>;
}

export const manifestName = 'manifest';
/** Name of the point in the log of PostgreSQL at which the tables were summed. */
export const restorePoint = 'samenpad';

export function fingerprintOf(keys: Pick<Keys, 'encryption' | 'index' | 'root'>): string {
  return [keys.encryption, rootOf(keys)].map(markOf).join('-');
}

/** Tells one key from another. */
export function markOf(key: Buffer): string {
  return createHmac('sha256', key).update('samenpad backup').digest('hex').slice(0, 16);
}

/** True when these keys, or older ones beside them (S-50), open what the backup holds. */
export function fitKeys(manifest: Manifest, { encryption, index, root, older = new Map() }: Keys): boolean {
  return [encryption, ...older.values()].some(
    (key) => fingerprintOf({ encryption: key, index, root }) === manifest.keys,
  );
}

/** A manifest that was sealed with our key is one that we wrote; only its format may be a later one. */
export function parseManifest(text: string): Manifest | undefined {
  const value: unknown = JSON.parse(text);
  const known = typeof value === 'object' && value !== null && 'format' in value && value.format === 1;
  return known ? (value as Manifest) : undefined; // its format was checked, and GCM proves who wrote it
}
