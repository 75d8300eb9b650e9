import type { FocusRedenView } from '@samenpad/contract';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { regelTexts } from '../regel-text.ts';

const DAYS_A_MONTH = 365.25 / 12;

/** A reason in words. */
export function useFocusReden(): (reden: FocusRedenView) => string {
  const t = useText(regelTexts);
  const format = useFormat();
  return ({ regel, aantal, dag }) => {
    const n = aantal ?? 0;
    if (regel === 'loopt-af' && n === 0) return t('endsToday');
    // Only the year of birth may be known: then the last day of that year stands for it.
    if (regel === 'wordt-18' && dag?.endsWith('-12-31')) return t('yearEighteen', { year: dag.slice(0, 4) });
    return t(`why-${regel}`, {
      count: n,
      n: format.number(n),
      bedrag: format.euro(n),
      months: format.number(Math.floor(n / DAYS_A_MONTH)),
      day: dag === null ? '' : format.date(dag),
    });
  };
}
