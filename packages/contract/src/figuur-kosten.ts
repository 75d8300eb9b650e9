import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Datum, Maand } from './values.ts';

/** Amounts are whole euro cents. */
export const Kosten = figure(
  'kosten',
  z.object({
    maanden: z.array(
      z.object({
        maand: Maand,
        /** Granted of the care of this month, so far. */
        prestatie: Cell,
        /** Granted of what was declared in this month, of care of any month. */
        kas: Cell,
        /** Claims of the month are still to come. */
        voorlopig: z.boolean(),
        /** What the month will come to on prestatiebasis, with range; null when it is complete. */
        verwacht: Cell.nullable(),
        verwachtVan: Cell.nullable(),
        verwachtTot: Cell.nullable(),
      }),
    ),
    /** Over the last twelve months, up to the end of the period, that are complete. */
    spread: z.object({
      van: Maand,
      tot: Maand,
      jeugdigen: Cell,
      totaal: Cell,
      perJeugdige: Cell,
      /** Share of the costs of the dearest 5 and 10 % of the youths, 0 … 1. */
      top5: Cell,
      top10: Cell,
      gini: Cell,
      /** Of the dearest 10 % of the twelve months before: the share that is among the dearest 10 % again. */
      stayers: Cell,
    }),
    /** The cheapest `deel` of the youths have `kosten` of the costs together, both 0 … 1. */
    lorenz: z.array(z.object({ deel: z.number(), kosten: Cell })),
    /** The last twelve months of which everybody could be followed for a year. */
    uitstroom: z.object({ van: Datum, tot: Datum, uitgestroomd: Cell, perUitgestroomd: Cell }),
  }),
);
export const getKosten = figureRoute(
  '/figuren/kosten',
  'getKosten',
  'Wat hulp kost per maand, en hoe dat is verdeeld',
  FiguurQuery,
  Kosten,
);
