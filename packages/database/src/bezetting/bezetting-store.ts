import type { Actor } from '../toegang/actor.ts';
import type { Bezetting } from './bezetting.ts';

/** How long one waits at an aanbieder, as it states it; at least one of both is stated. */
export type Wachtopgave = Pick<Bezetting, 'aanbieder' | 'dag' | 'weeksToIntake' | 'weeksToTreatment'>;

export interface BezettingStore {
  /** The newest of each aanbieder: of all for who talks with aanbieders, else of the own one. */
  list(actor: Actor): Promise<Bezetting[]>;
  /** The newest word of each aanbieder that tells a wait in it; empty for who sees no figures. */
  listWachtopgaven(actor: Actor): Promise<Wachtopgave[]>;
  /** For the own aanbieder. `datum`: later than today or more than a year ago. `te-veel`: more taken than there are. */
  set(
    actor: Actor,
    bezetting: Omit<Bezetting, 'aanbieder'>,
  ): Promise<'bewaard' | 'niet-gevonden' | 'datum' | 'te-veel'>;
}
