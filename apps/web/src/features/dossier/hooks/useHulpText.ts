import type { HulpView } from '@samenpad/contract';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { eenheidKey, frequentieKey, toewijzenTexts } from '../toewijzen-text.ts';

/** Product, period and amount of help, each in words. */
export function useHulpText() {
  const t = useText(toewijzenTexts);
  const format = useFormat();
  return {
    product: ({ categorie, code }: HulpView) => {
      if (categorie === null) return t('generiek');
      return code === null ? t('categorie', { categorie }) : t('product', { categorie, code });
    },
    period: ({ begin, eind }: Pick<HulpView, 'begin' | 'eind'>) =>
      eind === null
        ? t('from', { begin: format.dateShort(begin) })
        : t('until', { begin: format.dateShort(begin), eind: format.dateShort(eind) }),
    amount: ({ volume, eenheid, frequentie, budget }: HulpView) => {
      if (budget !== null) return t('budget', { bedrag: format.euroExact(budget) });
      if (volume === null) return t('noAmount');
      const words = { eenheid: t(eenheidKey(eenheid)), frequentie: t(frequentieKey(frequentie)) };
      return t('amount', { volume: format.number(volume), ...words });
    },
    volumeLabel: ({ eenheid, frequentie }: HulpView) =>
      t('volume', { eenheid: t(eenheidKey(eenheid)), frequentie: t(frequentieKey(frequentie)) }),
  };
}
