import { routes } from '@samenpad/contract';
import { figureShape, searchReader } from '../../filters/search.ts';

const { maat } = routes.getAanbieders.query.shape;

/** The measures in the order of the tabs; the first one when the address says nothing. */
export const maten = maat.unwrap().options;
export type Maat = (typeof maten)[number];

/** The state of Aanbieders and Verwijzers in the address. */
export const readResultaatSearch = searchReader({ ...figureShape, maat: maat.unwrap() });
export type ResultaatSearch = ReturnType<typeof readResultaatSearch>;

/** Enough ends to compare, with a year to follow them: five years unless told. */
export const LOOK_BACK = 5;
