import { type PlainDate, type Traject, toDayNumber, verblijfHulpvormen } from '@samenpad/domain';

/** How many days one looks for what came after the end of a traject (domain.md B.5). */
export const FOLLOW_UP = 365;

/** What the other care of the same jeugdige says of one traject. */
export interface FollowUp {
  /** Lived elsewhere in a traject before this one. */
  livedElsewhere: boolean;
  /** Last day of all care that began within 365 days of the last day of this one, this one included; null: some still runs. */
  careUntil: PlainDate | null;
  /** How many trajecten began in the 365 days after the last day. */
  begunAfter: number;
}

/**
 * What came before and after each traject of one jeugdige, in their order. Kept with the traject: it hangs on nothing but
 * the care of this jeugdige, and to find it again is most of the time of a figure. Of what runs the first day counts as the
 * last. Pure.
 */
export function followUpOf(trajecten: readonly Traject[]): FollowUp[] {
  const firstAway = Math.min(
    ...trajecten.flatMap(({ hulpvorm, rang }) => (verblijfHulpvormen.includes(hulpvorm) ? [rang] : [])),
  );
  const begins = trajecten.map(({ begin }) => toDayNumber(begin));
  return trajecten.map(({ eind, rang }, i) => {
    const begin = begins[i] ?? 0;
    const last = eind === null ? begin : Math.max(begin, toDayNumber(eind));
    const isSoon = (day: number) => day <= last + FOLLOW_UP;
    return {
      livedElsewhere: firstAway < rang,
      careUntil: findLatestEnd(trajecten.filter((_, other) => isSoon(begins[other] ?? 0))),
      begunAfter: begins.filter((day) => day > last && isSoon(day)).length,
    };
  });
}

function findLatestEnd(trajecten: readonly Traject[]): PlainDate | null {
  let latest: PlainDate | null = null;
  for (const { eind } of trajecten) {
    if (eind === null) return null;
    if (latest === null || eind > latest) latest = eind;
  }
  return latest;
}
