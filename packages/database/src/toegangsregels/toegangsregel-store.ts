import type { Role, SharingAdvice, SharingAnswer, SharingQuestion, SwitchCode } from '@samenpad/access';
import type { GemeenteCode, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** The last state of a switch; one that was never set is not there and is off. */
export interface SchakelaarStand {
  gemeente: GemeenteCode;
  schakelaar: string;
  aan: boolean;
  sinds: Date;
  /** Who set it; null when the account is gone. */
  naam: string | null;
  reden: string;
}

export interface SchakelaarInvoer {
  gemeente: GemeenteCode;
  schakelaar: SwitchCode;
  aan: boolean;
  /** At least 10 characters. */
  reden: string;
}

/** What the sharing guide answered about one jeugdige: the rule, when, and who asked (S4-80). */
export interface Deelbesluit {
  deelbesluitId: string;
  antwoord: SharingAnswer;
  ontvanger: string;
  regel: string;
  uitkomst: string;
  naam: string;
  rol: Role;
  op: Date;
}

export interface ToegangsregelStore {
  /** Switches in the gemeenten of the actor. */
  listSchakelaars(actor: Actor): Promise<SchakelaarStand[]>;
  /** Sets a switch; it holds from the next statement on. For the FG and the functioneel-beheerder of the gemeente. */
  setSchakelaar(
    actor: Actor,
    invoer: SchakelaarInvoer,
  ): Promise<Result<undefined, 'niet-gevonden' | 'reden-ontbreekt'>>;
  /** Keeps an answer with the case; undefined without sight of the jeugdige. Gives the id. */
  saveDeelbesluit(
    actor: Actor,
    jeugdigeId: string,
    question: SharingQuestion,
    advice: SharingAdvice,
  ): Promise<string | undefined>;
  /** Newest first; undefined without sight of the jeugdige. */
  listDeelbesluiten(actor: Actor, jeugdigeId: string): Promise<Deelbesluit[] | undefined>;
}
