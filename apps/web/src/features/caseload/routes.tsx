import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const caseloadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/caseload',
  component: lazyRouteComponent(() => import('./components/CaseloadPage.tsx'), 'CaseloadPage'),
});
