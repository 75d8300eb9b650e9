import type { MatrixRegel } from '@samenpad/contract';
import { useText } from '../../../text/catalogue.ts';
import { toegangsregelTexts } from '../text.ts';

const oldest = 100;

/** The ages of a row in words; empty when it holds for all. */
export function useAges(): (leeftijd: MatrixRegel['leeftijd']) => string {
  const t = useText(toegangsregelTexts);
  return (leeftijd) => {
    if (leeftijd === null) return '';
    if (leeftijd.tot > oldest) return t('agesFrom', leeftijd);
    return leeftijd.van === 0 ? t('agesTo', leeftijd) : t('ages', leeftijd);
  };
}
