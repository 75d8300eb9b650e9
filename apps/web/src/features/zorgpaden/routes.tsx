import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readZorgpadenSearch } from './search.ts';

export const zorgpadenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/zorgpaden',
  validateSearch: readZorgpadenSearch,
  component: lazyRouteComponent(() => import('./components/ZorgpadenPage.tsx'), 'ZorgpadenPage'),
});
