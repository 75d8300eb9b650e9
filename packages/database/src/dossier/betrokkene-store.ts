import type { Relation, Role } from '@samenpad/access';
import type { Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** One party around a jeugdige, as this reader may see it (S3-7). */
export interface Betrokkene {
  /** Null when it follows from a toewijzing or a toestemming: then it cannot be ended here. */
  relatieId: string | null;
  relatie: Relation;
  rol: Role;
  /** Null when the name would say where somebody lives whose address is secret. */
  naam: string | null;
  organisatie: string | null;
  contact: string | null;
  van: Date;
  /** Null: without an end. */
  tot: Date | null;
  zelf: boolean;
}

/** Whom the one who has the case in hand can let in. */
export interface Kandidaat {
  soort: 'account' | 'organisatie';
  id: string;
  naam: string;
  rol: Role | null;
}

export type RelatieInvoerNieuw =
  | { relatie: 'betrokken'; accountId: string; toelichting?: string | undefined }
  | { relatie: 'waarnemer'; accountId: string; tot: Date; toelichting?: string | undefined }
  | { relatie: 'uitgenodigd'; organisatieId: string; tot: Date; toelichting?: string | undefined };

export type RelatieFout =
  | 'niet-gevonden'
  | 'mag-niet'
  | 'onbekende-persoon'
  | 'termijn-klopt-niet'
  | 'bestaat-al'
  | 'laatste-betrokkene'
  | 'is-regisseur'
  | 'bsn-in-tekst';

/** Who is involved, and who lets whom in. */
export interface BetrokkeneStore {
  /** The map of who is involved; undefined when the actor stands in no relation. Logged. */
  list(actor: Actor, jeugdigeId: string): Promise<Betrokkene[] | undefined>;
  /** Empty for whoever does not have the case in hand. */
  listKandidaten(actor: Actor, jeugdigeId: string): Promise<Kandidaat[]>;
  add(actor: Actor, jeugdigeId: string, relatie: RelatieInvoerNieuw): Promise<Result<undefined, RelatieFout>>;
  end(actor: Actor, jeugdigeId: string, relatieId: string): Promise<Result<undefined, RelatieFout>>;
}
