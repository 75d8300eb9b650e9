import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const antwoordlinkRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/antwoord/$code',
  component: lazyRouteComponent(() => import('./components/AntwoordPage.tsx'), 'AntwoordPage'),
});
