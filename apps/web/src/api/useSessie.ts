import { type Role, type Route, type RouteName, routes, type Sessie } from '@samenpad/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { call } from './call.ts';

/** Asked once; every page below the shell can rely on it. */
export const sessieQuery = {
  queryKey: ['getSessie'],
  queryFn: () => call('getSessie'),
  staleTime: 60_000,
} as const;

/** Who is signed in. Only below the shell, which has asked already. */
export function useSessie(): Sessie {
  return useSuspenseQuery(sessieQuery).data;
}

/** May this role call this route? The screen shows only what the contract lets it open. */
export function mayCall(rol: Role, name: RouteName): boolean {
  const { access }: Pick<Route, 'access'> = routes[name];
  return typeof access === 'string' || access.includes(rol);
}
