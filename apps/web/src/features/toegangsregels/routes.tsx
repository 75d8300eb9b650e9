import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readRegelsSearch } from './search.ts';

export const toegangsregelRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/toegangsregels',
    validateSearch: readRegelsSearch,
    component: lazyRouteComponent(() => import('./components/ToegangsregelsPage.tsx'), 'ToegangsregelsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/deelwijzer',
    component: lazyRouteComponent(() => import('./components/DeelwijzerPage.tsx'), 'DeelwijzerPage'),
  }),
] as const;
