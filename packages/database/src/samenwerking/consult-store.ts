import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** What an aanbieder offers to others: advice, in how many days and for how much. */
export interface Consultaanbod {
  aanbodId: string;
  organisatie: string;
  specialisme: string;
  /** Within so many days there is an answer. */
  dagen: number;
  /** Cents for each question. */
  bedrag: number;
  available: boolean;
  own: boolean;
}

/** A question of the parties around a jeugdige to a specialist, without a toewijzing (S4-33). */
export interface Consult {
  consultId: string;
  specialisme: string;
  organisatie: string;
  vraag: string;
  /** Without the name. */
  anonymous: boolean;
  askedBy: string;
  askedOp: Date;
  voor: PlainDate;
  antwoord: string | null;
  answeredOp: Date | null;
  /** Calendar days until the answer. */
  days: number | null;
  /** Cents; null: not for this reader. */
  bedrag: number | null;
  used: boolean | null;
  withdrawn: boolean;
  tooLate: boolean;
  /** The reader may say what was done with it. */
  own: boolean;
}

/** The same question as the specialist sees it. */
export interface Consultvraag {
  gemeente: GemeenteCode;
  consultId: string;
  /** Null: asked without the name. */
  jeugdigeId: string | null;
  specialisme: string;
  vraag: string;
  askedBy: string;
  askedOp: Date;
  voor: PlainDate;
  antwoord: string | null;
  answeredOp: Date | null;
  bedrag: number;
  tooLate: boolean;
}

/** One thing that the parties did together, for the zorgpad. */
export interface Samenstap {
  soort: string;
  van: PlainDate;
  tot: PlainDate | null;
  stand: string;
  /** Of an aanbieder, a specialisme or a goal, in words. */
  naam: string | null;
}

export type Consultstap = 'used' | 'unused' | 'withdrawn';
export type ConsultFout =
  | 'niet-gevonden'
  | 'bsn-in-tekst'
  | 'naam-in-tekst'
  | 'aanbod-weg'
  | 'alleen-anoniem'
  | 'naam-zonder-toestemming'
  | 'is-klaar';

type Done = Promise<Result<undefined, ConsultFout>>;

/** Consults, and what was done together for the zorgpad. All acts and looks are logged. */
export interface ConsultStore {
  /** Newest first, as far as the actor sees each; undefined without sight of the jeugdige. */
  listSamenstappen(actor: Actor, jeugdigeId: string): Promise<Samenstap[] | undefined>;
  /** Undefined without sight of the plan, or of a part of it. */
  read(
    actor: Actor,
    jeugdigeId: string,
  ): Promise<{ consulten: Consult[]; aanbod: Consultaanbod[]; mayAsk: boolean } | undefined>;
  ask(actor: Actor, jeugdigeId: string, invoer: { aanbodId: string; vraag: string; anonymous: boolean }): Done;
  move(actor: Actor, jeugdigeId: string, consultId: string, stap: Consultstap): Done;
  /** What the own aanbieder was asked, and what it offers. */
  listAsked(actor: Actor): Promise<{ vragen: Consultvraag[]; aanbod: Consultaanbod[] }>;
  answer(actor: Actor, consultId: string, antwoord: string): Done;
  offer(actor: Actor, invoer: { specialisme: string; dagen: number; bedrag: number; available: boolean }): Done;
}
