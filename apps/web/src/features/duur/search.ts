import { routes } from '@samenpad/contract';
import { z } from 'zod';
import { figureShape, searchReader } from '../../filters/search.ts';

/** The parts of the page; the first one when the address says nothing. */
export const parts = ['duur', 'uitstroom', 'vervolg'] as const;

const { per } = routes.getDuur.query.shape;

/** The state of Duur en uitstroom in the address. */
export const readDuurSearch = searchReader({ ...figureShape, deel: z.enum(parts), per: per.unwrap() });
export type DuurSearch = ReturnType<typeof readDuurSearch>;

/** Whether a wijk or a leeftijd is asked: of such a part often only everybody together may be told (P9). */
export function isOfPart({ wijk, leeftijdsgroep }: DuurSearch): boolean {
  return wijk !== undefined || leeftijdsgroep !== undefined;
}

/** Durations need a long look back: ten years unless told. */
export const LOOK_BACK = 10;
