import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import {
  readBerichtenSearch,
  readClaimsSearch,
  readCompareSearch,
  readImportSearch,
  readRegelsSearch,
  readVerzondenSearch,
  readWerklijstSearch,
} from './search.ts';

export const berichtenRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten',
    validateSearch: readBerichtenSearch,
    component: lazyRouteComponent(() => import('./components/BerichtenPage.tsx'), 'BerichtenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/imports',
    component: lazyRouteComponent(() => import('./components/ImportsPage.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/imports/$importId',
    validateSearch: readImportSearch,
    component: lazyRouteComponent(() => import('./components/ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/omzettingen',
    component: lazyRouteComponent(() => import('./components/OmzettingenPage.tsx'), 'OmzettingenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/verzonden',
    validateSearch: readVerzondenSearch,
    component: lazyRouteComponent(() => import('./components/VerzondenPage.tsx'), 'VerzondenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/werklijst',
    validateSearch: readWerklijstSearch,
    component: lazyRouteComponent(() => import('./components/WerklijstPage.tsx'), 'WerklijstPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/vergelijk',
    validateSearch: readCompareSearch,
    component: lazyRouteComponent(() => import('./components/ComparePage.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/declaraties',
    validateSearch: readClaimsSearch,
    component: lazyRouteComponent(() => import('./components/ClaimsPage.tsx'), 'ClaimsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/regels',
    validateSearch: readRegelsSearch,
    component: lazyRouteComponent(() => import('./components/RegelsPage.tsx'), 'RegelsPage'),
  }),
] as const;
