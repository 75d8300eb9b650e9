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
  /** What goes on in the background; null: nothing. */
  werk: Omzetwerk | null;
  /** Toewijzingen of that work, and how many of them are done. */
  totaal: number;
  gedaan: number;
}

export type Omzetwerk = 'plannen' | 'versturen' | 'terugdraaien';

/** Work that this process holds for a while. */
export interface Omzettaak extends OmzettingInvoer {
  omzettingId: string;
  werk: Omzetwerk;
  /** Of this claim alone: whoever was taken over changes nothing any more. */
  turn: string;
}

/** With whether its berichten were written, on the way there and on the way back. */
export interface Omzetregel extends OmzettingRegel {
  heen: boolean;
  terug: boolean;
}

export interface OmzettingStore {
  /** Newest first. */
  list(actor: Actor): Promise<Omzetting[]>;
  /** Undefined when there is none for this actor. */
  find(actor: Actor, omzettingId: string): Promise<{ omzetting: Omzetting; regels: OmzettingRegel[] } | undefined>;
  /** What runs under the code on or after the day; null when the actor does no such work for this gemeente. */
  listRunning(actor: Actor, invoer: OmzettingInvoer): Promise<TeOmzetten[] | null>;
  /** Keeps a run that still has to judge its toewijzingen, once per id. */
  start(invoer: OmzettingInvoer & { omzettingId: string; door: string; totaal: number }): Promise<void>;
  /** Begins with work of a run that does nothing now; false: it does something, or was undone. */
  begin(gemeente: GemeenteCode, omzettingId: string, werk: Omzetwerk, totaal: number): Promise<boolean>;
  /** Work that nobody holds: held from now, until no sign of life comes for a minute. */
  claim(): Promise<Omzettaak | undefined>;
  /** What still runs under the code; below the people. */
  listToConvert(invoer: OmzettingInvoer): Promise<TeOmzetten[]>;
  listRegels(taak: Omzettaak): Promise<Omzetregel[]>;
  /** Keeps what was judged, and how far it is. */
  addRegels(taak: Omzettaak, regels: readonly Omit<OmzettingRegel, 'terugFout'>[]): Promise<void>;
  /** So many more are done; with why some could not be. */
  advance(taak: Omzettaak, aantal: number, fouten: ReadonlyMap<ToewijzingNummer, string>): Promise<void>;
  /** Gives a sign of life; throws when another process took the work over, as `addRegels` and `advance` do. */
  hold(taak: Omzettaak): Promise<void>;
  /** The work is done; false: another process took it over, and nothing changed. */
  finish(taak: Omzettaak): Promise<boolean>;
}
