import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const uitnodigingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/uitnodiging/$code',
    component: lazyRouteComponent(() => import('./components/UitnodigingPage.tsx'), 'UitnodigingPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/uitgenodigd',
    component: lazyRouteComponent(() => import('./components/UitgenodigdPage.tsx'), 'UitgenodigdPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/uitgenodigd/$uitnodigingId',
    component: lazyRouteComponent(() => import('./components/GedeeldPlanPage.tsx'), 'GedeeldPlanPage'),
  }),
] as const;
