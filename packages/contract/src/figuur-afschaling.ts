import { bestemmingen } from '@samenpad/domain';
import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';

/** Exits by the destination that was registered when care was closed (S1-9). The first row is all together. */
const Afschaling = figure(
  'afschaling',
  z.array(
    z.object({
      /** Null: all exits. `onbekend`: nothing was recorded. */
      bestemming: z.enum([...bestemmingen, 'onbekend']).nullable(),
      aantal: Cell,
      /** 0 … 1 */
      aandeel: Cell,
    }),
  ),
);
export const getAfschaling = figureRoute(
  '/figuren/afschaling',
  'getAfschaling',
  'Waar jeugdigen verder gaan als hun hulp eindigt',
  FiguurQuery,
  Afschaling,
);
