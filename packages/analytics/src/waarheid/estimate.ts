/** What too few cases tell to be held against a fixed tolerance: with its 95 % interval. */
export interface Estimate {
  value: number;
  van: number;
  tot: number;
}
