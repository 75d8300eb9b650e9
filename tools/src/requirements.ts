import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareRequirements } from './requirements/compare-requirements.ts';
import { listTestNames } from './requirements/list-test-names.ts';
import { readRequirements } from './requirements/read-requirements.ts';

/** What does not agree between docs/requirements.csv and the names of the tests; one line each. */
export function checkRequirements(root: string): string[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const paths = globSync('{packages,apps,e2e,bench}/**/*.test.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**'],
  });
  const testFiles = paths.sort().map((path) => ({ path, names: listTestNames(path, read(path)) }));
  return compareRequirements(readRequirements(read('docs/requirements.csv')), testFiles);
}

if (import.meta.main) {
  const faults = checkRequirements(join(import.meta.dirname, '../..'));
  for (const fault of faults) console.log(fault);
  console.log(`${faults.length} requirements that the tests do not carry, or the list does not know`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
