import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readKostenSearch } from './search.ts';

export const kostenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kosten',
  validateSearch: readKostenSearch,
  component: lazyRouteComponent(() => import('./components/KostenPage.tsx'), 'KostenPage'),
});
