import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';

/** A share 0 … 1 with its 95 % interval. */
const aandeel = { aandeel: Cell, aandeelVan: Cell, aandeelTot: Cell };

/** Who gets out of care: by rang, by year of entry, and by elapsed time. */
export const Uitstroom = figure(
  'uitstroom',
  z.object({
    rang: z.array(
      z.object({
        /** 8 stands for the eighth and later. */
        rang: z.number().int(),
        /** Ended in the period, with a year of follow-up. */
        aantal: Cell,
        /** Of these: no care for a year. */
        uit: Cell,
        ...aandeel,
      }),
    ),
    cohort: z.array(
      z.object({
        /** Year of the first traject; null: all of them. */
        jaar: z.number().int().nullable(),
        aantal: Cell,
        /** Out of care before a third traject, within five years (Aalen–Johansen). */
        ...aandeel,
        /** A third traject began within five years. */
        thirdTraject: Cell,
        /** Biased, not for a trend: fewer than three trajecten so far, in care or not. */
        naive: Cell,
      }),
    ),
    hazard: z.array(
      z.object({
        /** First and last day since the begin, both included; null: all later days. */
        vanDag: z.number().int(),
        totDag: z.number().int().nullable(),
        /** Months that trajecten ran in these days, added up. */
        maanden: Cell,
        einden: Cell,
        /** Ends per month, with 95 % interval. */
        kans: Cell,
        kansVan: Cell,
        kansTot: Cell,
      }),
    ),
  }),
);

export const getUitstroom = figureRoute(
  '/figuren/uitstroom',
  'getUitstroom',
  'Wie uit zorg gaat, en na hoeveel trajecten',
  FiguurQuery,
  Uitstroom,
);
