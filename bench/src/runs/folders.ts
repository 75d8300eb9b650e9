import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The root of the checkout. */
export const projectFolder: URL = new URL('../../../', import.meta.url);

/** Gives `work` a folder of its own and removes it afterwards, whatever happens. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-bench-'));
  // As root PostgreSQL runs as another user, who must be able to pass.
  await chmod(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
