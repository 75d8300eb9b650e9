import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { statedWaitTexts } from './stated-wait-text.ts';

interface Stated {
  weeksToIntake: number | null;
  weeksToTreatment: number | null;
}

/** What an aanbieder says about waiting, in words; what it left out is not stated, never none. */
export function useStatedWait(): (stated: Stated) => string {
  const t = useText(statedWaitTexts);
  const format = useFormat();
  return ({ weeksToIntake, weeksToTreatment }) => {
    const weeks = (key: 'intake' | 'treatment', n: number | null) =>
      n === null ? [] : [t(key, { weeks: t('weeks', { count: n, n: format.number(n) }) })];
    const parts = [...weeks('intake', weeksToIntake), ...weeks('treatment', weeksToTreatment)];
    return parts.length === 0 ? t('notStated') : parts.join(', ');
  };
}
