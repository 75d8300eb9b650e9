/** Where somebody goes on when help ends (domain.md B.5). */
export const bestemmingen = [
  'voorliggend-veld',
  'eigen-netwerk',
  'lichtere-hulp',
  'andere-hulp',
  'volwassenenzorg',
  'geen-hulp-nodig',
] as const;
export type Bestemming = (typeof bestemmingen)[number];

/** Other help follows: the family is asked whether that may hear what was going on (trust.md 3.3). */
export const onwardBestemmingen: readonly Bestemming[] = ['lichtere-hulp', 'andere-hulp', 'volwassenenzorg'];
