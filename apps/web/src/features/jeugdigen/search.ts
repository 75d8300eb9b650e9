import { JeugdigenQuery } from '@samenpad/contract';
import { searchReader } from '../../filters/search.ts';

/** The state of the list of jeugdigen in the address. */
export const readJeugdigenSearch = searchReader(JeugdigenQuery.shape);
export type JeugdigenSearch = ReturnType<typeof readJeugdigenSearch>;
