import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const rechtenRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/verzoeken',
    component: lazyRouteComponent(() => import('./components/VerzoekenPage.tsx'), 'VerzoekenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/verzoeken/$verzoekId',
    component: lazyRouteComponent(() => import('./components/VerzoekPage.tsx'), 'VerzoekPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/verzoeken/$verzoekId/afschrift',
    component: lazyRouteComponent(() => import('./components/AfschriftPage.tsx'), 'AfschriftPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/gesloten-dossiers',
    component: lazyRouteComponent(() => import('./components/GeslotenPage.tsx'), 'GeslotenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/vernietigingen',
    component: lazyRouteComponent(() => import('./components/VernietigingenPage.tsx'), 'VernietigingenPage'),
  }),
] as const;
