import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnglishWords } from './english-words.ts';
import type { Vocabulary } from './find-word-faults.ts';
import { listGlossaryForms, readGlossary } from './read-glossary.ts';

/** English, the technical words and Dutch verbs beside this file, and the glossary of `root`. */
export function loadVocabulary(root: string): Vocabulary {
  return {
    english: loadEnglishWords(),
    technical: readWords('technical-words.txt'),
    dutchVerbs: readWords('dutch-verbs.txt'),
    glossary: listGlossaryForms(readGlossary(readFileSync(join(root, 'docs/begrippen.md'), 'utf8'))),
  };
}

/** Words parted by white space; what follows a `#` is remark. */
function readWords(name: string): Set<string> {
  const text = readFileSync(join(import.meta.dirname, '..', name), 'utf8').replace(/#.*$/gm, '');
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
