import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readOnderzoekSearch } from './search.ts';

export const onderzoekRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/onderzoek',
    validateSearch: readOnderzoekSearch,
    component: lazyRouteComponent(() => import('./components/OnderzoekPage.tsx'), 'OnderzoekPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/onderzoek/waarheden',
    component: lazyRouteComponent(() => import('./components/WaarhedenPage.tsx'), 'WaarhedenPage'),
  }),
] as const;
