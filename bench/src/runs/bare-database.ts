import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Runs `work` in the PostgreSQL that works in a data folder, as its administrator: without row-level security. */
export async function withBareDatabase<T>(dataFolder: string, work: (bare: pg.Client) => Promise<T>): Promise<T> {
  const lines = (await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  // Line 5 of that file is the folder of the Unix socket.
  const bare = new pg.Client({ host: lines[4] ?? '', port: 5432, user: 'postgres', database: 'samenpad' });
  await bare.connect();
  try {
    return await work(bare);
  } finally {
    await bare.end();
  }
}
