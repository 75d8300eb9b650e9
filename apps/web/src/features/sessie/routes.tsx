import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute, shellRoute } from '../../app/root-route.tsx';
import { searchReader } from '../../filters/search.ts';

/** `naar`: where somebody wanted to go; `fout`: why the last sign-in failed. The server checks that `naar` is ours. */
const readEntranceSearch = searchReader({ naar: z.string().startsWith('/'), fout: z.string().max(40) });

export const entranceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inloggen',
  validateSearch: readEntranceSearch,
  component: lazyRouteComponent(() => import('./components/EntrancePage.tsx'), 'EntrancePage'),
});

export const helpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hulp',
  component: lazyRouteComponent(() => import('./components/HelpPage.tsx'), 'HelpPage'),
});
