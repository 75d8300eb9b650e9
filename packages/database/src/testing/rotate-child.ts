import { connect, ownServer } from '../connection/open-database.ts';
import { loadKeys } from '../keys/key-files.ts';

// A process that tests kill: seals every row of a database anew, with the keys of a folder.
const [host = '', name = '', folder = ''] = process.argv.slice(2);

const database = connect(ownServer(host, name), await loadKeys(folder), () => Promise.resolve());
process.stdout.write('ready\n');
await database.keyRotation.sealAll();
process.stdout.write('done\n');
await database.close();
