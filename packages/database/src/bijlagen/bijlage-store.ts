import type { Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** On what a bijlage hangs. */
export type BijlageTarget = 'stuk' | 'evaluatie' | 'mdo' | 'brief';
export type BijlageType = 'pdf' | 'jpeg' | 'png' | 'docx' | 'odt';

export interface Bijlage {
  bijlageId: string;
  target: BijlageTarget;
  targetId: string;
  /** Null: it was removed. */
  naam: string | null;
  type: BijlageType;
  /** In bytes. */
  grootte: number;
  door: string;
  op: string;
  verwijderdReden: string | null;
  mayRemove: boolean;
  /** May be taken back without a reason: brought by the reader less than a minute ago. */
  mayUndo: boolean;
}

export interface BijlageInvoer {
  target: BijlageTarget;
  targetId: string;
  naam: string;
  type: BijlageType;
  inhoud: Buffer;
  /** The virus scanner found it clean, or there is none; false: it does not answer, and the bijlage waits. */
  scanned: boolean;
}

export interface BijlageInhoud {
  naam: string;
  type: BijlageType;
  scanned: boolean;
  inhoud: Buffer;
}

export type BijlageFout = 'niet-gevonden' | 'te-veel-bijlagen' | 'bijlagen-vol' | 'bsn-in-tekst' | 'reden-ontbreekt';

/**
 * Files with a note, an evaluation, an MDO or a letter. Whoever sees what it hangs on sees the bijlage; whoever wrote that
 * adds to it. Undefined and `niet-gevonden`: not there, or not for this actor. Every look is logged.
 */
export interface BijlageStore {
  /** All of a jeugdige that the actor sees, oldest first; `mayAdd`: ids of what the actor may add to. */
  list(actor: Actor, jeugdigeId: string): Promise<{ rows: Bijlage[]; mayAdd: string[] } | undefined>;
  add(actor: Actor, jeugdigeId: string, invoer: BijlageInvoer): Promise<Result<{ bijlageId: string }, BijlageFout>>;
  read(actor: Actor, jeugdigeId: string, bijlageId: string): Promise<BijlageInhoud | undefined>;
  /** What the scanner said of one that waited; an infected one goes. */
  judge(actor: Actor, jeugdigeId: string, bijlageId: string, isClean: boolean): Promise<void>;
  /** Within a minute by who brought it without a trace; later with a reason of at least 10 characters. */
  remove(
    actor: Actor,
    jeugdigeId: string,
    bijlageId: string,
    reden: string | null,
  ): Promise<Result<undefined, BijlageFout>>;
}
