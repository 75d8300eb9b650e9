import { useLanguage } from './catalogue.ts';
import type { Language } from './language.ts';

/** Dutch in a citation and its English, in this order: a longer name before the shorter one in it. */
const english: readonly (readonly [dutch: RegExp, english: string])[] = [
  [/\bRegeling Jw\b/g, 'Youth Act Regulation'],
  [/\bJw\b/g, 'Youth Act'],
  [/\bUAVG\b/g, 'GDPR Implementation Act'],
  [/\bAVG\b/g, 'GDPR'],
  [/\bWet BRP\b/g, 'BRP Act'],
  [/\bBW\b/g, 'Civil Code'],
  [/\bmeldcode\b/g, 'reporting code'],
  [/\btot en met\b/g, 'to'],
  [/\ben lid (\d+)/g, 'and ($1)'],
  [/\ben (?:onder )?([a-z])(?![\w.])/g, 'and ($1)'],
  [/\ben\b/g, 'and'],
  [/ (?:lid|onder) (\w+)/g, '($1)'],
];

/** A citation of the law in the language of the screen: `AVG 15 tot en met 17` is `GDPR 15 to 17`. The data stay Dutch. */
export function citeLaw(article: string, language: Language): string {
  if (language !== 'en') return article;
  return english.reduce((text, [dutch, word]) => text.replace(dutch, word), article);
}

/** Gives citations in the language of the screen. */
export function useLaw(): (article: string) => string {
  const language = useLanguage();
  return (article) => citeLaw(article, language);
}
