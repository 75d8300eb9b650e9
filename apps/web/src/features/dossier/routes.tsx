import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readGezinnenSearch } from './gezinnen-lijst.ts';
import { readPlannenSearch } from './plannen-lijst.ts';

export const dossierRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/dossier',
    component: lazyRouteComponent(() => import('./components/DossierPage.tsx'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/betrokkenen',
    component: lazyRouteComponent(() => import('./components/BetrokkenenPage.tsx'), 'BetrokkenenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/gezin',
    component: lazyRouteComponent(() => import('./components/GezinPage.tsx'), 'GezinPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/plan',
    component: lazyRouteComponent(() => import('./components/PlanPage.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/gezinsregel',
    component: lazyRouteComponent(() => import('./components/GezinsregelPage.tsx'), 'GezinsregelPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/plannen',
    validateSearch: readPlannenSearch,
    component: lazyRouteComponent(() => import('./components/PlannenPage.tsx'), 'PlannenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/rolkaart',
    component: lazyRouteComponent(() => import('./components/RolkaartPage.tsx'), 'RolkaartPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/toewijzen',
    component: lazyRouteComponent(() => import('./components/ToewijzenPage.tsx'), 'ToewijzenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/consulten',
    component: lazyRouteComponent(() => import('./components/ConsultvragenPage.tsx'), 'ConsultvragenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/te-besluiten',
    component: lazyRouteComponent(() => import('./components/OpenVerzoekenPage.tsx'), 'OpenVerzoekenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/samen',
    component: lazyRouteComponent(() => import('./components/SamenPage.tsx'), 'SamenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/mdo/$mdoId',
    component: lazyRouteComponent(() => import('./components/MdoPage.tsx'), 'MdoPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/gezinnen',
    validateSearch: readGezinnenSearch,
    component: lazyRouteComponent(() => import('./components/GezinnenPage.tsx'), 'GezinnenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/noodtoegang',
    component: lazyRouteComponent(() => import('./components/NoodtoegangPage.tsx'), 'NoodtoegangPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/zonder-betrokkene',
    component: lazyRouteComponent(() => import('./components/ZonderBetrokkenePage.tsx'), 'ZonderBetrokkenePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/zonder-afsluiting',
    component: lazyRouteComponent(() => import('./components/ZonderAfsluitingPage.tsx'), 'ZonderAfsluitingPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/noodtoegangen',
    component: lazyRouteComponent(() => import('./components/NoodtoegangenPage.tsx'), 'NoodtoegangenPage'),
  }),
] as const;
