import { readdir, stat } from 'node:fs/promises';

/** How many files there are below these paths; what lies inside an archive counts as one. For the progress bar only. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() !== true) count += 1;
    else {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      count += entries.filter((entry) => entry.isFile()).length;
    }
  }
  return count;
}
