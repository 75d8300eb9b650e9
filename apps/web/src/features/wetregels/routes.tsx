import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const wetregelRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/wetregels',
    component: lazyRouteComponent(() => import('./components/WetregelsPage.tsx'), 'WetregelsPage'),
  }),
] as const;
