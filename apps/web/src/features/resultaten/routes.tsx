import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readResultaatSearch } from './search.ts';

export const resultatenRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aanbieders',
    validateSearch: readResultaatSearch,
    component: lazyRouteComponent(() => import('./components/AanbiedersPage.tsx'), 'AanbiedersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/verwijzers',
    validateSearch: readResultaatSearch,
    component: lazyRouteComponent(() => import('./components/VerwijzersPage.tsx'), 'VerwijzersPage'),
  }),
] as const;
