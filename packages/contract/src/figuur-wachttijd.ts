import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Klasse } from './resultaat.ts';
import { Aanbieder, HulpvormCode } from './values.ts';

/** The first row is all together; the others are the years of request, hulpvormen, aanbieders or sizes that were asked for. */
export const Wachttijd = figure(
  'wachttijd',
  z.array(
    z.object({
      jaar: z.number().int().nullable(),
      hulpvorm: HulpvormCode.nullable(),
      aanbieder: Aanbieder.nullable(),
      aanbiederNaam: z.string().nullable(),
      klasse: Klasse.nullable(),
      /** The aanbieders together that are too small to be shown by themselves. */
      overig: z.boolean(),
      aantal: Cell,
      started: Cell,
      waiting: Cell,
      /** Days after which care had begun for half of them, with 95 % interval. */
      mediaan: Cell,
      mediaanVan: Cell,
      mediaanTot: Cell,
      /** Days after which it had begun for nine in ten. */
      percentile90: Cell,
    }),
  ),
).extend({
  /** Growth of the median per year of request: 0.06 is 6 % longer each year. */
  trend: z.object({ groeiPerJaar: Cell, groeiVan: Cell, groeiTot: Cell }),
});
export const getWachttijd = figureRoute(
  '/figuren/wachttijd',
  'getWachttijd',
  'Hoe lang jeugdigen wachten van aanvraag tot eerste hulp',
  FiguurQuery.extend({ per: z.enum(['jaar', 'hulpvorm', 'aanbieder', 'klasse']).default('jaar') }),
  Wachttijd,
);
