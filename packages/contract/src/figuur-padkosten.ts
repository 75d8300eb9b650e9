import { z } from 'zod';
import { Cell, figure, figureRoute, getZorgpaden } from './figuren.ts';
import { HulpvormCode } from './values.ts';

/** On which paths the money of the period goes, in whole euro cents. The first row is all together. */
export const Padkosten = figure(
  'padkosten',
  z.array(
    z.object({
      /** Empty: all together, or with `overig` all other paths. */
      pad: z.array(HulpvormCode),
      /** Care ended after the last step; else it still runs. */
      uitgestroomd: z.boolean(),
      overig: z.boolean(),
      jeugdigen: Cell,
      /** 0 … 1 */
      aandeelJeugdigen: Cell,
      kosten: Cell,
      /** 0 … 1 */
      aandeelKosten: Cell,
      perJeugdige: Cell,
    }),
  ),
);
export const getPadkosten = figureRoute(
  '/figuren/padkosten',
  'getPadkosten',
  'Op welke paden het geld gaat',
  getZorgpaden.query,
  Padkosten,
);
