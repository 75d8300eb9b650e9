import type { AgbCode, Claim, Domein, GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** Which claims: of one aanbieder with one gemeente, over the months from `van` to `tot`. */
export interface ClaimVraag {
  gemeente: GemeenteCode;
  domein: Domein;
  aanbieder: AgbCode;
  van: PlainDate;
  tot: PlainDate;
}

export interface ClaimStore {
  /** Empty alike for none and for not allowed. Logged for each jeugdige. */
  list(actor: Actor, vraag: ClaimVraag): Promise<Claim[]>;
}
