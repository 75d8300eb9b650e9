import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const logboekRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/wie-keek',
    component: lazyRouteComponent(() => import('./components/WieKeekPage.tsx'), 'WieKeekPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/inzagen',
    component: lazyRouteComponent(() => import('./components/InzagenPage.tsx'), 'InzagenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/logcontrole',
    component: lazyRouteComponent(() => import('./components/LogcontrolePage.tsx'), 'LogcontrolePage'),
  }),
] as const;
