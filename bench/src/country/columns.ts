import type { computePathsInKernel } from '@samenpad/analytics/testing';

/** The columns that the kernel works on. */
export type Columns = Parameters<typeof computePathsInKernel>[0];
