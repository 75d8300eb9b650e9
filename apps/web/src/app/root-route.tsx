import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { CallError } from '../api/call.ts';
import { sessieQuery } from '../api/useSessie.ts';
import { PageError, PageMissing } from './PageError.tsx';
import { Shell } from './Shell.tsx';

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: PageMissing,
  errorComponent: PageError,
});

/** Everything behind the sign-in. Whoever has no session goes to the entrance and comes back to where he was. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  errorComponent: PageError,
  beforeLoad: async ({ context, location }) => {
    const sessie = await context.queries.query({ ...sessieQuery, staleTime: 'static' }).catch((error: unknown) => {
      if (!(error instanceof CallError) || error.code !== 'not-signed-in') throw error;
      return undefined;
    });
    if (sessie === undefined)
      redirect({ to: '/inloggen', search: location.href === '/' ? {} : { naar: location.href }, throw: true });
  },
});
