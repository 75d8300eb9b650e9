import { useText } from './catalogue.ts';
import { retourCodeTexts } from './retour-code-text.ts';

type Code = keyof typeof retourCodeTexts.nl;

function isCode(code: string): code is Code {
  return Object.hasOwn(retourCodeTexts.nl, code);
}

/** WJ001 in plain words for the sender; `known` false: there is no text of its own. */
export function useRetourCode(): (code: string) => { text: string; known: boolean } {
  const word = useText(retourCodeTexts);
  return (code) => (isCode(code) ? { text: word(code), known: true } : { text: word('other', { code }), known: false });
}
