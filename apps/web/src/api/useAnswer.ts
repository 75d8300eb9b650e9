import type { RouteName } from '@samenpad/contract';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type Answer, type CallInput, call } from './call.ts';

interface AnswerOptions {
  enabled?: boolean;
  /** Ask again every so many milliseconds; `false` stops. */
  refetchInterval?: number | false;
}

export type Asked<Name extends RouteName> = UseQueryResult<Answer<Name>>;

/** The answer of a route, kept while a filter changes so that the page does not jump. */
export function useAnswer<Name extends RouteName>(
  name: Name,
  input: Pick<CallInput, 'params' | 'query'> = {},
  options: AnswerOptions = {},
): Asked<Name> {
  return useQuery({
    queryKey: [name, input.params ?? {}, input.query ?? {}],
    queryFn: ({ signal }) => call(name, { ...input, signal }),
    placeholderData: keepPreviousData,
    ...options,
  });
}
