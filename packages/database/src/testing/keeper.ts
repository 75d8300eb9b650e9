import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownServer } from '../connection/open-database.ts';
import { prepareServer } from '../connection/prepare-server.ts';
import { isRunning } from '../embedded/folder-lock.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { testKeys } from './test-keys.ts';

// A process of its own: keeps one server with one migrated template for a whole test run, and takes it away when the
// run (the process that `parent` names) is gone, however it ended.
const [folder = '', parent = ''] = process.argv.slice(2);

try {
  const server = await startEmbedded(join(folder, 'data'), {
    // Whether data survive a crash is tested on servers of their own; here waiting for the disk only costs time.
    settings: { max_connections: '200', fsync: 'off' },
  });
  if (!server.ok) throw new Error('The test folder is in use');
  await prepareServer(ownServer(server.value.host, 'template_samenpad'), testKeys);
  await announce(server.value.host);
  while (isRunning(Number(parent))) await sleep(300);
  await server.value.stop();
  await rm(folder, { recursive: true, force: true });
} catch (error) {
  await announce(`error: ${error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error)}`);
}

async function announce(text: string): Promise<void> {
  await writeFile(join(folder, 'ready.draft'), text);
  await rename(join(folder, 'ready.draft'), join(folder, 'ready'));
}
