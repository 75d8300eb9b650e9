import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const regieprofielenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/regieprofielen',
  component: lazyRouteComponent(() => import('./components/RegieprofielenPage.tsx'), 'RegieprofielenPage'),
});
