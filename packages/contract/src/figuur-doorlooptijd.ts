import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';

/** How many working days pass from a verzoek to the first toewijzing on it; the first row is everything together. */
export const Doorlooptijd = figure(
  'doorlooptijd',
  z.array(
    z.object({
      /** Lower end of the band in working days; null: all together. */
      vanaf: z.literal([0, 11, 41, 66]).nullable(),
      aantal: Cell,
      /** 0 … 1 */
      aandeel: Cell,
    }),
  ),
).extend({
  /** Working days after which half of them, and nine in ten, were assigned. */
  mediaan: Cell,
  percentile90: Cell,
  /** Of what took more than ten working days: what was waited for the longest, as `gezin-keuze`; null: nothing was asked. */
  vertragingen: z.array(z.object({ oorzaak: z.string().nullable(), aantal: Cell, aandeel: Cell })),
});
export const getDoorlooptijd = figureRoute(
  '/figuren/doorlooptijd',
  'getDoorlooptijd',
  'Hoeveel werkdagen het duurt van een verzoek tot de toewijzing, en waar het op wacht',
  FiguurQuery,
  Doorlooptijd,
);
