import { z } from 'zod';
import { FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Funnel, Maat, resultaatShape } from './resultaat.ts';

/** The first row is all together, the others the largest first. */
export const Verwijzers = figure(
  'verwijzers',
  z.array(
    z.object({
      /** COD327 code or `onbekend`. */
      verwijzer: z.string().nullable(),
      ...resultaatShape,
    }),
  ),
).extend({ funnel: Funnel });
export const getVerwijzers = figureRoute(
  '/figuren/verwijzers',
  'getVerwijzers',
  'Resultaten per soort verwijzer, zoals ze zijn en gecorrigeerd voor wie er hulp krijgt',
  FiguurQuery.extend({ maat: Maat.default('uitstroom') }),
  Verwijzers,
);
