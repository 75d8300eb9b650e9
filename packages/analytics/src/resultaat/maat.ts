/**
 * What aanbieders or verwijzers are compared by. `duur`, `gezinsdoel` and `wacht` are times to an event, the others shares of
 * trajecten that ended.
 */
export const maten = ['uitstroom', 'terugkeer', 'uitval', 'duur', 'gezinsdoel', 'wacht'] as const;
export type Maat = (typeof maten)[number];

/** By whom outcomes are compared. `duurklasse`: how long the traject lasted. */
export type Eenheid = 'aanbieder' | 'verwijzer' | 'praktijk' | 'duurklasse';

/** Whether a measure is a time until something happens; else it happened or not. */
export function isTime(maat: Maat): boolean {
  return maat === 'duur' || maat === 'gezinsdoel' || maat === 'wacht';
}
