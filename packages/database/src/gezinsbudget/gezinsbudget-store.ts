import type { BudgetWet, Cents, GemeenteCode, PlainDate, PlainMonth, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** How much somebody sees of the help under a law: that it is there, which and until when, or what it costs too (S0-23). */
export type WetZicht = 'aanwezig' | 'soort' | 'kosten';

/** Help of somebody of the gezin or of who lives with them; of `aanwezig` only the law and who answers for it. */
export interface Gezinsvoorziening {
  wet: BudgetWet;
  zicht: WetZicht;
  voorziening: string | null;
  /** How it is paid: zin, pgb, subsidie, taakgericht (S2-8). */
  vorm: string | null;
  van: PlainDate | null;
  tot: PlainDate | null;
  eigenaar: string | null;
  bedrag: Cents | null;
  /** `declaratie`: what was granted in berichten, in the last month. */
  per: 'declaratie' | 'maand' | 'jaar' | 'eenmalig' | null;
  persoon: string | null;
  /** A member of the gezin; else somebody who lives with them. */
  lid: boolean | null;
  /** Pseudonyms of the homes among which costs are parted; only to be compared. */
  huizen: string[] | null;
}

export interface Gezinsdeclaratie {
  wet: BudgetWet;
  persoon: string;
  maand: PlainMonth;
  bedrag: Cents;
  huizen: string[];
}

export const gezinsgrondSoorten = ['toestemming', 'eigen-taak', 'vitaal-belang'] as const;

/**
 * On which ground a worker sees more of the help under a law; `tot` is the first day without. Workers read those of today,
 * the family those of the last year; of acute danger once it was told or four weeks are over (trust.md 3.3).
 */
export interface Gezinsgrond {
  grondId: string;
  wet: BudgetWet;
  grond: (typeof gezinsgrondSoorten)[number];
  /** Null for the family. */
  toelichting: string | null;
  door: string;
  eigen: boolean;
  van: PlainDate;
  tot: PlainDate;
}

/** The budget of a year in cents: gepland, toegezegd and uitgegeven together never exceed it. */
export interface Jaarbudget {
  jaar: number;
  bedrag: Cents;
  /** Put to who holds the mandate, not yet decided. */
  gepland: Cents;
  toegezegd: Cents;
  uitgegeven: Cents;
}

export type MaatwerkToestand = 'voorgelegd' | 'toegezegd' | 'uitgegeven' | 'afgewezen' | 'vervallen';

/** Something outside the product catalogue, for a goal of the gezin (S0-22). */
export interface Maatwerk {
  maatwerkId: string;
  jaar: number;
  wet: BudgetWet;
  omschrijving: string;
  reden: string;
  doel: string;
  bedrag: Cents;
  toestand: MaatwerkToestand;
  /** Up to which amount the mandate goes that it stands on. */
  mandaat: Cents | null;
  voorgelegdAan: string | null;
  door: string;
  op: Date;
  besluit: string | null;
  /** The actor may close it. */
  eigen: boolean;
  /** The actor decides on it. */
  decides: boolean;
}

export type MaatwerkInvoer = Pick<Maatwerk, 'wet' | 'omschrijving' | 'reden' | 'doel' | 'bedrag'> & {
  /** A goal of the plan, whose words go before `doel`. */
  doelId: string | null;
};

/** What was put to the actor: not of whom. */
export type VoorgelegdMaatwerk = Omit<MaatwerkInvoer, 'doelId'> & {
  gemeente: GemeenteCode;
  maatwerkId: string;
  door: string;
  op: Date;
};

export interface Gezinsbudget {
  gezinId: string;
  /** Has the gezin in hand: sets, books and records grounds. */
  inHand: boolean;
  voorzieningen: Gezinsvoorziening[];
  declaraties: Gezinsdeclaratie[];
  gronden: Gezinsgrond[];
  jaren: Jaarbudget[];
  maatwerk: Maatwerk[];
  /** Goals of the plan to book on, for who books. */
  doelen: { doelId: string; tekst: string }[];
}

export type BudgetFout =
  | 'niet-gevonden'
  | 'grond-termijn'
  | 'grond-acuut'
  | 'grond-toelichting'
  | 'geen-mandaat'
  | 'datum-klopt-niet'
  | 'iemand-was-eerder'
  | 'boven-budget'
  | 'geen-budget'
  | 'boven-mandaat'
  | 'meer-dan-toegezegd'
  | 'maatwerk-reden'
  | 'maatwerk-doel'
  | 'bsn-in-tekst';

export interface MaatwerkUitkomst {
  maatwerkId: string;
  toestand: 'voorgelegd' | 'toegezegd';
  /** Who holds the mandate, and up to which amount. */
  naam: string;
  mandaat: Cents;
}

/** One budget of a gezin over three laws (C8). All acts and looks are logged. */
export interface GezinsbudgetStore {
  /** Undefined without sight of the plan of the gezin, or without a gezin. Logged, with FI when amounts were given. */
  read(
    actor: Actor,
    jeugdigeId: string,
    when: { peildatum: PlainDate; vanaf: PlainMonth },
  ): Promise<Gezinsbudget | undefined>;
  /**
   * Records a ground for the actor; it takes the place of the one before. `tot`: the first day without. Without consent
   * there is a task to tell it for each member; acute danger holds for 14 days at most and is looked at by who leads.
   */
  addGrond(
    actor: Actor,
    jeugdigeId: string,
    grond: Pick<Gezinsgrond, 'wet' | 'grond' | 'tot'> & { gezinId: string; toelichting: string },
  ): Promise<Result<undefined, BudgetFout>>;
  endGrond(actor: Actor, jeugdigeId: string, grondId: string): Promise<Result<undefined, BudgetFout>>;
  /** `huidig`: the amount that the caller saw; null: none. */
  setBudget(
    actor: Actor,
    jeugdigeId: string,
    budget: { gezinId: string; jaar: number; huidig: number | null; bedrag: Cents },
  ): Promise<Result<undefined, BudgetFout>>;
  /** Within the own mandate it is promised at once; above it, it is put to who holds one that suffices. */
  addMaatwerk(
    actor: Actor,
    jeugdigeId: string,
    maatwerk: MaatwerkInvoer & { gezinId: string },
  ): Promise<Result<MaatwerkUitkomst, BudgetFout>>;
  /** `bedrag`: what it came to; null: it is not needed any more. */
  closeMaatwerk(
    actor: Actor,
    jeugdigeId: string,
    maatwerkId: string,
    bedrag: Cents | null,
  ): Promise<Result<undefined, BudgetFout>>;
  listVoorgelegd(actor: Actor): Promise<VoorgelegdMaatwerk[]>;
  decideMaatwerk(
    actor: Actor,
    besluit: { gemeente: GemeenteCode; maatwerkId: string; akkoord: boolean; tekst: string },
  ): Promise<Result<undefined, BudgetFout>>;
}
