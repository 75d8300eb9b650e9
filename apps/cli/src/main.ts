import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Keeps what Node made of the sources, so that the next start need not do it again; without a place to write it starts without.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/samenpad'));
const { runCommand } = await import('./command.ts');

process.exitCode = await runCommand(process.argv.slice(2), process.env);
