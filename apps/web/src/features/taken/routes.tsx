import { parsePlainDate } from '@samenpad/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';

export const takenRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/vandaag',
    component: lazyRouteComponent(() => import('./components/VandaagPage.tsx'), 'VandaagPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/agenda',
    validateSearch: ({ week }: Record<string, unknown>) => {
      const day = typeof week === 'string' ? parsePlainDate(week) : undefined;
      return day === undefined ? {} : { week: day };
    },
    component: lazyRouteComponent(() => import('./components/AgendaPage.tsx'), 'AgendaPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/meldingen',
    component: lazyRouteComponent(() => import('./components/MeldingenPage.tsx'), 'MeldingenPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/taken',
    component: lazyRouteComponent(() => import('./components/TakenPage.tsx'), 'TakenPage'),
  }),
] as const;
