import { Link } from '@tanstack/react-router';
import { useText } from '../../../text/catalogue.ts';
import { type DuurSearch, parts } from '../search.ts';
import { duurTexts } from '../text.ts';

/** From one part of the page to the others; the filters stay. */
export function DuurTabs({ search }: { search: DuurSearch }) {
  const t = useText(duurTexts);
  const [first] = parts;
  return (
    <nav className="page-tabs" aria-label={t('parts')}>
      <ul>
        {parts.map((deel) => (
          <li key={deel}>
            <Link
              to="/duur"
              search={{ ...search, deel }}
              resetScroll={false}
              aria-current={deel === (search.deel ?? first) ? 'page' : undefined}
              activeProps={{}}
            >
              {t(deel)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
