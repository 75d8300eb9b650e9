import type { PlainDate } from '../plain-date.ts';

/** A time in which somebody is the regisseur. */
export interface RegiePeriod {
  /** Whose account it is. */
  wie: string;
  van: PlainDate;
  /** The first day without; null: there is no end. */
  tot: PlainDate | null;
}

/**
 * From which day the regisseur of a gezin on `dag` has been there without a break (S4-77): times of the same person that
 * meet count as one. Undefined when nobody is there that day. Feed it times that do not overlap.
 */
export function findUnbrokenSince(periods: readonly RegiePeriod[], dag: PlainDate): PlainDate | undefined {
  const now = periods.find(({ van, tot }) => van <= dag && (tot === null || tot > dag));
  if (now === undefined) return undefined;
  const own = periods.filter(({ wie, van, tot }) => wie === now.wie && van !== tot);
  let since = now.van;
  for (;;) {
    const before = own.find(({ van, tot }) => tot === since && van < since);
    if (before === undefined) return since;
    since = before.van;
  }
}
