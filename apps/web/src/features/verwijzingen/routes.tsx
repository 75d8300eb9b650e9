import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const verwijzingenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mijn-verwijzingen',
  component: lazyRouteComponent(() => import('./components/VerwijzingenPage.tsx'), 'VerwijzingenPage'),
});
