import type { DataKind, Purpose } from '@samenpad/access';
import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** An agreement with one partner for one purpose: opens kinds beside those that the law gives with a toewijzing (S4-121). */
export interface Deelafspraak {
  gemeente: GemeenteCode;
  afspraakId: string;
  organisatie: string;
  doel: Purpose;
  soorten: DataKind[];
  /** First and last day. */
  van: PlainDate;
  tot: PlainDate;
  toestand: 'komend' | 'geldig' | 'verlopen';
}

export interface DeelafspraakVraag {
  gemeente: GemeenteCode;
  organisatieId: string;
  doel: Purpose;
  soorten: readonly DataKind[];
  van: PlainDate;
  tot: PlainDate;
}

export type DeelafspraakFout = 'not-found' | 'ontvanger' | 'soort' | 'termijn';

export interface DeelafspraakStore {
  /** Of the gemeenten of the actor, those that run longest first. */
  list(actor: Actor): Promise<Deelafspraak[]>;
  listPartners(actor: Actor): Promise<{ id: string; naam: string }[]>;
  add(actor: Actor, vraag: DeelafspraakVraag): Promise<Result<string, DeelafspraakFout>>;
  /** Ends it now. False when there is none that runs. */
  end(actor: Actor, afspraakId: string): Promise<boolean>;
}

/** A referral of the actor's own organisation. `toestand` is null as long as the family has not agreed. */
export interface Verwijzing {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  verwezenOp: PlainDate;
  toestand: 'ontvangen' | 'niet-gestart' | 'gestart' | 'gestopt' | null;
  /** For a school: whom to call. */
  contactpersoon: string | null;
}

export interface VerwijzingStore {
  /** Newest first. */
  list(actor: Actor): Promise<Verwijzing[]>;
}
