import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** What somebody must do for a jeugdige before a day. */
export interface Taak {
  gemeente: GemeenteCode;
  taakId: string;
  jeugdigeId: string;
  pseudoniem: string;
  soort: string;
  voor: PlainDate;
  uitgesteldTot: PlainDate | null;
  reden: string | null;
  /** What was shared, for a task to inform the person concerned. */
  handeling: string | null;
  teLaat: boolean;
}

/** How the person concerned was told. */
export const tellWays = ['gesprek', 'telefoon', 'brief', 'portaal'] as const;
export type TellWay = (typeof tellWays)[number];

/** `eigen-handeling`: the task ends with an act of its own, such as a review. */
export type TaakFout = 'not-found' | 'eigen-handeling' | 'hoe' | 'beantwoord' | 'uitstel' | 'reden';

/** Tasks that follow from the law: to inform, to renew, to review. None ends silently. */
export interface TaakStore {
  /** Open tasks of the actor, the earliest due first. Tasks that became due are made now: no job has to run. */
  list(actor: Actor): Promise<Taak[]>;
  finish(actor: Actor, taakId: string, hoe?: TellWay): Promise<Result<void, TaakFout>>;
  /** At most 92 days from today, with a reason of at least ten characters. */
  postpone(actor: Actor, taakId: string, tot: PlainDate, reden: string): Promise<Result<void, TaakFout>>;
  /**
   * A task of the actor to talk with the aanbieder about the running traject of this toewijzing, which the toegang did not
   * refer (S0-7); for a day after today and within 92 days. Asked twice, it stays one task.
   */
  planBespreking(
    actor: Actor,
    jeugdigeId: string,
    toewijzingNummer: number,
    voor: PlainDate,
  ): Promise<Result<void, 'not-found' | 'uitstel'>>;
}
