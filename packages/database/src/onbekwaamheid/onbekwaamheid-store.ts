import type { PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** That a jeugdige of 12 to 18 cannot weigh its own interests (Jw 7.3.4 lid 2, 7.3.15). */
export interface Onbekwaamheid {
  onbekwaamheidId: string;
  van: PlainDate;
  /** The last day. */
  tot: PlainDate;
  /** Null for who is neither of the family nor has the case in hand. */
  reden: string | null;
  /** With whom it was talked over; null as the reason. */
  consulted: string | null;
  door: string;
  op: Date;
  ingetrokkenDoor: string | null;
  ingetrokkenOp: Date | null;
  /** Counts today. */
  runs: boolean;
  mayWithdraw: boolean;
}

export interface OnbekwaamheidInvoer {
  van: PlainDate;
  tot: PlainDate;
  reden: string;
  consulted: string;
}

export type OnbekwaamheidFout =
  | 'niet-gevonden'
  | 'bsn-in-tekst'
  | 'dag-klopt-niet'
  | 'collega-ontbreekt'
  | 'onbekwaam-leeftijd'
  | 'onbekwaam-loopt';

/**
 * The judgement that a jeugdige cannot decide for itself: consents, invitations and the agreement with a plan follow it until
 * its last day, its withdrawal or the 18th birthday. All acts are logged.
 */
export interface OnbekwaamheidStore {
  /** Undefined for who does not see who has authority. Logged. */
  list(actor: Actor, jeugdigeId: string): Promise<{ mayRecord: boolean; oordelen: Onbekwaamheid[] } | undefined>;
  record(actor: Actor, jeugdigeId: string, invoer: OnbekwaamheidInvoer): Promise<Result<undefined, OnbekwaamheidFout>>;
  withdraw(actor: Actor, jeugdigeId: string, onbekwaamheidId: string): Promise<Result<undefined, OnbekwaamheidFout>>;
}
