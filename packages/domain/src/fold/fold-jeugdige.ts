import type { Gebeurtenis } from './gebeurtenis.ts';
import type { FoldContext, JeugdigeStand } from './stand.ts';

/**
 * What the gebeurtenissen of one jeugdige in one gemeente amount to on the peildatum. Pure, and free of the order in
 * which the gebeurtenissen are given: any permutation, with or without repeats, gives a deeply equal result.
 */
export function foldJeugdige(_gebeurtenissen: readonly Gebeurtenis[], _context: FoldContext): JeugdigeStand {
  return {
    toewijzingen: [],
    verzoeken: [],
    trajecten: { tCbs: [], tInhoud: [] },
    zorgperioden: [],
    apart: [],
    signalen: [],
  };
}
