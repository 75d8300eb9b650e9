/** Which gezinnen the page shows; kept in the address. */
export const gezinnenlijsten = ['alle', 'zonder', 'midden', 'behandelaar'] as const;
export type Gezinnenlijst = (typeof gezinnenlijsten)[number];

/** The list in the address; absent: all gezinnen. */
export function readGezinnenSearch(search: Record<string, unknown>): { lijst?: Gezinnenlijst } {
  const lijst = gezinnenlijsten.find((one) => one === search['lijst']);
  return lijst === undefined ? {} : { lijst };
}
