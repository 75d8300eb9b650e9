import { routes } from '@samenpad/contract';
import { z } from 'zod';
import { figureShape, searchReader } from '../../filters/search.ts';

/** The parts of the page; the first one when the address says nothing. */
export const parts = ['maanden', 'groei', 'huishoudens'] as const;

/** The state of Kosten in the address. `jaar`: the calendar year that the growth is compared with. */
export const readKostenSearch = searchReader({
  ...figureShape,
  wet: routes.getKosten.query.shape.wet,
  deel: z.enum(parts),
  basis: z.enum(['kas']),
  per: z.enum(['aanbieder', 'verwijzer', 'wijk']),
  prijzen: z.enum(['constant']),
  jaar: z.coerce.number().int().min(2000).max(2100),
});
export type KostenSearch = ReturnType<typeof readKostenSearch>;
