import { dayOf, type PlainDate } from '@samenpad/domain';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { accountTexts } from '../text.ts';

/** How quarters and instants are written here. */
export function useMoments() {
  const t = useText(accountTexts);
  const format = useFormat();
  return {
    /** By its first day. */
    quarter: (first: PlainDate) =>
      t('quarterOf', { nr: Math.ceil(Number(first.slice(5, 7)) / 3), jaar: first.slice(0, 4) }),
    /** The day of an instant of the server, in Dutch time. */
    day: (instant: string) => format.date(dayOf(new Date(instant))),
  };
}
