import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainDate } from '@samenpad/domain';
import { providePeople } from '@samenpad/server/testing';
import { withEngine } from './engine.ts';

/** How many relations the demo people were given. */
export interface People {
  relations: number;
}

// Gives the demo people their relations to the jeugdigen of a data folder, and marks it as filled.
const [dataFolder = ''] = process.argv.slice(2);
const relations = await withEngine(dataFolder, async ({ database }) => {
  const provided = await providePeople(database, plainDate('2025-12-31'), { standsStill: true });
  return [...provided.values()].reduce((sum, given) => sum + given.length, 0);
});
await writeFile(join(dataFolder, 'demo-gevuld'), '');
process.stdout.write(JSON.stringify({ relations } satisfies People));
