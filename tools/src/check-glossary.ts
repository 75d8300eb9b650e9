import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findWordFaults, type WordFault } from './glossary/find-word-faults.ts';
import { listDeclaredNames } from './glossary/list-declared-names.ts';
import { loadVocabulary } from './glossary/load-vocabulary.ts';

const SOURCES = ['{packages,apps}/*/{src,test}/**/*.{ts,tsx}', '{bench,e2e,tools}/src/**/*.{ts,tsx}'];

function describeFault(name: string, fault: WordFault): string {
  return fault.kind === 'unknown'
    ? `"${fault.word}" in ${name}: use an English word, or put the Dutch noun in docs/begrippen.md`
    : `"${fault.word}" in ${name}: a Dutch verb before "${fault.noun}"; verbs are English`;
}

/** Every word in the names of our TypeScript that the house does not know; one line each. */
export function checkGlossary(root: string): string[] {
  const vocabulary = loadVocabulary(root);
  const paths = globSync(SOURCES, { cwd: root, exclude: ['**/generated/**', '**/node_modules/**'] }).sort();
  return paths.flatMap((path) =>
    listDeclaredNames(path, readFileSync(join(root, path), 'utf8')).flatMap(({ name, line }) =>
      findWordFaults(name, vocabulary).map((fault) => `${path}:${line} ${describeFault(name, fault)}`),
    ),
  );
}

if (import.meta.main) {
  const faults = checkGlossary(join(import.meta.dirname, '../..'));
  for (const fault of faults) console.log(fault);
  console.log(`${faults.length} words that are neither English nor in the glossary`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
