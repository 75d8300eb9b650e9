import type { Size } from '@samenpad/demo';
import type { Regions } from '../runs/region.ts';

/** What the benchmarks of one run share. */
export interface Run {
  regions: Regions;
  size: Size;
  /** Trajecten of the generated set. */
  trajecten: number;
}
