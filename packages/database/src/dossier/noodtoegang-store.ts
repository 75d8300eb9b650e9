import type { NoodReden, Role } from '@samenpad/access';
import type { Bsn, GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export interface NoodVraag {
  gemeente: GemeenteCode;
  /** The asker does not see the jeugdige, so it is named from outside. */
  wie: { bsn: Bsn } | { pseudoniem: string };
  reden: NoodReden;
  /** At least 20 characters. */
  toelichting: string;
}

export type NoodFout =
  | 'geen-doel'
  | 'mag-niet'
  | 'opnieuw-inloggen'
  | 'reden-ontbreekt'
  | 'toelichting-te-kort'
  | 'loopt-al'
  | 'niet-gevonden'
  | 'bsn-in-tekst';

export interface Noodtoegang {
  gemeente: GemeenteCode;
  noodId: string;
  jeugdigeId: string;
  reden: NoodReden;
  tot: Date;
}

/** For whoever reviews: who broke the glass, why, and whether it was reviewed in time. */
export interface NoodBeoordeling extends Noodtoegang {
  pseudoniem: string;
  accountId: string;
  naam: string;
  rol: Role;
  toelichting: string;
  van: Date;
  beoordelenVoor: PlainDate;
  beoordeeldOp: Date | null;
  oordeel: 'terecht' | 'niet-terecht' | null;
  /** Not reviewed within five working days: the teamleiders of the gemeente see and review it too. */
  geescaleerd: boolean;
}

export type BeoordeelFout = 'niet-gevonden' | 'oordeel-ontbreekt' | 'toelichting-te-kort' | 'bsn-in-tekst';

/** Break-glass: one jeugdige, 60 minutes, reading only; case owner and FG are told in the same transaction. */
export interface NoodtoegangStore {
  /** `tot` null: the actor sees the jeugdige already, nothing was opened. */
  open(actor: Actor, vraag: NoodVraag): Promise<Result<{ jeugdigeId: string; tot: Date | null }, NoodFout>>;
  findRunning(actor: Actor): Promise<Noodtoegang | undefined>;
  /** Ends what runs; false when nothing did. */
  stop(actor: Actor): Promise<boolean>;
  listForReview(actor: Actor): Promise<NoodBeoordeling[]>;
  review(
    actor: Actor,
    noodId: string,
    oordeel: 'terecht' | 'niet-terecht',
    toelichting: string,
  ): Promise<Result<undefined, BeoordeelFout>>;
}
