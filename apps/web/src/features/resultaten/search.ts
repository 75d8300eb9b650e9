import { routes } from '@samenpad/contract';
import { z } from 'zod';
import { figureShape, searchReader } from '../../filters/search.ts';

const { maat } = routes.getAanbieders.query.shape;

/** The measures in the order of the tabs; the first one when the address says nothing. */
export const maten = maat.unwrap().options;
export type Maat = (typeof maten)[number];

/** Whether a measure is a time until something happens, in days. */
export function isTime(maat: Maat): boolean {
  return maat === 'duur' || maat === 'gezinsdoel' || maat === 'wacht';
}

/** What a comparison of units asks. */
export const readResultaatSearch = searchReader({ ...figureShape, maat: maat.unwrap() });
export type ResultaatSearch = ReturnType<typeof readResultaatSearch>;

/** The state of Verwijzers in the address: with the praktijk that is looked at, and the day of an agreement with it. */
export const readVerwijzersSearch = searchReader({
  ...figureShape,
  maat: maat.unwrap(),
  praktijk: routes.getPraktijken.query.shape.praktijk,
  afspraak: routes.getPraktijken.query.shape.afspraak,
});
export type VerwijzersSearch = ReturnType<typeof readVerwijzersSearch>;

/** The parts of Aanbieders: the measures, what it costs, how many there are, how it went with comparable jeugdigen, who takes part and who chose. */
export const parts = [...maten, 'kosten', 'concentratie', 'vergelijkbaar', 'deelname', 'hulpkeuze'] as const;

export function isMaat(part: (typeof parts)[number]): part is Maat {
  return maten.some((maat) => maat === part);
}

/** The state of Aanbieders in the address. */
export const readAanbiedersSearch = searchReader({
  ...figureShape,
  maat: z.enum(parts),
  behoud: routes.getBeperking.query.shape.behoud.unwrap(),
  op: routes.getBeperking.query.shape.op.unwrap(),
  leeftijd: routes.getVergelijkbaar.query.shape.leeftijd,
  rang: routes.getVergelijkbaar.query.shape.rang,
});
export type AanbiedersSearch = ReturnType<typeof readAanbiedersSearch>;

/** How many aanbieders remain in the calculation unless told. */
export const KEPT = 40;

/** Enough ends to compare, with a year to follow them: five years unless told. */
export const LOOK_BACK = 5;
