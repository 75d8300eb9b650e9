import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const toestemmingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jeugdigen/$jeugdigeId/toestemmingen',
    component: lazyRouteComponent(() => import('./components/ToestemmingenPage.tsx'), 'ToestemmingenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mijn/toestemmingen',
    component: lazyRouteComponent(() => import('./components/MijnToestemmingenPage.tsx'), 'MijnToestemmingenPage'),
  }),
] as const;
