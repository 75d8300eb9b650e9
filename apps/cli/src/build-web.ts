import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartRefused } from '@samenpad/server';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const web = join(root, 'apps', 'web');

/** Where the built front end lies. */
export const webFolder = join(web, 'dist');

const sources = [
  join(web, 'src'),
  join(web, 'public'),
  join(root, 'packages', 'contract', 'src'),
  join(root, 'packages', 'domain', 'src'),
];

/** Builds the front end unless it was built after its newest source. */
export async function buildWeb(onNotice: (line: string) => void): Promise<void> {
  const built = await stat(join(webFolder, 'index.html')).catch(() => undefined);
  if (built !== undefined && built.mtimeMs > (await newestChange())) return;
  onNotice('Schermen bouwen …');
  const vite = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin', 'vite.js');
  const { code, output } = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], web);
  if (code !== 0) throw new StartRefused(`De schermen konden niet gebouwd worden:\n${output}`);
}

async function newestChange(): Promise<number> {
  let newest = (await stat(join(web, 'index.html'))).mtimeMs;
  for (const folder of sources) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile()) newest = Math.max(newest, (await stat(join(entry.parentPath, entry.name))).mtimeMs);
    }
  }
  return newest;
}

function run(command: string, args: string[], cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}
