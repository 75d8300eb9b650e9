import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Datum } from './values.ts';

/** Which factor of the costs is thought to have grown. */
export const HypotheseFactor = z.enum(['jeugdigen', 'trajectenPerJeugdige', 'mix', 'dagen', 'volume', 'tarief']);

const HypotheseOordeel = z.enum(['grootste-deel', 'deel', 'nauwelijks', 'tegengesteld', 'geen-groei']);

export const Hypothese = figure(
  'hypothese',
  z.object({
    hypothese: HypotheseFactor,
    /** Null: it could not be determined. */
    oordeel: HypotheseOordeel.nullable(),
    /** The answer in plain words. */
    uitleg: z.string(),
    van: Datum,
    tot: Datum,
    vergelijkingVan: Datum,
    vergelijkingTot: Datum,
    /** All factors; `aandeel` of the growth, 0 … 1, below 0 when it made the costs less. */
    delen: z.array(
      z.object({
        factor: HypotheseFactor,
        /** Whether a gemeente can change it alone (S1-28). */
        invloed: z.enum(['lokaal', 'regionaal']),
        aandeel: Cell,
        /** The least and the most over the ways to divide the care, with the rest against or for it. */
        aandeelVan: Cell,
        aandeelTot: Cell,
        oordeel: HypotheseOordeel.nullable(),
      }),
    ),
  }),
);

/** What a guess asks, beside the filter. */
export const HypotheseVraag = z.object({
  hypothese: HypotheseFactor.default('jeugdigen'),
  prijzen: z.enum(['nominaal', 'constant']).default('nominaal'),
  vergelijkingVan: Datum.optional(),
  vergelijkingTot: Datum.optional(),
});

export const getHypothese = figureRoute(
  '/figuren/hypothese',
  'getHypothese',
  'Hoeveel van de groei van de kosten een vermoeden verklaart',
  FiguurQuery.extend(HypotheseVraag.shape),
  Hypothese,
);
