import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { overzichtTexts } from '../text.ts';

/** Writes a difference in words: `40 meer dan … (+2,4 %)`. */
export function useChange(): (now: number, before: number | undefined, when: string) => string {
  const t = useText(overzichtTexts);
  const format = useFormat();
  return (now, before, when) => {
    if (before === undefined) return t('noCompare');
    if (now === before) return t('same', { when });
    const sentence = t(now > before ? 'more' : 'fewer', { n: format.number(Math.abs(now - before)), when });
    if (before === 0) return sentence;
    const share = (now - before) / before;
    return `${sentence} (${share > 0 ? '+' : ''}${format.percent(share, 1)})`;
  };
}
