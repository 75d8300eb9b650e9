import { useText } from '../../../text/catalogue.ts';
import { isTime, type Maat } from '../search.ts';
import { resultaatTexts } from '../text.ts';
import type { Unit } from '../unit.ts';

/** What a verdict says in words: never good or bad, only as expected or not. */
export function useVerdict(maat: Maat): (unit: Pick<Unit, 'oordeel'>) => string {
  const t = useText(resultaatTexts);
  const kind = maat === 'duur' || maat === 'wacht' || maat === 'gezinsdoel' ? maat : 'share';
  return ({ oordeel }) => {
    if (oordeel === null) return t('noVerdict');
    return oordeel === 'verwacht' || oordeel === 'te-klein' ? t(oordeel) : t(`${kind}-${oordeel}`);
  };
}

/** How the raw number of a measure is written: a share, or days. */
export function useRawFormat(maat: Maat, format: { number: (n: number) => string; percent: (n: number) => string }) {
  const t = useText(resultaatTexts);
  return (value: number) => (isTime(maat) ? t('days', { n: format.number(value) }) : format.percent(value));
}
