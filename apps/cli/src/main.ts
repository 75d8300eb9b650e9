import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { environmentOfFewArenas, fewArenas } from './few-arenas.ts';

const again = environmentOfFewArenas(process.argv[2], process.env);
// In its own place: the same number, the same files. Not where a parent talks to it (`node --watch`): that line would be cut.
if (again !== undefined && process.platform === 'linux' && process.send === undefined)
  process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], again);
// Read by now, and not for PostgreSQL: its processes have one thread and want their memory at hand.
for (const name of Object.keys(fewArenas)) Reflect.deleteProperty(process.env, name);

// Keeps what Node made of the sources, so that the next start need not do it again; without a place to write it starts without.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/samenpad'));
const { runCommand } = await import('./command.ts');

process.exitCode = await runCommand(process.argv.slice(2), process.env);
