import { FocuslijstQuery } from '@samenpad/contract';
import { type FocusStand, focusStanden } from '@samenpad/domain';
import { z } from 'zod';
import { searchReader } from '../../filters/search.ts';

/** The lists by where their lines stand, and behind them what the page is made of. */
export const focusParts = [...focusStanden, 'regels'] as const;
export type FocusPart = (typeof focusParts)[number];

const { stand: _stand, ...shape } = FocuslijstQuery.shape;

/** The state of the focus list in the address. */
export const readFocuslijstSearch = searchReader({ ...shape, deel: z.enum(focusParts).optional() });
export type FocuslijstSearch = ReturnType<typeof readFocuslijstSearch>;

/** What is asked of the server; behind the rules the open lines are counted. */
export function focusQueryOf({ deel = 'open', ...filters }: FocuslijstSearch) {
  const stand: FocusStand = deel === 'regels' ? 'open' : deel;
  return { ...filters, stand };
}
