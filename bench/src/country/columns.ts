import type { Analytics } from '@samenpad/analytics';
import type { computePathsInKernel } from '@samenpad/analytics/testing';

/** The columns that the kernel works on. */
export type Columns = Parameters<typeof computePathsInKernel>[0];

/** One version of a store, as its readers get it. */
export type Snapshot = Parameters<Parameters<Analytics['read']>[0]>[0];
