import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const briefwisselingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/brieven',
    component: lazyRouteComponent(() => import('./components/BrievenPage.tsx'), 'BrievenPage'),
  }),
] as const;
