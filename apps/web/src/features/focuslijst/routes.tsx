import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { readFocuslijstSearch } from './search.ts';

export const focuslijstRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/focuslijst',
  validateSearch: readFocuslijstSearch,
  component: lazyRouteComponent(() => import('./components/FocuslijstPage.tsx'), 'FocuslijstPage'),
});
