import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readJeugdigenSearch } from './search.ts';

export const jeugdigenRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen',
    validateSearch: readJeugdigenSearch,
    component: lazyRouteComponent(() => import('./components/JeugdigenPage.tsx'), 'JeugdigenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId',
    component: lazyRouteComponent(() => import('./components/JeugdigePage.tsx'), 'JeugdigePage'),
  }),
] as const;
