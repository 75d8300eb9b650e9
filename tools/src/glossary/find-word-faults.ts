import { splitIdentifier } from './split-identifier.ts';

export interface Vocabulary {
  english: ReadonlySet<string>;
  technical: ReadonlySet<string>;
  glossary: ReadonlySet<string>;
  dutchVerbs: ReadonlySet<string>;
}

export type WordFault = { kind: 'unknown'; word: string } | { kind: 'dutch-verb'; word: string; noun: string };

/** The parts of an identifier that are neither English nor in the glossary, and Dutch verbs before a glossary noun. */
export function findWordFaults(name: string, vocabulary: Vocabulary): WordFault[] {
  const words = splitIdentifier(name);
  return words.flatMap((word, index): WordFault[] => {
    const noun = words[index + 1];
    if (index === 0 && vocabulary.dutchVerbs.has(word) && noun !== undefined && vocabulary.glossary.has(noun)) {
      return [{ kind: 'dutch-verb', word, noun }];
    }
    return isKnown(word, vocabulary) ? [] : [{ kind: 'unknown', word }];
  });
}

function isKnown(word: string, { english, technical, glossary }: Vocabulary): boolean {
  // A single letter is a counter or a type parameter.
  if (word.length === 1) return true;
  const singular = word.replace(/s$/, '');
  return glossary.has(word) || [word, singular].some((form) => english.has(form) || technical.has(form));
}
