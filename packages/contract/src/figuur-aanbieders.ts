import { z } from 'zod';
import { FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Funnel, Klasse, Maat, resultaatShape } from './resultaat.ts';
import { Aanbieder } from './values.ts';

/** The first row is all together, the others the largest first. */
export const Aanbieders = figure(
  'aanbieders',
  z.array(
    z.object({
      aanbieder: Aanbieder.nullable(),
      aanbiederNaam: z.string().nullable(),
      klasse: Klasse.nullable(),
      ...resultaatShape,
    }),
  ),
).extend({ funnel: Funnel });
export const getAanbieders = figureRoute(
  '/figuren/aanbieders',
  'getAanbieders',
  'Resultaten per aanbieder, zoals ze zijn en gecorrigeerd voor wie er hulp krijgt',
  FiguurQuery.extend({ maat: Maat.default('uitstroom') }),
  Aanbieders,
);
