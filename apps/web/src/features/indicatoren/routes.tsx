import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const indicatorenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicatoren',
  component: lazyRouteComponent(() => import('./components/IndicatorenPage.tsx'), 'IndicatorenPage'),
});
