import type { AgbCode, GemeenteCode, Hulpvorm, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** Who talks with an aanbieder on behalf of a gemeente: one on each day (S0-27). */
export interface Accounthouder {
  gemeente: GemeenteCode;
  aanbieder: AgbCode;
  accountId: string;
  naam: string;
  van: PlainDate;
  /** First day without; null: goes on. */
  tot: PlainDate | null;
}

/** One talk with an aanbieder, in one quarter. */
export interface Accountgesprek {
  gemeente: GemeenteCode;
  gesprekId: string;
  aanbieder: AgbCode;
  /** First day of the quarter. */
  kwartaal: PlainDate;
  gevraagdOp: Date;
  besprokenOp: Date | null;
  /** No later talk was opened: answers can be given. */
  lopend: boolean;
  vragen: number;
  /** Of these questions, those with an answer. */
  antwoorden: number;
}

/** The question about one jeugdige: when does the care of this aanbieder end, and what is needed for that? */
export interface Accountlijn {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  pseudoniem: string;
  hulpvormen: Hulpvorm[];
  begin: PlainDate;
  /** Null: the care still runs. */
  eind: PlainDate | null;
  /** Null: the toewijzing has no last day. */
  toewijzingEind: PlainDate | null;
  /** Of the last answer; null: none, or a day cannot be named yet. */
  verwachtEind: PlainDate | null;
  /** Words of a list; null: no answer. */
  nodig: string[] | null;
  beantwoordOp: Date | null;
  beantwoordDoor: string | null;
  antwoorden: number;
  /** The last day that was named in an earlier talk. */
  beloofd: PlainDate | null;
  /** The actor may answer, as far as the file goes. */
  beantwoordbaar: boolean;
}

export interface AccountgesprekStore {
  /** Of the gemeenten of the actor, also those who come later; by gemeente, aanbieder and day. */
  listAccounthouders(actor: Actor): Promise<Accounthouder[]>;
  /** Who can be chosen; empty for who does not choose. */
  listKandidaten(actor: Actor): Promise<Pick<Accounthouder, 'gemeente' | 'accountId' | 'naam'>[]>;
  /** From a day on, in the place of who it was. `datum`: in the past or more than a year away. */
  assign(
    actor: Actor,
    choice: Pick<Accounthouder, 'gemeente' | 'aanbieder' | 'accountId' | 'van'>,
  ): Promise<'bewaard' | 'niet-gevonden' | 'datum' | 'zelfde-dag'>;
  /** The aanbieders that the actor is accounthouder of. */
  listPortefeuille(actor: Actor): Promise<Pick<Accounthouder, 'gemeente' | 'aanbieder'>[]>;
  /** The newest first. */
  list(actor: Actor): Promise<Accountgesprek[]>;
  /** Undefined when the actor is not accounthouder, the talk of that quarter is there already, or nobody is in care. */
  open(actor: Actor, gesprek: Pick<Accountgesprek, 'gemeente' | 'aanbieder' | 'kwartaal'>): Promise<string | undefined>;
  /** Of the jeugdigen whom the actor may see. Logged for each of them. */
  listLijnen(actor: Actor, gesprekId: string): Promise<Accountlijn[]>;
  /** `datum`: before the quarter, or more than ten years away. `gesloten`: a later talk was opened. */
  answer(
    actor: Actor,
    of: { gesprekId: string; jeugdigeId: string },
    answer: { verwachtEind: PlainDate | null; nodig: string[] },
  ): Promise<'bewaard' | 'niet-gevonden' | 'datum' | 'gesloten'>;
  /** False when the actor is not accounthouder, or it was done. */
  finish(actor: Actor, gesprekId: string): Promise<boolean>;
}
