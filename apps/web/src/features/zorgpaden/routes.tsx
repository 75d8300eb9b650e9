import { routes } from '@samenpad/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-route.tsx';
import { figureShape, searchReader } from '../../filters/search.ts';

const { stap, pad, top } = routes.getZorgpaden.query.shape;
export const readZorgpadenSearch = searchReader({ ...figureShape, stap, pad, top });
export type ZorgpadenSearch = ReturnType<typeof readZorgpadenSearch>;

export const zorgpadenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/zorgpaden',
  validateSearch: readZorgpadenSearch,
  component: lazyRouteComponent(() => import('./components/ZorgpadenPage.tsx'), 'ZorgpadenPage'),
});
