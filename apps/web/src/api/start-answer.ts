import type { RouteName } from '@samenpad/contract';
import type { QueryClient } from '@tanstack/react-query';
import type { CallInput } from './call.ts';
import { answerQuery } from './useAnswer.ts';
import { mayCall, sessieQuery } from './useSessie.ts';

interface Going {
  context: { queries: QueryClient };
  /** `preload`: a mouse passes the link, nobody goes there yet. */
  cause: 'preload' | 'enter' | 'stay';
}

/**
 * Asks for what a page shows at the moment that somebody goes there, while the code of the page is fetched. Not when a mouse
 * passes the link: whoever is listed would be on record as seen. Does not wait; the page tells of a fault itself.
 */
export async function startAnswer(
  { context: { queries }, cause }: Going,
  name: RouteName,
  input: Omit<CallInput, 'signal'> = {},
): Promise<void> {
  if (cause === 'preload') return;
  const { rol } = await queries.query({ ...sessieQuery, staleTime: 'static' });
  if (mayCall(rol, name)) queries.query(answerQuery(name, input)).catch(() => undefined);
}
