import { leveringStanden, routes } from '@samenpad/contract';
import { z } from 'zod';
import { searchReader } from '../../filters/search.ts';

const { gemeente, maand } = routes.getEigenDeclaratie.query.shape;

/** The parts of the page; a role has those that it may ask for. */
export const parts = ['toewijzingen', 'declareren', 'vragen', 'berichten', 'plekken'] as const;
export type Part = (typeof parts)[number];

/** The state of the page in the address. */
export const readLeveringSearch = searchReader({
  deel: z.enum(parts),
  stand: z.enum(leveringStanden),
  zoek: z.string().max(20),
  pagina: z.coerce.number().int().min(1),
  gemeente: gemeente.unwrap(),
  domein: z.enum(['jw', 'wmo']),
  maand: maand.unwrap(),
});
export type LeveringSearch = ReturnType<typeof readLeveringSearch>;
