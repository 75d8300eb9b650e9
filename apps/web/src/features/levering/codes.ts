import { codeTexts } from './code-text.ts';

type CodeKey = keyof typeof codeTexts.nl;

/** A code that has words; undefined for one of another list. */
export function findCode(key: string): CodeKey | undefined {
  return isCode(key) ? key : undefined;
}

function isCode(key: string): key is CodeKey {
  return Object.hasOwn(codeTexts.nl, key);
}
