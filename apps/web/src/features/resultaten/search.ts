import { routes } from '@samenpad/contract';
import { z } from 'zod';
import { figureShape, searchReader } from '../../filters/search.ts';

const { maat } = routes.getAanbieders.query.shape;

/** The measures in the order of the tabs; the first one when the address says nothing. */
export const maten = maat.unwrap().options;
export type Maat = (typeof maten)[number];

/** The state of Verwijzers in the address. */
export const readResultaatSearch = searchReader({ ...figureShape, maat: maat.unwrap() });
export type ResultaatSearch = ReturnType<typeof readResultaatSearch>;

/** The parts of Aanbieders: the measures, what it costs, and how many there are. */
export const parts = [...maten, 'kosten', 'concentratie'] as const;

/** The state of Aanbieders in the address. */
export const readAanbiedersSearch = searchReader({ ...figureShape, maat: z.enum(parts) });

/** Enough ends to compare, with a year to follow them: five years unless told. */
export const LOOK_BACK = 5;
