import type { Flag } from '@samenpad/access';
import type { GemeenteCode, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export interface GezetteVlag {
  vlagId: string;
  vlag: Flag;
  van: Date;
  /** Null for those who may not set it. */
  reden: string | null;
}

export interface GeslotenDossier {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  pseudoniem: string;
  vlagId: string;
  vlag: Flag;
  van: Date;
  reden: string;
}

export type VlagFout =
  | 'niet-gevonden'
  | 'mag-niet'
  | 'reden-ontbreekt'
  | 'bestaat-al'
  | 'besloten-groep-ontbreekt'
  | 'bsn-in-tekst';

export interface VlagStore {
  /** The flags that this reader must know; undefined without a relation. Logged. */
  list(actor: Actor, jeugdigeId: string): Promise<GezetteVlag[] | undefined>;
  /** `besloten`: accounts that keep the file of a colleague's child. */
  set(
    actor: Actor,
    jeugdigeId: string,
    vlag: Flag,
    reden: string,
    besloten?: readonly string[],
  ): Promise<Result<undefined, VlagFout>>;
  end(actor: Actor, gemeente: GemeenteCode, vlagId: string, reden: string): Promise<Result<undefined, VlagFout>>;
  /** For the FG: files that a flag has closed for others. Logged. */
  listGesloten(actor: Actor): Promise<GeslotenDossier[]>;
  /** Of these jeugdigen, the ones whose diagnosis is hidden from this actor, who pays (Regeling Jw 6a.2). */
  findVerborgenDiagnoses(actor: Actor, jeugdigeIds: readonly string[]): Promise<Set<string>>;
}
