import { connect, ownServer } from '../connection/open-database.ts';
import { loadKeys } from '../keys/key-files.ts';

// A process that tests kill: seals every row of a database anew, or indexes it anew, with the keys of a folder.
const [host = '', name = '', folder = '', what = 'seal'] = process.argv.slice(2);

const database = connect(ownServer(host, name), await loadKeys(folder), () => Promise.resolve());
process.stdout.write('ready\n');
// One dot for each batch: tests kill it half way.
if (what === 'index') await database.indexRotation.indexAll({ onProgress: () => process.stdout.write('.') });
else await database.keyRotation.sealAll();
process.stdout.write('done\n');
await database.close();
