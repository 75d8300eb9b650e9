import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';

/** Aanbieders by calendar year: how many, of which size, and how concentrated. */
export const Concentratie = figure(
  'concentratie',
  z.array(
    z.object({
      jaar: z.number().int(),
      aanbieders: Cell,
      /** Fewest jeugdigen of a size class, from small to large. */
      grootte: z.array(z.object({ vanaf: z.enum(['1', '2', '5', '10', '50']), aanbieders: Cell })),
      /** Who is with two aanbieders counts twice. */
      jeugdigen: Cell,
      /** Herfindahl–Hirschman index over jeugdigen, 0 … 10,000. */
      herfindahl: Cell,
    }),
  ),
);
export const getConcentratie = figureRoute(
  '/figuren/concentratie',
  'getConcentratie',
  'Hoeveel aanbieders er zijn, hoe groot, en hoe geconcentreerd de hulp is',
  FiguurQuery,
  Concentratie,
);
