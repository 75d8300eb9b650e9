/**
 * The groups of leeftijd by which figures can be narrowed, with their first and last year: first years of life, basisschool,
 * youth, and those who are of age but may still get jeugdhulp (Jeugdwet 1.1). Of a traject it is the leeftijd at its begin: the
 * year of the begin minus the year of birth. `onbekend`: no year of birth is known, or one by which nobody could be helped.
 */
export const leeftijdsgroepen = {
  '0-3': { van: 0, tot: 3 },
  '4-11': { van: 4, tot: 11 },
  '12-17': { van: 12, tot: 17 },
  '18-22': { van: 18, tot: 22 },
  onbekend: null,
} as const satisfies Record<string, { van: number; tot: number } | null>;

/** Name of one of {@link leeftijdsgroepen}. */
export type Leeftijdsgroep = keyof typeof leeftijdsgroepen;
