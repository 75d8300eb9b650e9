import { Link } from '@tanstack/react-router';
import { useText } from '../../../text/catalogue.ts';
import { parts, type ZorgpadenSearch } from '../search.ts';
import { zorgpadenTexts } from '../text.ts';

/** From one part of the page to the others; the filters stay. */
export function ZorgpadenTabs({ search }: { search: ZorgpadenSearch }) {
  const t = useText(zorgpadenTexts);
  const [first] = parts;
  return (
    <nav className="page-tabs" aria-label={t('parts')}>
      <ul>
        {parts.map((deel) => (
          <li key={deel}>
            <Link
              to="/zorgpaden"
              search={{ ...search, deel }}
              resetScroll={false}
              aria-current={deel === (search.deel ?? first) ? 'page' : undefined}
              activeProps={{}}
            >
              {t(`part-${deel}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
