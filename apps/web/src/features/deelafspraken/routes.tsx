import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const deelafsprakenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/deelafspraken',
  component: lazyRouteComponent(() => import('./components/DeelafsprakenPage.tsx'), 'DeelafsprakenPage'),
});
