import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const onderzoekRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/onderzoek/waarheden',
    component: lazyRouteComponent(() => import('./components/WaarhedenPage.tsx'), 'WaarhedenPage'),
  }),
] as const;
