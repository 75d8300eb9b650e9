import type { Domein, GemeenteCode, ToewijzingNummer } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** A toewijzing with the number that was searched for, and whose it is. */
export interface GevondenToewijzing {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  pseudoniem: string;
  domein: Domein;
  toewijzingNummer: ToewijzingNummer;
}

/** Search by number, where the list of jeugdigen searches by name. */
export interface ZoekStore {
  /** Only of whom the actor sees the toewijzingen; an aanbieder its own. Logged. At most twenty. */
  findToewijzingen(actor: Actor, nummer: number): Promise<GevondenToewijzing[]>;
}
