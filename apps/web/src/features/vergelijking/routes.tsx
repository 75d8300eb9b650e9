import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readVergelijkingSearch } from './search.ts';

export const vergelijkingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vergelijken',
  validateSearch: readVergelijkingSearch,
  component: lazyRouteComponent(() => import('./components/VergelijkingPage.tsx'), 'VergelijkingPage'),
});
