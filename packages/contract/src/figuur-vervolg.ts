import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { HulpvormCode } from './values.ts';

/** What followed on ended trajecten, and why they ended; both ways of dividing add up to `beeindigd`. */
export const Vervolg = figure(
  'vervolg',
  z.array(
    z.object({
      /** null: all together. */
      hulpvorm: HulpvormCode.nullable(),
      beeindigd: Cell,
      /** Opgeschaald, afgeschaald and same together. */
      doorgestroomd: Cell,
      opgeschaald: Cell,
      afgeschaald: Cell,
      same: Cell,
      /** 0 … 1, of beeindigd. */
      aandeelDoorgestroomd: Cell,
      planned: Cell,
      /** JZ588 32 to 35. */
      uitval: Cell,
      other: Cell,
      onbekend: Cell,
      aandeelUitval: Cell,
    }),
  ),
);

export const getVervolg = figureRoute(
  '/figuren/vervolg',
  'getVervolg',
  'Wat er volgt als hulp eindigt: doorstroom, op- en afschalen, uitval',
  FiguurQuery,
  Vervolg,
);
