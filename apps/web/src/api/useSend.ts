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

interface Then<Name extends RouteName> {
  /** As soon as it was done, before the stale answers are asked anew: whoever sent it may be gone from the page by then. */
  onSuccess?: (answer: Answer<Name>) => unknown;
}

/** Of each state of a sending apart, so that what is known in one is known. */
type WithThen<Result, Name extends RouteName> = Result extends unknown
  ? Omit<Result, 'mutate' | 'mutateAsync' | 'variables'> & { mutate: (input: Input, then?: Then<Name>) => void }
  : never;

/** What is known of a sending; `isPending` until the stale answers are there too, so that nobody acts on what was. */
type Send<Name extends RouteName> = WithThen<UseMutationResult<Answer<Name>, Error, Sent<Name>>, Name>;

interface Sent<Name extends RouteName> {
  input: Input;
  then: Then<Name>;
}

/**
 * Sends something to a route that changes data; afterwards the answers of `stale` are asked again. What makes something
 * new goes with one key until it has succeeded: when no answer comes it is sent again, and made once.
 */
export function useSend<Name extends RouteName>(name: Name, stale: readonly RouteName[] = []): Send<Name> {
  const { csrfToken } = useSessie();
  const queries = useQueryClient();
  const once = 'once' in routes[name];
  const key = useRef(makeKey());
  const mutation: UseMutationResult<Answer<Name>, Error, Sent<Name>> = useMutation({
    mutationFn: ({ input }: Sent<Name>) => call(name, { ...input, csrfToken, ...(once && { retryKey: key.current }) }),
    retry: (count, error) => once && error instanceof CallError && error.code === 'unavailable' && count < mostRetries,
    // Here, not with `mutate`: those of a component that is gone are never called.
    onSuccess: (answer, { then }) => {
      key.current = makeKey();
      then.onSuccess?.(answer);
    },
    onSettled: async () => {
      await Promise.all(stale.map((route) => queries.invalidateQueries({ queryKey: [route] })));
    },
  });
  const { mutate } = mutation;
  return {
    ...mutation,
    mutate: (input: Input, then: Then<Name> = {}) => {
      mutate({ input, then });
    },
  };
}
