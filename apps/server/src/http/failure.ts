import type { ErrorCode } from '@samenpad/contract';

/** An expected failure of a route: the code decides status and text, `detail` says what and where in Dutch. */
export interface Failure {
  code: ErrorCode;
  detail?: string;
  faults?: readonly unknown[];
}
