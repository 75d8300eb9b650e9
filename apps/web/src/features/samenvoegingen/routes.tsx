import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const samenvoegingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dubbele-dossiers',
    component: lazyRouteComponent(() => import('./components/DubbelenPage.tsx'), 'DubbelenPage'),
  }),
] as const;
