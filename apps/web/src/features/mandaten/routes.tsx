import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const mandatenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mandaten',
  component: lazyRouteComponent(() => import('./components/MandatenPage.tsx'), 'MandatenPage'),
});
