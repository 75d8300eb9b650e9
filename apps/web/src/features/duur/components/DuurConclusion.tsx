import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { useCellWords } from '../../../components/CellText.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Skeleton } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import type { DuurAnswers } from '../hooks/useDuur.ts';
import { duurTexts } from '../text.ts';

interface Props {
  answers: Pick<DuurAnswers, 'duur' | 'uitstroom'>;
  /** Whether a wijk or leeftijd was asked: then more is hidden than what is small itself (P9). */
  ofPart: boolean;
}

/** The answer of the page: the median with its interval, the share that left care, and whether care gets longer. */
export function DuurConclusion({ answers: { duur, uitstroom }, ofPart }: Props) {
  const t = useText(duurTexts);
  const medianText = useMedianText();
  const outText = useOutText();
  const trendText = useTrendText();
  if (duur.isError) return null;
  if (duur.data === undefined)
    return (
      <div className="stack-5">
        <Skeleton height={60} lines={2} />
      </div>
    );
  const [all] = duur.data.rows;
  if (all === undefined || findValue(all.aantal) === 0) return <Conclusion text={t('empty')} />;
  if (all.aantal.kind === 'suppressed') return <Conclusion text={t(ofPart ? 'conclusionPart' : 'conclusionHidden')} />;
  const text = [medianText(all), outText(uitstroom.data), trendText(duur.data.trend)];
  return <Conclusion text={text.filter((part) => part !== '').join(' ')} />;
}

function useMedianText() {
  const t = useText(duurTexts);
  const format = useFormat();
  const reason = useReason();
  return ({ mediaan, mediaanVan, mediaanTot }: Answer<'getDuur'>['rows'][number]) => {
    const [n, van, tot] = [mediaan, mediaanVan, mediaanTot].map(findValue);
    if (n === undefined) return t('conclusionNoMedian', { reason: reason(mediaan) });
    if (van === undefined || tot === undefined) return t('conclusionMedianOnly', { n: format.number(n) });
    return t('conclusionMedian', { n: format.number(n), van: format.number(van), tot: format.number(tot) });
  };
}

function useOutText() {
  const t = useText(duurTexts);
  const format = useFormat();
  return (uitstroom: Answer<'getUitstroom'> | undefined) => {
    const share = uitstroom?.rows.cohort[0] && findValue(uitstroom.rows.cohort[0].aandeel);
    return share === undefined ? '' : t('conclusionOut', { share: format.percent(share) });
  };
}

function useTrendText() {
  const t = useText(duurTexts);
  const format = useFormat();
  return ({ groeiPerJaar, groeiVan, groeiTot }: Answer<'getDuur'>['trend']) => {
    const [growth, van, tot] = [groeiPerJaar, groeiVan, groeiTot].map(findValue);
    if (growth === undefined || van === undefined || tot === undefined) return '';
    if (van <= 0 && tot >= 0) return t('level');
    const [low = 0, high = 0] = [van, tot].map(Math.abs).toSorted((a, b) => a - b);
    return t(growth > 0 ? 'longer' : 'shorter', {
      growth: format.percent(Math.abs(growth), 1),
      van: format.percent(low, 1),
      tot: format.percent(high, 1),
    });
  };
}

/** Why a cell has no number, in words. */
export function useReason() {
  const word = useText(words);
  const cellWords = useCellWords();
  return (cell: Cell): string => {
    return cell.kind === 'value' ? word('undetermined') : cellWords(cell);
  };
}
