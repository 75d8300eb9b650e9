import type { KaderView } from '@samenpad/contract';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { kadersTexts } from '../text.ts';

type Versie = KaderView['nu'];

/** When a version holds, and what is beyond it, in words. */
export function useKaderWords() {
  const t = useText(kadersTexts);
  const word = useText(words);
  const format = useFormat();
  return {
    when: ({ van, tot }: Pick<Versie, 'van' | 'tot'>) =>
      tot === null
        ? t('since', { van: format.date(van) })
        : t('between', { van: format.date(van), tot: format.date(tot) }),
    limit: ({ maat, hulpvorm, grens }: NonNullable<Versie['uitzondering']>) =>
      t(`limit-${maat}`, {
        grens: format.number(grens),
        hulp: hulpvorm === null ? t('anyHelp') : word(hulpvorm).toLowerCase(),
      }),
  };
}
