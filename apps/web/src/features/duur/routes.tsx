import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readDuurSearch } from './search.ts';

export const duurRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/duur',
  validateSearch: readDuurSearch,
  component: lazyRouteComponent(() => import('./components/DuurPage.tsx'), 'DuurPage'),
});
