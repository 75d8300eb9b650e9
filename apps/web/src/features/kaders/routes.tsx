import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const kadersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kaders',
  component: lazyRouteComponent(() => import('./components/KadersPage.tsx'), 'KadersPage'),
});
