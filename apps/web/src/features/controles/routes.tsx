import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const controlesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/controles',
  component: lazyRouteComponent(() => import('./components/ControlesPage.tsx'), 'ControlesPage'),
});
