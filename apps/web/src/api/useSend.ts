import { type RouteName, routes } from '@samenpad/contract';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Answer, CallError, type CallInput, call } from './call.ts';
import { useSessie } from './useSessie.ts';

type Input = Pick<CallInput, 'params' | 'body'>;

/** Random; not `randomUUID`, which a page without https does not have. */
function makeKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const mostRetries = 2;

/**
 * Sends something to a route that changes data; afterwards the answers of `stale` are asked again. What makes something
 * new goes with one key until it has succeeded: when no answer comes it is sent again, and made once.
 */
export function useSend<Name extends RouteName>(
  name: Name,
  stale: readonly RouteName[] = [],
): UseMutationResult<Answer<Name>, Error, Input> {
  const { csrfToken } = useSessie();
  const queries = useQueryClient();
  const once = 'once' in routes[name];
  const key = useRef(makeKey());
  return useMutation({
    mutationFn: (input: Input) => call(name, { ...input, csrfToken, ...(once && { retryKey: key.current }) }),
    retry: (count, error) => once && error instanceof CallError && error.code === 'unavailable' && count < mostRetries,
    onSuccess: () => {
      key.current = makeKey();
    },
    onSettled: async () => {
      await Promise.all(stale.map((route) => queries.invalidateQueries({ queryKey: [route] })));
    },
  });
}
