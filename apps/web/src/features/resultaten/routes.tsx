import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readAanbiedersSearch, readVerwijzersSearch } from './search.ts';

export const resultatenRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aanbieders',
    validateSearch: readAanbiedersSearch,
    component: lazyRouteComponent(() => import('./components/AanbiedersPage.tsx'), 'AanbiedersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/verwijzers',
    validateSearch: readVerwijzersSearch,
    component: lazyRouteComponent(() => import('./components/VerwijzersPage.tsx'), 'VerwijzersPage'),
  }),
] as const;
