import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readAccountSearch } from './search.ts';

export const accountgesprekRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/accountgesprekken',
    validateSearch: readAccountSearch,
    component: lazyRouteComponent(() => import('./components/AccountPage.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/accountgesprekken/$gesprekId',
    component: lazyRouteComponent(() => import('./components/GesprekPage.tsx'), 'GesprekPage'),
  }),
] as const;
