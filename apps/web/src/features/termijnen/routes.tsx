import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const termijnenRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/wie-wacht',
    component: lazyRouteComponent(() => import('./components/WieWachtPage.tsx'), 'WieWachtPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/termijnen',
    component: lazyRouteComponent(() => import('./components/TermijnenPage.tsx'), 'TermijnenPage'),
  }),
] as const;
