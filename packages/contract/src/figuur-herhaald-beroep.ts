import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';

const rows = z.array(
  z.object({
    /** Year, hulpvorm or COD327 code; null: all together. */
    groep: z.string().nullable(),
    aantal: Cell,
    herhaald: Cell,
    /** 0 … 1, with 95 % interval. */
    aandeel: Cell,
    aandeelVan: Cell,
    aandeelTot: Cell,
  }),
);

/** How often jeugdigen come back: two measures that are never mixed. */
export const HerhaaldBeroep = figure(
  'herhaald-beroep',
  z.object({
    /** A: looking back five years from the begin, as CBS. */
    backward: rows,
    /** B: looking forward 365 days from the end (NJi outcome 3.2). */
    forward: rows,
  }),
);

export const getHerhaaldBeroep = figureRoute(
  '/figuren/herhaald-beroep',
  'getHerhaaldBeroep',
  'Hoe vaak jeugdigen terugkomen, terugkijkend en vooruitkijkend',
  FiguurQuery.extend({ per: z.enum(['jaar', 'hulpvorm', 'verwijzer']).default('jaar') }),
  HerhaaldBeroep,
);
