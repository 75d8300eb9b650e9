import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealKey } from './seal-key.ts';

/** The last seal of a gemeente, kept outside the database: what shows that a tail was cut off (S-57). */
export interface Head {
  gemeente: string;
  tak: number;
  nr: number;
  /** Hexadecimal. */
  zegel: string;
  handtekening: string;
}

/** The heads in a folder; a file that is no head is one without a seal, which never verifies. */
export async function readHeads(folder: string): Promise<Head[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((name) => /^\d{4}\.json$/.test(name));
  return await Promise.all(names.map((name) => readHead(folder, name.slice(0, 4))));
}

async function readHead(folder: string, gemeente: string): Promise<Head> {
  const none = { gemeente, tak: 0, nr: 0, zegel: '', handtekening: '' };
  try {
    const given: unknown = JSON.parse(await readFile(fileOf(folder, gemeente), 'utf8'));
    return typeof given === 'object' && given !== null && isHead(given) ? given : none;
  } catch {
    return none;
  }
}

function isHead(given: object): given is Head {
  const { tak, nr, zegel, handtekening } = given as Partial<Record<keyof Head, unknown>>;
  return [tak, nr].every(Number.isInteger) && [zegel, handtekening].every((text) => typeof text === 'string');
}

/** Replaces the head of a gemeente: whole or not at all, and on disk when it returns. Never by an older one. */
export async function writeHead(folder: string, head: Head): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const known = await readHead(folder, head.gemeente);
  if (known.tak > head.tak || (known.tak === head.tak && known.nr >= head.nr)) return;
  const draft = `${fileOf(folder, head.gemeente)}.${randomUUID()}`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(head));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, fileOf(folder, head.gemeente));
}

/** True when the head itself was signed by this installation. */
export function isSignedHead(head: Head, key: SealKey): boolean {
  return key.isSigned(Buffer.from(head.zegel, 'hex'), Buffer.from(head.handtekening, 'hex'));
}

function fileOf(folder: string, gemeente: string): string {
  return join(folder, `${gemeente}.json`);
}
