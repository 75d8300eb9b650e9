import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Aanbieder } from './values.ts';

/** What ended trajecten cost from begin to end, in whole euro cents. The first row is all together. */
export const Aanbiederkosten = figure(
  'aanbiederkosten',
  z.array(
    z.object({
      aanbieder: Aanbieder.nullable(),
      aanbiederNaam: z.string().nullable(),
      /** The aanbieders together that are too small to be shown by themselves. */
      overig: z.boolean(),
      trajecten: Cell,
      jeugdigen: Cell,
      kosten: Cell,
      /** With 95 % interval, as the others. */
      perJeugdige: Cell,
      perJeugdigeVan: Cell,
      perJeugdigeTot: Cell,
      /** Trajecten after which for a year no care ran or began, and their share (0 … 1). */
      uitgestroomd: Cell,
      uitstroom: Cell,
      /** Costs of all these trajecten divided by `uitgestroomd`. */
      perUitgestroomd: Cell,
      perUitgestroomdVan: Cell,
      perUitgestroomdTot: Cell,
      /** Trajecten with a goal of the plan that was reached or stopped while they ran. */
      withGezinsdoelen: Cell,
      /** Goals that were reached; undetermined where none was recorded. */
      bereikt: Cell,
      /** Costs of the trajecten `withGezinsdoelen` divided by `bereikt`. */
      perBereikt: Cell,
      perBereiktVan: Cell,
      perBereiktTot: Cell,
      /** Costs divided by what is expected with this case mix: 1 is as expected. */
      ratio: Cell,
      ratioVan: Cell,
      ratioTot: Cell,
    }),
  ),
);
export const getAanbiederkosten = figureRoute(
  '/figuren/aanbiederkosten',
  'getAanbiederkosten',
  'Wat hulp kost per aanbieder, per jeugdige, per blijvende uitstroom en per gehaald doel',
  FiguurQuery,
  Aanbiederkosten,
);
