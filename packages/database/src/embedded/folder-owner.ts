import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The user that PostgreSQL runs as. */
export interface Owner {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, made when it is not there. */
export function findOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
}

/**
 * As root PostgreSQL runs as another user, which must be able to pass every folder above its own. Gives the first one
 * that it cannot pass.
 */
export async function findClosedFolder(dataFolder: string): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const parents: string[] = [];
  for (let folder = dirname(resolve(dataFolder)); dirname(folder) !== folder; folder = dirname(folder)) {
    parents.unshift(folder);
  }
  for (const folder of parents) {
    const info = await stat(folder).catch(() => undefined);
    if (info !== undefined && (info.mode & 0o001) === 0) return folder;
  }
  return undefined;
}

/** What somebody reads who starts Samenpad as root on a folder below a closed one. */
export function describeClosed(dataFolder: string, closed: string): string {
  return (
    `De gegevensmap ${resolve(dataFolder)} ligt in ${closed}, waar alleen root bij kan. ` +
    'PostgreSQL draait als een andere gebruiker. Kies met SAMENPAD_DATA een map die iedereen mag doorlopen.'
  );
}
