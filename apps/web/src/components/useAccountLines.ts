import type { Account } from '@samenpad/contract';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { useCellWords } from './CellText.tsx';
import { componentTexts } from './text.ts';

interface AccountLine {
  term: string;
  texts: readonly string[];
}

/** The account of a figure in words: on the screen and in every file that is taken along. */
export function useAccountLines(account: Account): AccountLine[] {
  const t = useText(componentTexts);
  const format = useFormat();
  const cellWords = useCellWords();
  const { definition, source, period, n, completeness, excluded, storeVersion } = account;
  return [
    { term: t('definition'), texts: [definition] },
    { term: t('source'), texts: [source] },
    {
      term: t('period'),
      texts: [t('periodValue', { van: format.date(period.van), tot: format.date(period.tot) })],
    },
    { term: t('n'), texts: [n.kind === 'value' ? format.number(n.value) : cellWords(n)] },
    {
      term: t('completeness'),
      texts: [completeness === null ? t('completenessUnknown') : format.percent(completeness)],
    },
    { term: t('excluded'), texts: excluded.length === 0 ? [t('excludedNobody')] : excluded },
    { term: t('version'), texts: [storeVersion] },
  ];
}
