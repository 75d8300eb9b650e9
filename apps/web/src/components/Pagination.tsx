import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { words } from '../text/words.ts';

interface Props {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Previous, next, and where one is; nothing when all fits on one page. */
export function Pagination({ page, pages, onPage }: Props) {
  const t = useText(words);
  const format = useFormat();
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={t('pages')}>
      {page > 1 && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onPage(page - 1);
          }}
        >
          {t('previous')}
        </button>
      )}
      <span>{t('pageOf', { page: format.number(page), pages: format.number(pages) })}</span>
      {page < pages && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onPage(page + 1);
          }}
        >
          {t('next')}
        </button>
      )}
    </nav>
  );
}
