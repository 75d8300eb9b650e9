/** For whom an answer is: inside the gemeente for roles that see no jeugdigen, or for everybody. */
export type PublicationLevel = 'groups' | 'public';

/**
 * An answer of one level, never exact. With two numbers behind the level: the least count and the least base of a percentage
 * of an installation that asks for more than the floor ({@link publicationOf}).
 */
export type PublicationOf<Level extends PublicationLevel> = Level | `${Level}:${number}:${number}`;

/** How an answer is given (trust 3.6). */
export type Publication = 'exact' | PublicationOf<PublicationLevel>;

/** What is shown at least, outside `exact`. */
export interface Thresholds {
  /** Counts below this are hidden. */
  aantal: number;
  /** Percentages stand on at least so many. */
  aandeel: number;
}

/** The lowest thresholds there may be (trust 3.6); they go up only. */
export const thresholdFloor: Thresholds = { aantal: 10, aandeel: 30 };

const exact: Thresholds = { aantal: 1, aandeel: 1 };

/**
 * The publication of a level with these thresholds, never below the floor. The least count is lifted to one that rounding
 * leaves as it is, so that no count is written below it. Pure.
 */
export function publicationOf<Level extends PublicationLevel>(level: Level, asked: Thresholds): PublicationOf<Level> {
  const wanted = Math.max(asked.aantal, thresholdFloor.aantal);
  const step = stepOf(level, wanted);
  const aantal = step * Math.ceil(wanted / step);
  const own = { aantal, aandeel: Math.max(asked.aandeel, aantal, thresholdFloor.aandeel) };
  const isFloor = own.aantal === thresholdFloor.aantal && own.aandeel === thresholdFloor.aandeel;
  return isFloor ? level : `${level}:${own.aantal}:${own.aandeel}`;
}

/** What is shown at least; 1 in an exact answer. Pure. */
export function thresholdsOf(publication: Publication): Thresholds {
  if (publication === 'exact') return exact;
  const [, aantal, aandeel] = publication.split(':').map(Number);
  return aantal === undefined || aandeel === undefined ? thresholdFloor : { aantal, aandeel };
}

/**
 * Counts are multiples of this: half the threshold for `groups`, all of it for `public`. So the difference of two published
 * counts is never 1–4 inside, nor 1–9 outside (P9), and from a difference of one step nobody can tell that it is so small.
 * Pure.
 */
export function baseOf(publication: PublicationOf<PublicationLevel>): number {
  return stepOf(publication.startsWith('public') ? 'public' : 'groups', thresholdsOf(publication).aantal);
}

function stepOf(level: PublicationLevel, aantal: number): number {
  return level === 'public' ? roundUp(aantal) : roundUp(aantal / 2);
}

function roundUp(count: number): number {
  return 5 * Math.ceil(count / 5);
}
