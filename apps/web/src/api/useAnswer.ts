import type { RouteName } from '@samenpad/contract';
import { keepPreviousData, queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type Answer, type CallInput, call } from './call.ts';

interface AnswerOptions<Name extends RouteName> {
  enabled?: boolean;
  /** Ask again every second as long as this holds of the last answer. */
  pollWhile?: (answer: Answer<Name>) => boolean;
}

const pollEvery = 1000;

export type Asked<Name extends RouteName> = UseQueryResult<Answer<Name>>;

/** The question to a route as the cache knows it: asked twice at the same time it is one request. */
export function answerQuery<Name extends RouteName>(name: Name, input: Omit<CallInput, 'signal'> = {}) {
  return queryOptions({
    queryKey: [name, input.params ?? {}, input.query ?? {}, input.body ?? {}],
    queryFn: ({ signal }) => call(name, { ...input, signal }),
  });
}

/** The answer of a route, kept while a filter changes so that the page does not jump. */
export function useAnswer<Name extends RouteName>(
  name: Name,
  input: Omit<CallInput, 'signal'> = {},
  { enabled = true, pollWhile }: AnswerOptions<Name> = {},
): Asked<Name> {
  return useQuery({
    ...answerQuery(name, input),
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval: ({ state }) => (state.data !== undefined && pollWhile?.(state.data) === true ? pollEvery : false),
  });
}
