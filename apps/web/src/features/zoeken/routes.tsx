import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const zoekRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/zoeken',
  component: lazyRouteComponent(() => import('./components/ZoekPage.tsx'), 'ZoekPage'),
});
