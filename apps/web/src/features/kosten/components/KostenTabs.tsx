import { Link } from '@tanstack/react-router';
import { useText } from '../../../text/catalogue.ts';
import { type KostenSearch, parts } from '../search.ts';
import { kostenTexts } from '../text.ts';

/** From one part of the page to the other; the filters stay. */
export function KostenTabs({ search }: { search: KostenSearch }) {
  const t = useText(kostenTexts);
  const [first] = parts;
  return (
    <nav className="page-tabs" aria-label={t('parts')}>
      <ul>
        {parts.map((deel) => (
          <li key={deel}>
            <Link
              to="/kosten"
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
