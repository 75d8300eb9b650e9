import { BerichtenQuery, BestandUitkomst } from '@samenpad/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../../app/root-route.tsx';
import { searchReader } from '../../filters/search.ts';

/** Also in the address: which message is open, and for an import which files are shown. */
export const readBerichtenSearch = searchReader({ ...BerichtenQuery.shape, bericht: z.uuid() });
export type BerichtenSearch = ReturnType<typeof readBerichtenSearch>;
export const readImportSearch = searchReader({ uitkomst: BestandUitkomst, pagina: z.coerce.number().int().min(1) });

export const berichtenRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten',
    validateSearch: readBerichtenSearch,
    component: lazyRouteComponent(() => import('./components/BerichtenPage.tsx'), 'BerichtenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/imports',
    component: lazyRouteComponent(() => import('./components/ImportsPage.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/berichten/imports/$importId',
    validateSearch: readImportSearch,
    component: lazyRouteComponent(() => import('./components/ImportPage.tsx'), 'ImportPage'),
  }),
] as const;
