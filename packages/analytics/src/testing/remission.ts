import { makeSpells } from './statistics.ts';

/** Weeks to relapse of leukaemia, negative when censored (Freireich and others 1963), the worked example of many books. */
export const remission = {
  treated: [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35],
  placebo: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
} as const;

/** One arm of it, or both after each other. */
export function remissionSpells(weeks: readonly number[]) {
  return makeSpells(
    weeks.map(Math.abs),
    weeks.map((week) => (week > 0 ? 1 : 0)),
  );
}
