import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Path of a tool of Debian; installed with apt as root when it is not there, else a sentence says what to install. */
export function ensureTool(name: string, paths: readonly string[]): string {
  const find = () => paths.find((path) => existsSync(path));
  if (find() === undefined && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', env });
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', name);
  }
  const found = find();
  if (found === undefined)
    throw new Error(`This test needs ${name}. Install it (Debian: sudo apt-get install ${name}).`);
  return found;
}
