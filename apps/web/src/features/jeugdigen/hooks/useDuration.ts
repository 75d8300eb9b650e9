import { lengthInDays, type PlainDate } from '@samenpad/domain';
import { roughMonths } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';

/** A length in words: days below two months, months below four years, then years with halves. Both days count (A2). */
export function useDuration(): (begin: PlainDate, eind: PlainDate) => string {
  const word = useText(words);
  const format = useFormat();
  return (begin, eind) => {
    const days = lengthInDays(begin, eind);
    const months = roughMonths(begin, eind);
    if (days < 60) return word('days', { count: days, n: format.number(days) });
    if (months < 48) return word('months', { count: months, n: format.number(months) });
    const halves = Math.round(months / 6);
    return word('years', { n: `${format.number(Math.floor(halves / 2))}${halves % 2 === 1 ? '½' : ''}` });
  };
}
