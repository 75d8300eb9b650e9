import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSessie } from '../api/useSessie.ts';
import { NoodBanner } from '../features/dossier/components/NoodBanner.tsx';
import { today } from '../format/format.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';
import { AccountLinks } from './AccountMenu.tsx';
import { listNavigation } from './pages.ts';
import { SearchBox } from './SearchBox.tsx';
import { TopBar } from './TopBar.tsx';
import { useTheme } from './theme.ts';
import { useChanges } from './useChanges.ts';
import { useLeaving } from './useLeaving.ts';
import { usePrintFit } from './usePrintFit.ts';

/** The fixed frame of every page behind the sign-in. */
export function Shell() {
  const t = useText(shellTexts);
  const { demo, regio, thema, peildatum } = useSessie();
  const format = useFormat();
  const now = today();
  const [menuOpen, setMenuOpen] = useState(false);
  const address = useRouterState({ select: (state) => state.location.pathname });
  useTheme(thema);
  useLeaving();
  useChanges();
  usePrintFit();
  // A chosen page closes the menu of a phone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address changes
  useEffect(() => {
    setMenuOpen(false);
  }, [address]);
  return (
    <>
      <a className="skip" href="#inhoud">
        {t('skip')}
      </a>
      <header>
        <TopBar
          menuOpen={menuOpen}
          onMenu={() => {
            setMenuOpen(!menuOpen);
          }}
        />
        {demo && (
          <p className="fictive">
            <strong>{t('fictive')}</strong> {t('fictiveMore', { regio })}{' '}
            {peildatum < now && t('fictiveDay', { dag: format.date(peildatum), vandaag: format.date(now) })}
          </p>
        )}
      </header>
      <NoodBanner />
      <div className="shell">
        <Navigation open={menuOpen} />
        <main id="inhoud" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}

/** Pages of which another page of the menu is a part. */
const parents: readonly string[] = ['/mijn', '/onderzoek'];

function Navigation({ open }: { open: boolean }) {
  const t = useText(shellTexts);
  const { rol, demo } = useSessie();
  return (
    <nav className={`nav${open ? ' nav--open' : ''}`} id="hoofdmenu" aria-label={t('mainMenu')}>
      {open && <SearchBox />}
      {listNavigation(rol, demo).map(({ name, pages }) => (
        <div key={name}>
          <h2>{t(name)}</h2>
          <ul>
            {pages.map((page) => (
              <li key={page.to}>
                <Link to={page.to} activeOptions={{ includeSearch: false, exact: parents.includes(page.to) }}>
                  {t(page.text)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <AccountLinks />
    </nav>
  );
}
