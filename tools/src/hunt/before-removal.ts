import { appendFileSync, default as files, promises, realpathSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative, sep } from 'node:path';
import { huntFolder, huntsName, runFolderName } from './hunt.ts';

// Loaded before a program of a test run (NODE_OPTIONS): looks for canaries in what the program is about to remove from the
// temporary folder of the run, because at the end of the run it is no longer there (S-59).
const folder = realpathSync(process.env['TMPDIR'] ?? '/tmp');

function look(path: unknown): void {
  if (typeof path !== 'string') return;
  const parts = relative(folder, path).split(sep);
  // A run within this run looks into its folder itself.
  if (parts[0] === '..' || parts.some((part) => part.startsWith(runFolderName))) return;
  for (const { canary, place } of huntFolder(path)) {
    appendFileSync(join(folder, huntsName), `${canary}\t${relative(folder, place)}\n`);
  }
}

/** Whatever removes looks first. */
function lookBefore(owner: object, ...names: readonly string[]): void {
  for (const name of names) {
    const remove: unknown = Reflect.get(owner, name);
    if (typeof remove !== 'function') continue;
    Reflect.set(owner, name, (...args: unknown[]): unknown => {
      look(args[0]);
      const result: unknown = Reflect.apply(remove, owner, args);
      return result;
    });
  }
}

lookBefore(files, 'rmSync', 'unlinkSync');
lookBefore(promises, 'rm', 'unlink');
syncBuiltinESMExports();
