import type { EigenToewijzingView } from '@samenpad/contract';
import { useProductnaam } from '../../../api/useProductnaam.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { codeTexts } from '../code-text.ts';
import { findCode } from '../codes.ts';
import { leveringTexts } from '../text.ts';

type Part<Key extends keyof EigenToewijzingView> = Pick<EigenToewijzingView, Key>;

/** How a toewijzing is written: product, volume and period in words. */
export function useToewijzingWords() {
  const t = useText(leveringTexts);
  const word = useText(codeTexts);
  const format = useFormat();
  const naamOf = useProductnaam();
  const eenheidOf = (code: string) => {
    const key = findCode(`eenheid-${code}`);
    return key === undefined ? code : word(key);
  };
  const frequentieOf = (code: string) => {
    const key = findCode(`frequentie-${code}`);
    return key === undefined ? code : word(key);
  };
  return {
    eenheidOf,
    frequentieOf,
    /** JZ588 or WMO588. */
    redenOf: (domein: 'jw' | 'wmo', code: string) => {
      const key = findCode(`${domein}-${code}`);
      return key === undefined ? code : word(key);
    },
    productOf: ({ product }: Part<'product'>) =>
      product === null ? t('geenProduct') : naamOf(product.categorie, product.code),
    volumeOf: ({ omvang, budget }: Part<'omvang' | 'budget'>) => {
      if (omvang === null) return budget === null ? '–' : format.euro(budget);
      const volume = omvang.eenheid === '83' ? format.euro(omvang.volume) : format.number(omvang.volume);
      const unit = omvang.eenheid === '83' ? '' : `${eenheidOf(omvang.eenheid)} `;
      return `${volume} ${unit}${frequentieOf(omvang.frequentie)}`;
    },
    periodOf: ({ ingangsdatum, einddatum }: Part<'ingangsdatum' | 'einddatum'>) => {
      const van = format.dateShort(ingangsdatum);
      return einddatum === null
        ? `${t('vanaf', { van })}, ${t('geenEinde')}`
        : t('vanTot', { van, tot: format.dateShort(einddatum) });
    },
  };
}
