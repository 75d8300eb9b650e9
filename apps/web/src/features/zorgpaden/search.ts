import { routes } from '@samenpad/contract';
import { z } from 'zod';
import { figureShape, searchReader } from '../../filters/search.ts';

const { stap, pad, top } = routes.getZorgpaden.query.shape;

/** What the page shows; the first unless told. */
export const parts = ['paden', 'duurste', 'overgangen', 'eerste-keuze'] as const;

/** The state of Zorgpaden in the address. */
export const readZorgpadenSearch = searchReader({ ...figureShape, stap, pad, top, deel: z.enum(parts) });
export type ZorgpadenSearch = ReturnType<typeof readZorgpadenSearch>;
