import type { Role } from '@samenpad/access';
import type { Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export interface Gezinsnotitie {
  notitieId: string;
  /** Empty when it was withdrawn. */
  tekst: string;
  /** Shared with the circle of every member. */
  gedeeld: boolean;
  /** About somebody outside the gezin: the family does not see it (Jw 7.3.10). */
  derden: boolean;
  auteurNaam: string;
  auteurRol: Role;
  op: Date;
  withdrawnReden: string | null;
  mayWithdraw: boolean;
  /** May be taken back without a reason, in the first minute. */
  mayUndo: boolean;
}

export interface Gezinsnotities {
  rows: Gezinsnotitie[];
  schrijft: boolean;
  /** The text that the reader was typing. */
  concept: Readonly<Record<string, unknown>> | null;
}

export type GezinsnotitieFout = 'niet-gevonden' | 'reden-ontbreekt' | 'bsn-in-tekst';

/** Notes on a gezin: for who may read such a note of every member on the day it was written. Each look is logged. */
export interface GezinsnotitieStore {
  /** The newest first; undefined: there is no gezin, or not for this actor. */
  list(actor: Actor, jeugdigeId: string): Promise<Gezinsnotities | undefined>;
  add(
    actor: Actor,
    jeugdigeId: string,
    invoer: Pick<Gezinsnotitie, 'tekst' | 'gedeeld' | 'derden'>,
  ): Promise<Result<{ notitieId: string }, GezinsnotitieFout>>;
  /** Within a minute by who wrote it without a trace; later with a reason of at least 10 characters. */
  withdraw(
    actor: Actor,
    jeugdigeId: string,
    notitieId: string,
    reden: string | null,
  ): Promise<Result<undefined, GezinsnotitieFout>>;
}
