import { routes } from '@samenpad/contract';
import { z } from 'zod';
import { figureShape, searchReader } from '../../filters/search.ts';

/** The parts of the page; the first one when the address says nothing. */
export const parts = ['vermoeden', 'complexer', 'effect', 'studies', 'interventies', 'projecten'] as const;

const { hypothese } = routes.getHypothese.query.shape;
const { uitkomst, eenheid, groep, start, vanafDag } = routes.getEffect.query.shape;

/** The state of Onderzoek in the address: the guess, or the question of the effect study. */
export const readOnderzoekSearch = searchReader({
  ...figureShape,
  deel: z.enum(parts),
  hypothese: hypothese.unwrap(),
  prijzen: z.enum(['constant']),
  /** The calendar year that the growth is compared with. */
  jaar: z.coerce.number().int().min(2000).max(2100),
  invloed: z.enum(['lokaal']),
  uitkomst: uitkomst.unwrap(),
  eenheid: eenheid.unwrap(),
  groep,
  start,
  vanafDag: vanafDag.unwrap(),
  studie: z.uuid(),
});
export type OnderzoekSearch = ReturnType<typeof readOnderzoekSearch>;
