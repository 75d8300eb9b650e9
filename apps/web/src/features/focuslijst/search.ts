import { FocuslijstQuery } from '@samenpad/contract';
import { focusStanden } from '@samenpad/domain';
import { z } from 'zod';
import { searchReader } from '../../filters/search.ts';

/** The lists by where their lines stand, and behind them what the page is made of. */
export const focusParts = [...focusStanden, 'regels'] as const;
export type FocusPart = (typeof focusParts)[number];

const { stand: _stand, ...shape } = FocuslijstQuery.shape;

/** The state of the focus list in the address. */
export const readFocuslijstSearch = searchReader({ ...shape, deel: z.enum(focusParts).optional() });
export type FocuslijstSearch = ReturnType<typeof readFocuslijstSearch>;
