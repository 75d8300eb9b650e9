import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** How far the judgement about two files has come. `afgewezen` and `verlopen`: no second person confirmed it. */
type DubbelStand =
  | 'open'
  | 'voorgesteld'
  | 'samengevoegd'
  | 'splitsing-gevraagd'
  | 'gesplitst'
  | 'verschillend'
  | 'afgewezen'
  | 'verlopen';

/** Two files with the same name, sex and birth date: one person under two BSNs, or namesakes. */
export interface Dubbel {
  gemeente: GemeenteCode;
  one: string;
  other: string;
  pseudoniem: string;
  otherPseudoniem: string;
  /** What both have alike, never the values. */
  alike: ('naam' | 'voornaam' | 'geboortedatum' | 'geslacht' | 'postcode')[];
  samenvoegingId: string | null;
  stand: DubbelStand;
  /** The file that is, or is to be, in front. */
  naar: string | null;
  reden: string | null;
  gevraagdDoor: string | null;
  op: Date | null;
  /** Last day on which two people can undo it. */
  undoUntil: PlainDate | null;
}

/** That a file is one with another: for the family, who has the case in hand and who knows the names. */
export interface Samenvoeging {
  samenvoegingId: string;
  /** Null, with `pseudoniem` and `reden`, for the family once it was undone: it may be of another person. */
  other: string | null;
  pseudoniem: string | null;
  /** This file shows the care of both. */
  inFront: boolean;
  reden: string | null;
  op: Date;
  gevraagdDoor: string;
  confirmedBy: string;
  undoUntil: PlainDate;
  teruggedraaidOp: Date | null;
}

export type SamenvoegingFout = 'niet-gevonden' | 'bestaat-al' | 'derde-dossier' | 'te-laat' | 'bsn-in-tekst';

/** Two files of one person become one, by two people (S-12). Nothing is moved: each line stays where it was written. */
export interface SamenvoegingStore {
  /** Those to judge first. For whoever knows the names of the whole gemeente by task. Logged. */
  listDubbelen(actor: Actor): Promise<Dubbel[]>;
  /** Asks a second person to put the file `met` behind this one; gives the id of the question. */
  ask(
    actor: Actor,
    jeugdigeId: string,
    vraag: { met: string; reden: string },
  ): Promise<Result<string, SamenvoegingFout>>;
  /** Namesakes: two persons, so they leave the list. */
  separate(
    actor: Actor,
    jeugdigeId: string,
    besluit: { met: string; reden: string },
  ): Promise<Result<undefined, SamenvoegingFout>>;
  /** Asks a second person to undo it, within the term. */
  askSplitsing(actor: Actor, samenvoegingId: string, reden: string): Promise<Result<string, SamenvoegingFout>>;
  /** By the second person, in the transaction of the confirmation. True: two files joined or parted, so fold them. */
  carryOut(actor: Actor, paar: { gemeente: GemeenteCode; paarId: string }): Promise<boolean>;
  /** Newest first; undefined without sight of the file. */
  list(actor: Actor, jeugdigeId: string): Promise<Samenvoeging[] | undefined>;
}
