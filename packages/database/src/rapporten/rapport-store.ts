import type { AgbCode, GemeenteCode, PlainDate, PlainMonth } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** What a report is about: these gemeenten in the order of their codes, or whatever the store holds. */
export type Rapportgebied = readonly GemeenteCode[] | 'alle';

/** One edition of the reports of a month. */
export interface Rapportuitgave {
  maand: PlainMonth;
  /** 1, and one more with each correction. */
  uitgave: number;
  /** Why the edition before was not right; null for the first. */
  reden: string | null;
  /** Version of the analytics store, and the day; null as long as it is only asked for. */
  versie: string | null;
  bevrorenOp: PlainDate | null;
}

/** A report within an edition. */
export interface RapportKeuze {
  soort: 'raad' | 'aanbieder';
  /** Null for the council. */
  aanbieder: AgbCode | null;
  taal: 'nl' | 'en';
}

export interface FrozenRapport extends RapportKeuze {
  document: unknown;
}

/** What is written at once: an edition that was asked for, with its reports. */
export interface UitgaveToFreeze {
  maand: PlainMonth;
  uitgave: number;
  versie: string;
  dag: PlainDate;
  rapporten: FrozenRapport[];
}

type Which = Pick<Rapportuitgave, 'maand' | 'uitgave'> & RapportKeuze;

/** Reports as they were published; a frozen one never changes. */
export interface RapportStore {
  /** In the order of the months. */
  listUitgaven(gebied: Rapportgebied): Promise<Rapportuitgave[]>;
  /**
   * Asks for an edition: the first of a month without `reden`, a correction with one. Undefined when it cannot be: the
   * first is there already, there is none to correct, or another correction of that month waits.
   */
  requestUitgave(gebied: Rapportgebied, maand: PlainMonth, reden: string | null): Promise<number | undefined>;
  /** All of them or none; one that is frozen already stays as it is. */
  freeze(gebied: Rapportgebied, uitgaven: readonly UitgaveToFreeze[]): Promise<void>;
  /** For whoever runs the database. */
  findRapport(gebied: Rapportgebied, which: Which): Promise<unknown>;
  /** Undefined when there is none, or the actor does not see the figures of all these gemeenten. */
  findRapportFor(actor: Actor, gemeenten: readonly GemeenteCode[], which: Which): Promise<unknown>;
}
