import type { Hulpvorm } from '../fold/hulpvorm.ts';
import { lastDayOf, monthOf, type PlainDate } from '../plain-date.ts';

/** By what a running traject or jeugdige is seen to be over a kader: months that it runs, or trajecten at the same time. */
type KaderMaat = 'duur' | 'tegelijk';

/** What makes an exception: more than `grens` months (`duur`) or trajecten (`tegelijk`); of all help when no hulpvorm. */
export interface Kadergrens {
  maat: KaderMaat;
  hulpvorm: Hulpvorm | null;
  grens: number;
}

/** When one version of a kader holds: from `van` up to and including `tot` (null: until further notice). */
export interface Kaderversie {
  versie: number;
  van: PlainDate;
  tot: PlainDate | null;
}

export const kaderStanden = ['geldt', 'later', 'voorbij'] as const;
/** `later`: its first version is still to begin. */
type KaderStand = (typeof kaderStanden)[number];

/**
 * The version that a kader has on a day: the last decided of those that have begun, so that a newer decision replaces an
 * older one and nothing is rewritten (S1-11). Before the first day it is the first to begin, and the kader is `later`.
 */
export function findKaderversie<V extends Kaderversie>(
  versies: readonly V[],
  dag: PlainDate,
): { versie: V; stand: KaderStand } | undefined {
  const begun = versies.filter(({ van }) => van <= dag).toSorted((a, b) => b.versie - a.versie);
  const [current] = begun;
  if (current !== undefined) {
    return { versie: current, stand: current.tot !== null && current.tot < dag ? 'voorbij' : 'geldt' };
  }
  const [first] = versies.toSorted((a, b) => (a.van < b.van ? -1 : Number(a.van > b.van)) || b.versie - a.versie);
  return first && { versie: first, stand: 'later' };
}

/** Whole months from `begin` to `dag`, as PostgreSQL adds them: one month after 31 January is the last day of February. */
export function countWholeMonths(begin: PlainDate, dag: PlainDate): number {
  const months = (date: PlainDate) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
  const isWhole = dag.slice(8) >= begin.slice(8) || dag === lastDayOf(monthOf(dag));
  return months(dag) - months(begin) - (isWhole ? 0 : 1);
}
