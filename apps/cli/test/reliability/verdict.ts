import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, makeFolder, runSamenpad } from '../samenpad.ts';
import type { OwnServer } from './own-server.ts';
import { type Message, writeMessages } from './region.ts';

interface ImportOutcome {
  counts: Record<'nieuw' | 'bekend' | 'apart' | 'geweigerd', number>;
}

/** What a stopped server kept, judged by the commands that an operator has. */
export interface Verdict {
  /** Acknowledged messages that are not there any more. */
  lost: number;
  /** Checksum over all read models after the rest was brought in, and that of one clean import of the same messages. */
  checksum: string;
  clean: string;
}

/** Brings the acknowledged messages in again: those that are new were lost. Then all, and compares with a clean import. */
export async function judge(
  server: OwnServer,
  acknowledged: ReadonlySet<Message>,
  all: readonly Message[],
): Promise<Verdict> {
  const folder = makeFolder('verdict');
  try {
    writeMessages(join(folder, 'acknowledged'), acknowledged);
    writeMessages(join(folder, 'all'), all);
    const again = await importFolder(join(folder, 'acknowledged'), server.folder);
    await importFolder(join(folder, 'all'), server.folder);
    const own = join(folder, 'clean');
    await importFolder(join(folder, 'all'), own);
    return {
      lost: acknowledged.size - again.counts.bekend,
      checksum: await readChecksum(server.folder),
      clean: await readChecksum(own),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importFolder(folder: string, data: string): Promise<ImportOutcome> {
  const ended = await runSamenpad(['import', folder, '--demo', '--json'], { SAMENPAD_DATA: data });
  return read(ended) as ImportOutcome; // the documented output of our own command
}

/** Thrown away and folded again: half of something would show. */
export async function readChecksum(data: string): Promise<string> {
  const ended = await runSamenpad(['rebuild', '--demo', '--json'], { SAMENPAD_DATA: data });
  return (read(ended) as { checksum: string }).checksum; // as above
}

function read({ stdout, stderr }: Ended): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(stderr);
  }
}
