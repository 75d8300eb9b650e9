import type { Role } from '@samenpad/access';
import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Page } from '../jeugdigen/jeugdige-store.ts';
import type { Actor } from '../toegang/actor.ts';

/** A jeugdige whom nobody of the gemeente has in hand: as little of it as the choice of a worker needs. */
export interface ZonderBetrokkene {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  pseudoniem: string;
  /** Start of the newest care; null when there is none. */
  sinds: PlainDate | null;
  /** The toegang of the gemeente referred at least once. */
  viaToegang: boolean;
}

export interface AssignableMedewerker {
  gemeente: GemeenteCode;
  accountId: string;
  naam: string;
  rol: Role;
}

export interface EersteBetrokkene {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  accountId: string;
  /** Why, in at least 10 characters. */
  toelichting: string;
}

export type EersteFout = 'niet-gevonden' | 'reden-ontbreekt' | 'onbekende-persoon' | 'bsn-in-tekst';

/** For the leader of a team: who has nobody, and who begins with the case. Empty or not found for everybody else. */
export interface ZonderBetrokkeneStore {
  /** Those in care, referred by the toegang first; with a pseudonym just that one. Logged. */
  list(actor: Actor, page: Page, pseudoniem?: string): Promise<{ rows: ZonderBetrokkene[]; total: number }>;
  listMedewerkers(actor: Actor): Promise<AssignableMedewerker[]>;
  assign(actor: Actor, eerste: EersteBetrokkene): Promise<Result<undefined, EersteFout>>;
}
