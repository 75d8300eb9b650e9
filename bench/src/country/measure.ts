import type { Analytics } from '@samenpad/analytics';
import { type PlainDate, plainDate } from '@samenpad/domain';
import { computeMedian } from '../results/statistics.ts';

/** A country to measure on. */
export interface Country {
  analytics: Analytics;
  /** How often a call of ours is repeated; peers of minutes run once. */
  repeats: number;
}

/** Ten years of everybody, as the country figures are asked. */
export const TEN_YEARS: { van: PlainDate; tot: PlainDate } = {
  van: plainDate('2016-01-01'),
  tot: plainDate('2025-12-31'),
};
export const GROUPS = { taal: 'nl', publication: 'groups' } as const;

/** What one call took, and what it gave. */
export interface Timed<T> {
  ms: number;
  value: T;
}

/** A call that takes longer is not repeated. */
const LONG_MS = 10_000;

/** Median of some calls, one after another, with what the last one gave; of a long call the first time only. */
export async function timeOf<T>(repeats: number, work: () => Promise<T> | T): Promise<Timed<T>> {
  const ms: number[] = [];
  let value: T | undefined;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    value = await work();
    const took = performance.now() - start;
    ms.push(took);
    if (took > LONG_MS) break;
  }
  if (value === undefined) throw new RangeError('Nothing was measured');
  return { ms: computeMedian(ms), value };
}
