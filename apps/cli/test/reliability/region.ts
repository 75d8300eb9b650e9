import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeRegio } from '@samenpad/demo';
import { listInvoer } from '@samenpad/ijw';
import { makeFolder } from '../samenpad.ts';

/** A message of the synthetic region, as it would be sent. */
export interface Message {
  /** Unique and the same in every run: where it stands in the region. */
  naam: string;
  inhoud: Buffer;
}

/** An XS has 16,328 of them, an S 32,377. */
const mostOfXs = 16_000;

/** The first messages of the smallest synthetic region that has so many, each once, in the order in which they were sent. */
export async function listMessages(count: number): Promise<Message[]> {
  const folder = makeFolder('regio');
  const messages: Message[] = [];
  try {
    await writeRegio(folder, { seed: 7, size: count > mostOfXs ? 'S' : 'XS' });
    const seen = new Set<string>();
    for await (const invoer of listInvoer([join(folder, 'berichten')])) {
      if (!('inhoud' in invoer)) continue;
      const text = Buffer.from(invoer.inhoud);
      const key = text.toString('latin1');
      if (seen.has(key)) continue;
      seen.add(key);
      messages.push({ naam: `${String(messages.length).padStart(6, '0')}-${basename(invoer.naam)}`, inhoud: text });
      if (messages.length === count) break;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return messages;
}

/** Puts messages into a folder that the import reads. */
export function writeMessages(folder: string, messages: Iterable<Message>): void {
  mkdirSync(folder, { recursive: true });
  for (const { naam, inhoud } of messages) writeFileSync(join(folder, naam), inhoud);
}
