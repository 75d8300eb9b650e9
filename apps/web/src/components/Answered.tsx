import type { RouteName } from '@samenpad/contract';
import type { ReactNode } from 'react';
import type { Answer } from '../api/call.ts';
import type { Asked } from '../api/useAnswer.ts';
import { ProblemMessage, Skeleton } from './states.tsx';

interface Props<Name extends RouteName> {
  asked: Asked<Name>;
  /** Height in pixels of what will come, so that the page does not jump. */
  height: number;
  lines?: number;
  children: (answer: Answer<Name>) => ReactNode;
}

/** The states of everything that is asked: loading, error, content. Empty and not shown are content. */
export function Answered<Name extends RouteName>({ asked, height, lines = 4, children }: Props<Name>) {
  if (asked.data !== undefined && !asked.isError) return <>{children(asked.data)}</>;
  if (asked.isError)
    return (
      <ProblemMessage
        error={asked.error}
        onRetry={() => {
          void asked.refetch();
        }}
      />
    );
  return <Skeleton height={height} lines={lines} />;
}
