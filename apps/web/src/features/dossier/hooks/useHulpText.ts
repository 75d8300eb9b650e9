import type { HulpView } from '@samenpad/contract';
import { useProductnaam } from '../../../api/useProductnaam.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { eenheidKey, frequentieKey, toewijzenTexts } from '../toewijzen-text.ts';

/** Product, period and amount of help, each in words. */
export function useHulpText() {
  const t = useText(toewijzenTexts);
  const format = useFormat();
  const naamOf = useProductnaam();
  return {
    product: ({ categorie, code }: HulpView) => {
      return categorie === null ? t('generiek') : naamOf(categorie, code);
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
