/** Without the yes of the family: directly involved in the same help, a measure of the judge, or danger (trust.md 3.3). */
export const deelgronden = ['zelfde-hulp', 'maatregel', 'vitaal-belang'] as const;
export type Deelgrond = (typeof deelgronden)[number];
