import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readLeveringSearch } from './search.ts';

export const leveringRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/levering',
    validateSearch: readLeveringSearch,
    component: lazyRouteComponent(() => import('./components/LeveringPage.tsx'), 'LeveringPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/levering/$jeugdigeId',
    component: lazyRouteComponent(() => import('./components/ToewijzingenPage.tsx'), 'ToewijzingenPage'),
  }),
] as const;
