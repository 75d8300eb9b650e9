import { Link } from '@tanstack/react-router';
import { useText } from '../../../text/catalogue.ts';
import { maten, type ResultaatSearch } from '../search.ts';
import { resultaatTexts } from '../text.ts';

interface Props {
  to: '/aanbieders' | '/verwijzers';
  search: ResultaatSearch;
}

/** From one measure to the others; the filters stay. */
export function MaatTabs({ to, search }: Props) {
  const t = useText(resultaatTexts);
  const [first] = maten;
  return (
    <nav className="page-tabs" aria-label={t('measures')}>
      <ul>
        {maten.map((maat) => (
          <li key={maat}>
            <Link
              to={to}
              search={{ ...search, maat }}
              resetScroll={false}
              aria-current={maat === (search.maat ?? first) ? 'page' : undefined}
              activeProps={{}}
            >
              {t(maat)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
