import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCoverage } from '@samenpad/ijw';
import { createOpenApi } from '@samenpad/server';
import { type Generated, listStaleFiles } from './freshness/generated.ts';
import { listFeestdagen, writeFeestdagen } from './generate-feestdagen.ts';

const root = join(import.meta.dirname, '../..');

/** Every committed file that is made by a program; `npm run generate` makes them all. */
const generatedFiles: readonly Generated[] = [
  {
    name: 'public holidays',
    file: 'packages/domain/src/term/feestdagen.ts',
    produce: () => writeFeestdagen(listFeestdagen()),
  },
  {
    name: 'description of the API',
    file: 'docs/openapi.json',
    produce: async () => `${JSON.stringify(await createOpenApi(), null, 2)}\n`,
  },
  {
    name: 'what decides each rule of the standard',
    file: 'docs/berichtregels.csv',
    produce: formatCoverage,
  },
];

if (process.argv.includes('--check')) {
  const stale = await listStaleFiles(generatedFiles, (file) => readFileSync(join(root, file), 'utf8'));
  for (const line of stale) console.log(line);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { name, file, produce } of generatedFiles) {
    writeFileSync(join(root, file), await produce());
    console.log(`${file}: ${name}`);
  }
}
