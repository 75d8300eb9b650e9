/** Days of a week as in a scheme of fixed days: bit 1 is Monday, 64 Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The bit of a day. */
export function bitOf(day: (typeof weekdays)[number]): number {
  return 2 ** (day - 1);
}
