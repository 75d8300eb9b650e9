import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinTestDatabase } from '@samenpad/database/testing';
import { parseGemeenteCode } from '@samenpad/domain';
import { answerRefused } from '../features/berichten/answer-refused.ts';
import { readAll, startRun } from '../features/berichten/import-run.ts';
import { hashOf } from '../features/berichten/read-files.ts';

// A process that tests kill: takes in the files of a folder that cannot be kept, as the API does one by one or as an
// import does all at once. `place` is a socket folder with a database name behind a colon.
const [place = '', folder = '', way = '', code = ''] = process.argv.slice(2);

const database = joinTestDatabase(place);
const gemeente = parseGemeenteCode(code);
const gemeenten = new Set(gemeente === undefined ? [] : [gemeente]);
const now = () => new Date();
const files = readdirSync(folder).map((naam) => ({ naam, inhoud: readFileSync(join(folder, naam)) }));

async function takeOneByOne(): Promise<void> {
  for (const { inhoud } of files) {
    const answer = await answerRefused({ inhoud, hash: hashOf(inhoud) }, { gemeenten, now, outbox: database.outbox });
    if (answer !== undefined) await database.outbox.answerRefusals([answer]);
    process.stdout.write('answered\n');
  }
}

async function takeTogether(): Promise<void> {
  const request = {
    naam: 'test',
    gemeenten: [...gemeenten],
    answer: true,
    invoer: (async function* () {
      for (const file of files) yield await Promise.resolve(file);
    })(),
  };
  const importId = await database.importer.registerImport(request);
  const answerPending = () => Promise.resolve();
  await readAll({ database, gemeenten, now, answerPending }, startRun(importId, request));
}

process.stdout.write('ready\n');
await (way === 'import' ? takeTogether() : takeOneByOne());
process.stdout.write('done\n');
await database.close();
