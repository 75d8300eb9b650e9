import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';

/** Which aanbieders take part themselves, and which share of the trajecten they have (S3-13). */
export const Deelname = figure(
  'deelname',
  z.array(
    z.object({
      /** `ingelogd`, `berichten` and `link` together are `actief`; with `bestand` they are `alle`. */
      groep: z.enum(['actief', 'ingelogd', 'berichten', 'link', 'bestand', 'alle']),
      aanbieders: z.number().int(),
      trajecten: Cell,
      /** 0 … 1 of all trajecten. */
      aandeel: Cell,
    }),
  ),
);
export const getDeelname = figureRoute(
  '/figuren/deelname',
  'getDeelname',
  'Hoeveel aanbieders zelf meedoen, en welk deel van de trajecten zij hebben',
  FiguurQuery.pick({ gemeente: true, taal: true }),
  Deelname,
);
