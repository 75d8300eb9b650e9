import type { AgbCode, Domein, GemeenteCode, PlainDate, ToewijzingNummer } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export interface OmzettingInvoer {
  gemeente: GemeenteCode;
  domein: Domein;
  vanCode: string;
  naarCategorie: string;
  naarCode: string;
  /** First day under the new code. */
  per: PlainDate;
  /** JZ002: 03 contract, 10 way of funding. */
  reden: string;
}

/** A running toewijzing under the code that is left. */
export interface TeOmzetten {
  toewijzingNummer: ToewijzingNummer;
  jeugdigeId: string;
  aanbieder: AgbCode;
}

/** One toewijzing of a run: the number that follows it, or why it cannot be converted. */
export interface OmzettingRegel extends TeOmzetten {
  nieuwNummer: ToewijzingNummer | null;
  /** End that it had before, to be restored. */
  eind: PlainDate | null;
  fout: string | null;
  /** Toewijzingen of one jeugdige with one aanbieder travel in one bericht. */
  groep: string;
  terugGroep: string;
  terugFout: string | null;
}

export interface Omzetting extends OmzettingInvoer {
  omzettingId: string;
  op: Date;
  verstuurdOp: Date | null;
  teruggedraaidOp: Date | null;
  aantal: number;
  mislukt: number;
  /** Toewijzingen whose bericht was written. */
  geschreven: number;
}

export interface OmzettingStore {
  /** Newest first. */
  list(actor: Actor): Promise<Omzetting[]>;
  /** Undefined when there is none for this actor. */
  find(actor: Actor, omzettingId: string): Promise<{ omzetting: Omzetting; regels: OmzettingRegel[] } | undefined>;
  /** What runs under the code on or after the day; null when the actor does no such work for this gemeente. */
  listRunning(actor: Actor, invoer: OmzettingInvoer): Promise<TeOmzetten[] | null>;
  /** Keeps a run of which nothing is written yet, once per id. */
  save(
    invoer: OmzettingInvoer & { omzettingId: string; door: string },
    regels: readonly Omit<OmzettingRegel, 'terugFout'>[],
  ): Promise<void>;
  markSent(gemeente: GemeenteCode, omzettingId: string): Promise<void>;
  markUndone(gemeente: GemeenteCode, omzettingId: string, fouten: ReadonlyMap<ToewijzingNummer, string>): Promise<void>;
}
