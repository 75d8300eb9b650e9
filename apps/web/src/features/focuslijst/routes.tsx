import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { startAnswer } from '../../api/start-answer.ts';
import { shellRoute } from '../../app/root-route.tsx';
import { focusQueryOf, readFocuslijstSearch } from './search.ts';

export const focuslijstRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/focuslijst',
  validateSearch: readFocuslijstSearch,
  loaderDeps: ({ search }) => focusQueryOf(search),
  loader: (going) => startAnswer(going, 'listFocuslijst', { query: going.deps }),
  component: lazyRouteComponent(() => import('./components/FocuslijstPage.tsx'), 'FocuslijstPage'),
});
