import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';

const Verloop = z.object({
  /** Change a year, as a share, with its 95 % interval. */
  perJaar: Cell,
  perJaarVan: Cell,
  perJaarTot: Cell,
  /** Null: it could not be determined. */
  oordeel: z.enum(['zichtbaar', 'niet-zichtbaar', 'minder']).nullable(),
  /** The verdict in its fixed words (S4-84). */
  uitspraak: z.string(),
});

/** How many kenmerken trajecten have when they begin, and how much work there is, by calendar year. */
export const Complexiteit = figure(
  'complexiteit',
  z.object({
    complexiteit: Verloop,
    werklast: Verloop,
    jaren: z.array(
      z.object({
        jaar: z.number().int(),
        trajecten: Cell,
        /** 100 in the first full year. */
        index: Cell,
        indexVan: Cell,
        indexTot: Cell,
        /** Shares of the trajecten that began, 0 … 1. */
        tegelijk: Cell,
        aanbieders: Cell,
        /** Undetermined for want of a source: not in the index. */
        wetten: Cell,
        verblijf: Cell,
        jeugdigen: Cell,
        verzoeken: Cell,
        /** Points per jeugdige with care or a verzoek; shown where `verzoeken` is, and from 30 on. */
        gewicht: Cell,
        /** 100 in the first full year. */
        werklast: Cell,
        werklastVan: Cell,
        werklastTot: Cell,
      }),
    ),
  }),
);

export const getComplexiteit = figureRoute(
  '/figuren/complexiteit',
  'getComplexiteit',
  'Of hulp steeds complexer begint en de werklast stijgt, met het oordeel in vaste woorden',
  FiguurQuery,
  Complexiteit,
);
