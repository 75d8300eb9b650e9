import { berichtSoorten } from '@samenpad/domain';
import { useText } from '../../../text/catalogue.ts';
import { retourCodeTexts } from '../retour-code-text.ts';
import { leveringTexts } from '../text.ts';

type Code = keyof typeof retourCodeTexts.nl;

function isCode(code: string): code is Code {
  return Object.hasOwn(retourCodeTexts.nl, code);
}

/** The words for kinds of berichten and for the codes of their answers. */
export function useBerichtWords() {
  const t = useText(leveringTexts);
  const word = useText(retourCodeTexts);
  return {
    soortOf: (soort: string) => {
      const known = berichtSoorten.find((one) => one === soort);
      return known === undefined ? soort : t(known);
    },
    /** WJ001 */
    codeOf: (code: string) => (isCode(code) ? word(code) : word('other', { code })),
  };
}
