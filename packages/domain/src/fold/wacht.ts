import { daysBetween, maxDate, type PlainDate } from '../plain-date.ts';
import type { Wacht } from './stand.ts';

/** What the waiting times of one toewijzing depend on. */
export interface WachtInput {
  /** Dagtekening of the VOT that the toewijzing answers, if it answers one. */
  gevraagd: PlainDate | undefined;
  /** Toewijzingsdatum of the first version. */
  toewijzingsdatum: PlainDate;
  /** Ingangsdatum of the valid version. */
  ingangsdatum: PlainDate;
  /** First day of delivery. */
  begin: PlainDate | undefined;
  peildatum: PlainDate;
}

/**
 * The two waiting times in days (A9): `wacht` from the VOT, else from the first Toewijzingsdatum; `levertijd` from the
 * later of Toewijzingsdatum and Ingangsdatum. Not started on the peildatum is a lower bound (censored); a toewijzing
 * that waits for its Ingangsdatum does not wait at all. Delivery before the toewijzing is a wait of 0.
 */
export function computeWachten(input: WachtInput): { wacht?: Wacht; levertijd?: Wacht } {
  const { gevraagd, toewijzingsdatum, ingangsdatum, begin, peildatum } = input;
  if (begin === undefined && ingangsdatum > peildatum) return {};
  const until = begin ?? peildatum;
  const gecensureerd = begin === undefined;
  return {
    wacht: { dagen: daysSince(gevraagd ?? toewijzingsdatum, until), gecensureerd },
    levertijd: { dagen: daysSince(maxDate(toewijzingsdatum, ingangsdatum), until), gecensureerd },
  };
}

function daysSince(from: PlainDate, until: PlainDate): number {
  return Math.max(0, daysBetween(from, until));
}
