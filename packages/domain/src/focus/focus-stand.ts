import type { FocusReden } from './focus-reden.ts';
import type { FocusRegel } from './focus-regel.ts';

/** What somebody can choose to do with a line of the focus list. */
export const focusKeuzes = ['opgepakt', 'geparkeerd', 'afgevoerd', 'accountgesprek', 'gevraagd'] as const;
export type FocusKeuzeSoort = (typeof focusKeuzes)[number];

/** Where a line stands; `uitgezet`: with an accounthouder or an aanbieder. */
export const focusStanden = ['open', 'opgepakt', 'uitgezet', 'geparkeerd', 'afgevoerd'] as const;
export type FocusStand = (typeof focusStanden)[number];

/** The last choice about a jeugdige that was not taken back. */
export interface FocusKeuze {
  keuze: FocusKeuzeSoort;
  /** Rules that held when the choice was made. */
  regels: readonly FocusRegel[];
  /** Of what was parked or asked: its day has come; of what was given to the account talk: that was held, or cannot be. */
  isOver: boolean;
}

/**
 * Where the line of a jeugdige stands; undefined: not in the list. What was parked, asked or given to the account talk comes
 * back by itself; what was dropped only with a reason that did not hold then (S0-12). Work in hand stays until somebody ends it.
 */
export function computeFocusStand(
  keuze: FocusKeuze | undefined,
  redenen: readonly Pick<FocusReden, 'regel'>[],
): FocusStand | undefined {
  if (keuze?.keuze === 'opgepakt') return 'opgepakt';
  const isAway = keuze?.isOver === false;
  if (isAway && (keuze.keuze === 'accountgesprek' || keuze.keuze === 'gevraagd')) return 'uitgezet';
  if (redenen.length === 0) return undefined;
  if (isAway && keuze.keuze === 'geparkeerd') return 'geparkeerd';
  if (keuze?.keuze === 'afgevoerd' && redenen.every(({ regel }) => keuze.regels.includes(regel))) return 'afgevoerd';
  return 'open';
}
