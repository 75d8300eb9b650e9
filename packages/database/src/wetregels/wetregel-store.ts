import type { Domein, GemeenteCode, PlainDate, Wetregel } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** A regel as it is kept; without a gemeente it is the law as it stands in the Staatsblad. */
export interface WetregelRow extends Wetregel {
  regelId: string;
  gemeente: GemeenteCode | null;
  /** Where the change of the law is published. */
  bron: string;
  /** Why it was recorded, and by whom; null without a gemeente. */
  reden: string | null;
  door: string | null;
  /** Why it ends, and who recorded that; null while it has no end. */
  eindReden: string | null;
  eindDoor: string | null;
}

/** Help of one group from a day on: a category of a domein, or some codes of it. */
export interface WetregelGroep {
  gemeente: GemeenteCode;
  domein: Domein;
  categorie: string;
  /** Empty: the whole category. */
  codes: readonly string[];
  van: PlainDate;
}

/** A group that moves to the other law. */
export interface WetregelInvoer extends WetregelGroep {
  bron: string;
  reden: string;
}

/** Regels of one gemeente may not overlap; one that ended is not changed again, and none ends before it begins. */
export type WetregelUitkomst =
  | 'bewaard'
  | 'niet-gevonden'
  | 'regel-overlapt'
  | 'regel-beeindigd'
  | 'regel-voor-begin'
  | 'bsn-in-tekst';

/** Which group of help falls under which law, from a day on (S2-23). */
export interface WetregelStore {
  /** Those that hold everywhere, and those of the gemeenten of the actor. */
  list(actor: Actor): Promise<WetregelRow[]>;
  /** Toewijzingen of the group that begin from that day on, and of how many jeugdigen; undefined: not for this actor. */
  count(actor: Actor, groep: WetregelGroep): Promise<{ toewijzingen: number; jeugdigen: number } | undefined>;
  /** Queues those whom it touches: what they amount to is to be folded again. */
  begin(actor: Actor, regel: WetregelInvoer): Promise<WetregelUitkomst>;
  /** `tot` is the first day without. Queues those whom it touches. */
  end(actor: Actor, regelId: string, eind: { tot: PlainDate; reden: string }): Promise<WetregelUitkomst>;
}
