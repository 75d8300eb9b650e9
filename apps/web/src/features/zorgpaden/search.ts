import { routes } from '@samenpad/contract';
import { figureShape, searchReader } from '../../filters/search.ts';

const { stap, pad, top } = routes.getZorgpaden.query.shape;

/** The state of Zorgpaden in the address. */
export const readZorgpadenSearch = searchReader({ ...figureShape, stap, pad, top });
export type ZorgpadenSearch = ReturnType<typeof readZorgpadenSearch>;
