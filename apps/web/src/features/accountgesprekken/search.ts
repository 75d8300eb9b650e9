import { routes } from '@samenpad/contract';
import { z } from 'zod';
import { figureShape, searchReader } from '../../filters/search.ts';

const { aantal, naar } = routes.getAccountkeuze.query.shape;

/** The parts of the page; a role has those that it may ask for. */
export const parts = ['gesprekken', 'keuze', 'beloften'] as const;
export type Part = (typeof parts)[number];

/** How many aanbieders can be chosen, from few to many. */
export const aantallen = aantal.unwrap().options.toSorted();
export const grootten = naar.unwrap().options;

/** The state of Accountgesprekken in the address. */
export const readAccountSearch = searchReader({
  ...figureShape,
  deel: z.enum(parts),
  aantal: aantal.unwrap(),
  naar: naar.unwrap(),
});
export type AccountSearch = ReturnType<typeof readAccountSearch>;
