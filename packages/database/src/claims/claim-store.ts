import type { AgbCode, Claim, Domein, GemeenteCode, PlainDate, PlainMonth } from '@samenpad/domain';
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
  /** The latest month that the own aanbieder claimed and that stands: an earlier one would be refused (8214). */
  findLatest(actor: Actor, gemeente: GemeenteCode, domein: Domein): Promise<PlainMonth | undefined>;
}
