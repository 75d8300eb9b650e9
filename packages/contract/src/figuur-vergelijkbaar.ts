import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Measured } from './resultaat.ts';
import { Aanbieder } from './values.ts';

/** Earlier care of youths like one for whom care is asked. The first row is all together, the others the largest first. */
export const Vergelijkbaar = figure(
  'vergelijkbaar',
  z.array(
    z.object({
      aanbieder: Aanbieder.nullable(),
      aanbiederNaam: z.string().nullable(),
      /** The aanbieders together that are too small to be shown by themselves. */
      overig: z.boolean(),
      aantal: Cell,
      /** About twenty or fewer: chance plays a large part. */
      weinig: z.boolean(),
      /** Median days. */
      duur: Measured,
      /** Share of the ended ones out of care for a year, 0 … 1. */
      uitstroom: Measured,
      /** Median days from request to first care, for all ages. */
      wacht: Measured,
    }),
  ),
).extend({
  /** The ages that count as comparable, both included; null: any age, or no last one. */
  leeftijden: z.object({ van: z.number().int(), tot: z.number().int().nullable() }).nullable(),
});
export const getVergelijkbaar = figureRoute(
  '/figuren/vergelijkbaar',
  'getVergelijkbaar',
  'Hoe eerdere hulp aan vergelijkbare jeugdigen verliep, per aanbieder',
  FiguurQuery.extend({
    leeftijd: z.coerce.number().int().min(0).max(23).optional(),
    /** 4: fourth or later. */
    rang: z.coerce.number().int().min(1).max(4).optional(),
  }),
  Vergelijkbaar,
);
