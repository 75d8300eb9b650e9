import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Aanbieder } from './values.ts';

/** What was promised in account talks, against what happened (S0-30). The first row is all together. */
export const Beloften = figure(
  'beloften',
  z.array(
    z.object({
      aanbieder: Aanbieder.nullable(),
      aanbiederNaam: z.string().nullable(),
      /** The aanbieders together that are too small to be shown by themselves. */
      overig: z.boolean(),
      vragen: Cell,
      beantwoord: Cell,
      /** 0 … 1 */
      antwoordAandeel: Cell,
      /** Promises of which the day has come; kept when care ended at most 14 days after it. */
      beloften: Cell,
      gehaald: Cell,
      gehaaldAandeel: Cell,
      /** Promises of which the care still runs: the mean is then a lower bound. */
      loopt: Cell,
      /** Days from the promised to the real end, with 95 % interval; above 0: promised too early. */
      vertraging: Cell,
      vertragingVan: Cell,
      vertragingTot: Cell,
    }),
  ),
);
export const getBeloften = figureRoute(
  '/figuren/beloften',
  'getBeloften',
  'Wat aanbieders beloven over het einde van hulp, en wat er gebeurde',
  FiguurQuery,
  Beloften,
);
