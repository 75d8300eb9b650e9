import type { AgbCode, BerichtSoort, Domein, GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Page } from '../jeugdigen/jeugdige-store.ts';
import type { Actor } from '../toegang/actor.ts';
import type { Foutbericht } from './foutbericht.ts';
import type { Kanaal, SendFault } from './outbox.ts';

/** docs/states/verzending.md; `te-laat`: sent, and no answer came in time. */
export const verzendstanden = ['geschreven', 'verzonden', 'te-laat', 'geweigerd', 'beantwoord'] as const;
export type Verzendstand = (typeof verzendstanden)[number];

/** A bericht that the gemeente wrote, with what became of it. */
export interface Verzending {
  gemeente: GemeenteCode;
  berichtId: string;
  domein: Domein;
  soort: BerichtSoort;
  aanbieder: AgbCode;
  identificatie: string;
  bestandsnaam: string;
  geschrevenOp: Date;
  verzondenOp: Date | null;
  kanaal: Kanaal | null;
  /** Last day of an answer in time. */
  antwoordVoor: PlainDate | null;
  antwoordBerichtId: string | null;
  /** The heenbericht that this one answers. */
  antwoordOp: string | null;
  stand: Verzendstand;
  /** Times that the gateway did not take it. */
  tries: number;
  /** Why not, the last time; null: it was taken, or not tried yet. */
  fault: SendFault | null;
  retryAt: Date | null;
}

export interface VerzendingList {
  rows: Verzending[];
  total: number;
  /** Without the filter. */
  counts: Record<Verzendstand, number>;
}

/** A Fo01 with what became of it. Nobody answers one. */
export interface FoutVerzending extends Foutbericht {
  verzondenOp: Date | null;
  kanaal: Kanaal | null;
  tries: number;
  fault: SendFault | null;
  retryAt: Date | null;
}

export interface VerzendingStore {
  /** Newest first; `today` decides what is late. */
  list(actor: Actor, filter: { stand?: Verzendstand; today: PlainDate }, page: Page): Promise<VerzendingList>;
  /** Fo01, those to send first, then the newest. */
  listFouten(actor: Actor, limit: number): Promise<FoutVerzending[]>;
  /** Those Fo01 of `ids` (undefined: all that were not sent) that the actor may send. */
  listFoutenToSend(
    actor: Actor,
    ids: readonly string[] | undefined,
  ): Promise<{ gemeente: GemeenteCode; foutId: string }[]>;
  /**
   * Those of `ids` (undefined: all that were not sent) that the actor may send, in the log as taken out. Not those of another
   * gemeente.
   */
  listToSend(
    actor: Actor,
    ids: readonly string[] | undefined,
  ): Promise<{ gemeente: GemeenteCode; berichtId: string }[]>;
}
