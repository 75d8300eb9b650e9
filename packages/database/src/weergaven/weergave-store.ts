import type { GemeenteCode } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** The address of a page of figures, kept under a name. */
export interface Weergave {
  weergaveId: string;
  naam: string;
  adres: string;
  /** Colleagues who work for one of its gemeenten see it too. */
  gedeeld: boolean;
  /** Of the actor. */
  eigen: boolean;
  bewaardDoor: string;
}

export interface WeergaveInvoer {
  /** Whose figures it asks for. */
  gemeenten: readonly GemeenteCode[];
  naam: string;
  adres: string;
  gedeeld: boolean;
}

export interface WeergaveStore {
  /** The actor's own first, then those that colleagues share. */
  list(actor: Actor): Promise<Weergave[]>;
  /** Undefined when the actor does not see the figures of all these gemeenten. */
  add(actor: Actor, weergave: WeergaveInvoer): Promise<string | undefined>;
  /** False when it is not the actor's own. */
  change(actor: Actor, weergaveId: string, change: Pick<Weergave, 'naam' | 'gedeeld'>): Promise<boolean>;
  /** False when it is not the actor's own. */
  remove(actor: Actor, weergaveId: string): Promise<boolean>;
}
