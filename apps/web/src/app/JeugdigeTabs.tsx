import type { RouteName } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { Samenvoegingen } from '../components/Samenvoegingen.tsx';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';
import { isFamily } from './pages.ts';

/** The pages of one jeugdige, each living of one route: who may not call it does not see the tab. */
const tabs = [
  { to: '/jeugdigen/$jeugdigeId', text: 'tabZorgpad', needs: 'getJeugdige' },
  { to: '/jeugdigen/$jeugdigeId/dossier', text: 'tabDossier', needs: 'getDossier' },
  { to: '/jeugdigen/$jeugdigeId/gezin', text: 'tabGezin', needs: 'getGezin' },
  { to: '/jeugdigen/$jeugdigeId/plan', text: 'tabPlan', needs: 'getPlan' },
  { to: '/jeugdigen/$jeugdigeId/samen', text: 'tabSamen', needs: 'getSamenwerking' },
  { to: '/jeugdigen/$jeugdigeId/toewijzen', text: 'tabToewijzen', needs: 'getToewijzen' },
  { to: '/jeugdigen/$jeugdigeId/betrokkenen', text: 'tabBetrokkenen', needs: 'listBetrokkenen' },
  { to: '/jeugdigen/$jeugdigeId/toestemmingen', text: 'tabToestemmingen', needs: 'listToestemmingen' },
  { to: '/jeugdigen/$jeugdigeId/inzagen', text: 'tabInzagen', needs: 'listInzagen' },
  { to: '/jeugdigen/$jeugdigeId/deelwijzer', text: 'tabDeelwijzer', needs: 'listDeelbesluiten' },
] as const satisfies readonly { to: string; text: string; needs: RouteName }[];

/** From one page of a jeugdige to the others. */
export function JeugdigeTabs({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(shellTexts);
  const { rol } = useSessie();
  const open = tabs.filter(({ needs }) => mayCall(rol, needs));
  const joined = <Samenvoegingen jeugdigeId={jeugdigeId} isFamily={isFamily(rol)} />;
  if (open.length < 2) return joined;
  return (
    <>
      <nav className="page-tabs" aria-label={t('tabs')}>
        <ul>
          {open.map(({ to, text }) => (
            <li key={to}>
              <Link to={to} params={{ jeugdigeId }} activeOptions={{ exact: true, includeSearch: false }}>
                {t(text)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {joined}
    </>
  );
}
