import { plainDate } from '@samenpad/domain';
import { connect, openDatabase, ownServer } from '../connection/open-database.ts';
import { gemeente, makeHistory, toInvoer } from './make-bericht.ts';
import { testKeys } from './test-keys.ts';

// A process that tests kill: imports a fixed set of berichten and folds them. `place` is a socket folder with a database
// name behind a colon, or a data folder.
const [place = '', jeugdigen = '0'] = process.argv.slice(2);

const database = await open();
const files = Array.from({ length: Number(jeugdigen) }, (_, n) => makeHistory(n))
  .flat()
  .map((bericht) => toInvoer(bericht));
const importId = await database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
process.stdout.write('ready\n');
for (let i = 0; i < files.length; i += 5) {
  await database.importer.applyBatch(importId, files.slice(i, i + 5));
  if (i % 50 === 0) await database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
}
await database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
process.stdout.write('done\n');
await database.close();

async function open() {
  const [host, name] = place.split(':');
  if (host !== undefined && name !== undefined)
    return connect(ownServer(host, name), testKeys, () => Promise.resolve());
  const opened = await openDatabase({ place: { dataFolder: place }, keys: testKeys });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
