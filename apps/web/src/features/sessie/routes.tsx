import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, shellRoute } from '../../app/root-route.tsx';

const entrance = lazyRouteComponent(() => import('./components/EntrancePage.tsx'), 'EntrancePage');

/** The entrance stands at two addresses: the server may keep `/inloggen` for itself. */
export const sessieRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/welkom', component: entrance }),
  createRoute({ getParentRoute: () => rootRoute, path: '/inloggen', component: entrance }),
] as const;

export const helpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hulp',
  component: lazyRouteComponent(() => import('./components/HelpPage.tsx'), 'HelpPage'),
});
