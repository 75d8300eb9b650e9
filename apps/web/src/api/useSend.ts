import type { RouteName } from '@samenpad/contract';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, type CallInput, call } from './call.ts';
import { useSessie } from './useSessie.ts';

type Input = Pick<CallInput, 'params' | 'body'>;

/** Sends something to a route that changes data; afterwards the answers of `stale` are asked again. */
export function useSend<Name extends RouteName>(
  name: Name,
  stale: readonly RouteName[] = [],
): UseMutationResult<Answer<Name>, Error, Input> {
  const { csrfToken } = useSessie();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => call(name, { ...input, csrfToken }),
    onSettled: async () => {
      await Promise.all(stale.map((route) => queries.invalidateQueries({ queryKey: [route] })));
    },
  });
}
