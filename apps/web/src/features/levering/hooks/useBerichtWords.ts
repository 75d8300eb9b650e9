import { berichtSoorten } from '@samenpad/domain';
import { useText } from '../../../text/catalogue.ts';
import { useRetourCode } from '../../../text/useRetourCode.ts';
import { leveringTexts } from '../text.ts';

/** The words for kinds of berichten and for the codes of their answers. */
export function useBerichtWords() {
  const t = useText(leveringTexts);
  const codeOf = useRetourCode();
  return {
    soortOf: (soort: string) => {
      const known = berichtSoorten.find((one) => one === soort);
      return known === undefined ? soort : t(known);
    },
    /** WJ001 */
    codeOf: (code: string) => codeOf(code).text,
  };
}
