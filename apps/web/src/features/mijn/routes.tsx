import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const mijnRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mijn',
    component: lazyRouteComponent(() => import('./components/MijnPage.tsx'), 'MijnPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/start',
    component: lazyRouteComponent(() => import('./components/StartPage.tsx'), 'StartPage'),
  }),
] as const;
