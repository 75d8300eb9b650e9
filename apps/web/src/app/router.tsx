import { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { CallError } from '../api/call.ts';
import { sessieQuery } from '../api/useSessie.ts';
import { accountgesprekRoutes } from '../features/accountgesprekken/routes.tsx';
import { accountsRoute } from '../features/accounts/routes.tsx';
import { antwoordlinkRoute } from '../features/antwoordlinks/routes.tsx';
import { berichtenRoutes } from '../features/berichten/routes.tsx';
import { briefwisselingRoutes } from '../features/briefwisselingen/routes.tsx';
import { caseloadRoute } from '../features/caseload/routes.tsx';
import { controlesRoute } from '../features/controles/routes.tsx';
import { deelafsprakenRoute } from '../features/deelafspraken/routes.tsx';
import { dossierRoutes } from '../features/dossier/routes.tsx';
import { duurRoute } from '../features/duur/routes.tsx';
import { focuslijstRoute } from '../features/focuslijst/routes.tsx';
import { indicatorenRoute } from '../features/indicatoren/routes.tsx';
import { jeugdigenRoutes } from '../features/jeugdigen/routes.tsx';
import { kadersRoute } from '../features/kaders/routes.tsx';
import { kostenRoute } from '../features/kosten/routes.tsx';
import { leveringRoutes } from '../features/levering/routes.tsx';
import { logboekRoutes } from '../features/logboek/routes.tsx';
import { mandatenRoute } from '../features/mandaten/routes.tsx';
import { mijnRoutes } from '../features/mijn/routes.tsx';
import { onderzoekRoutes } from '../features/onderzoek/routes.tsx';
import { overzichtRoute } from '../features/overzicht/routes.tsx';
import { rechtenRoutes } from '../features/rechten/routes.tsx';
import { regieprofielenRoute } from '../features/regieprofielen/routes.tsx';
import { resultatenRoutes } from '../features/resultaten/routes.tsx';
import { samenvoegingRoutes } from '../features/samenvoegingen/routes.tsx';
import { entranceRoute, helpRoute } from '../features/sessie/routes.tsx';
import { takenRoutes } from '../features/taken/routes.tsx';
import { termijnenRoutes } from '../features/termijnen/routes.tsx';
import { toegangsregelRoutes } from '../features/toegangsregels/routes.tsx';
import { toestemmingRoutes } from '../features/toestemming/routes.tsx';
import { uitnodigingRoutes } from '../features/uitnodigingen/routes.tsx';
import { vergelijkingRoute } from '../features/vergelijking/routes.tsx';
import { verwijzingenRoute } from '../features/verwijzingen/routes.tsx';
import { wetregelRoutes } from '../features/wetregels/routes.tsx';
import { zoekRoute } from '../features/zoeken/routes.tsx';
import { zorgpadenRoute } from '../features/zorgpaden/routes.tsx';
import { parseSearch, stringifySearch } from './address.ts';
import { landingOf } from './pages.ts';
import { rootRoute, shellRoute } from './root-route.tsx';

const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { rol } = await context.queries.query({ ...sessieQuery, staleTime: 'static' });
    redirect({ to: landingOf(rol), throw: true });
  },
});

const routeTree = rootRoute.addChildren([
  entranceRoute,
  shellRoute.addChildren([
    startRoute,
    helpRoute,
    overzichtRoute,
    zorgpadenRoute,
    ...onderzoekRoutes,
    duurRoute,
    kostenRoute,
    ...resultatenRoutes,
    vergelijkingRoute,
    regieprofielenRoute,
    indicatorenRoute,
    kadersRoute,
    controlesRoute,
    focuslijstRoute,
    caseloadRoute,
    ...jeugdigenRoutes,
    ...dossierRoutes,
    ...briefwisselingRoutes,
    antwoordlinkRoute,
    ...uitnodigingRoutes,
    ...toestemmingRoutes,
    ...accountgesprekRoutes,
    ...leveringRoutes,
    ...takenRoutes,
    ...termijnenRoutes,
    ...wetregelRoutes,
    zoekRoute,
    deelafsprakenRoute,
    verwijzingenRoute,
    ...berichtenRoutes,
    ...rechtenRoutes,
    ...samenvoegingRoutes,
    mandatenRoute,
    ...toegangsregelRoutes,
    ...mijnRoutes,
    ...logboekRoutes,
    accountsRoute,
  ]),
]);

/** Answers stay fresh for half a minute; only what may pass by itself is tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof CallError && error.code === 'unavailable' && count < 2,
    },
  },
});

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  context: { queries },
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
