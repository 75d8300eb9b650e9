/** Which plans the page shows; kept in the address. */
export const planlijsten = ['alle', 'laat', 'twee', 'zonder'] as const;
export type Planlijst = (typeof planlijsten)[number];

/** The list in the address; absent: all. */
export function readPlannenSearch(search: Record<string, unknown>): { lijst?: Planlijst } {
  const lijst = planlijsten.find((one) => one === search['lijst']);
  return lijst === undefined ? {} : { lijst };
}
