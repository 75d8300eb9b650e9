import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const takenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/taken',
  component: lazyRouteComponent(() => import('./components/TakenPage.tsx'), 'TakenPage'),
});
