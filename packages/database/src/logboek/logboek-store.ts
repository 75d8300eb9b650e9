import type { BevindingConclusie, BevindingRegel, DataKind, Purpose, Role } from '@samenpad/access';
import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';
import type { SealPlace } from './seal-log.ts';

/** Somebody looked at the data of a jeugdige, or asked to: all that was given for one reason within a minute. */
export interface Inzage {
  tijd: Date;
  rol: Role;
  /** Null: works for the gemeente, or is family. */
  organisatie: string | null;
  /** Only for the FG; the family reads role and organisation. */
  naam: string | null;
  /** By the very person who asks now. */
  eigen: boolean;
  doel: Purpose;
  /** Relation that gave sight, or `gemeente`, `toestemming`, `deelafspraak`, `nood`, `geen`; `getrokken`: drawn by lot, nobody looked. */
  grond: string;
  soorten: DataKind[];
  nood: boolean;
  resultaat: 'gegeven' | 'geweigerd';
}

export interface InzageStore {
  /** Newest first; undefined when there is no such jeugdige or the actor may not read its log. */
  list(
    actor: Actor,
    jeugdigeId: string,
    page: { offset: number; limit: number },
  ): Promise<{ gemeente: GemeenteCode; rows: Inzage[]; total: number } | undefined>;
  /** Logs that the actor asked for a jeugdige and was told that there is none. */
  logRefusal(actor: Actor, jeugdigeId: string, handeling: string): Promise<void>;
}

/** Something in the log that the FG must look at before a day. */
export interface Bevinding {
  bevindingId: string;
  gemeente: GemeenteCode;
  regel: BevindingRegel;
  /** Who looked. */
  naam: string;
  rol: Role;
  /** Null: about many, or about a jeugdige whose data are gone. */
  jeugdigeId: string | null;
  pseudoniem: string | null;
  dag: PlainDate | null;
  /** Looks, or jeugdigen for rules that count these. */
  aantal: number;
  gevondenOp: Date;
  voor: PlainDate;
  geescaleerdOp: Date | null;
  afgehandeldOp: Date | null;
  conclusie: BevindingConclusie | null;
  toelichting: string | null;
}

export interface LogcontroleStore {
  /** Looks a month through and gives its findings, those that wait first; `maand` is its first day. */
  list(actor: Actor, maand: PlainDate): Promise<Bevinding[]>;
  /** False when there is no such finding that waits. */
  close(actor: Actor, bevindingId: string, conclusie: BevindingConclusie, toelichting: string): Promise<boolean>;
}

/** Something in the log that is not as it was written; for `regel` the line, else the seal with its half second of lines. */
export interface LogFinding {
  gemeente: string;
  soort: 'regel' | 'zegel' | 'keten' | 'handtekening' | 'kop';
  /** Number of the seal; null for a line. */
  nr: number | null;
  regelId: string | null;
  tijd: Date | null;
}

export interface LogReport {
  gemeenten: number;
  zegels: number;
  findings: LogFinding[];
}

/** Seals and verifies the log; may do nothing else in the database. */
export interface LogboekKeeper {
  /** Seals what is finished, signs it and keeps the heads outside; gives the number of new seals. */
  seal(place: SealPlace): Promise<number>;
  /** Every line, seal, signature and head: what is not as it was written. */
  verify(place: SealPlace): Promise<LogReport>;
  /** Age in seconds of the oldest line without a seal. */
  readBacklog(): Promise<number>;
  /** The monthly review of this month and the last; gives how many findings are overdue. */
  review(): Promise<number>;
}
