import type { Account } from '@samenpad/contract';
import { useAccountLines } from '../components/useAccountLines.ts';
import { today } from '../format/format.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { readPage } from './page-context.ts';
import { downloadTexts } from './text.ts';

/** A line of the account in a file. */
export interface Note {
  term: string;
  texts: readonly string[];
}

export interface Subject {
  title: string;
  sub?: string | undefined;
  account: Account;
}

/** What every file says of its figure: the account on the screen, the page with its filters, and the day. */
export function useNotes({ title, sub, account }: Subject): () => Note[] {
  const t = useText(downloadTexts);
  const format = useFormat();
  const lines = useAccountLines(account);
  return () => {
    const { place, page, filters, address } = readPage(document);
    return [
      { term: t('title'), texts: [title] },
      ...(sub === undefined ? [] : [{ term: t('sub'), texts: [sub] }]),
      ...lines,
      { term: t('place'), texts: [place] },
      { term: t('page'), texts: [page] },
      { term: t('filters'), texts: filters.length === 0 ? [t('noFilters')] : filters },
      { term: t('address'), texts: [address] },
      { term: t('taken'), texts: [format.date(today())] },
    ];
  };
}
