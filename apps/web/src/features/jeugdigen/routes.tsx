import { JeugdigenQuery } from '@samenpad/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { searchReader } from '../../filters/search.ts';

export const readJeugdigenSearch = searchReader(JeugdigenQuery.shape);
export type JeugdigenSearch = ReturnType<typeof readJeugdigenSearch>;

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
