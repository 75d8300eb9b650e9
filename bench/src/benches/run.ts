import type { Size } from '@samenpad/demo';
import type { Regions } from '../runs/region.ts';

/** What the benchmarks of one run share. */
export interface Run {
  regions: Regions;
  size: Size;
  /** The size beside which growth is measured: the one above, or (quicker) the one below. */
  beside: Size;
  /** Trajecten of the generated set. */
  trajecten: number;
  /** How long the benchmarks under load last. */
  minutes: number;
  /** Who work at once in benchmarks under load. */
  people: number;
}
