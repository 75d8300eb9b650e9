import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readFigureSearch } from '../../filters/search.ts';

export const overzichtRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/overzicht',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('./components/OverzichtPage.tsx'), 'OverzichtPage'),
});
