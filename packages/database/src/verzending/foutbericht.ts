import type { GemeenteCode } from '@samenpad/domain';
import type { WrittenBericht } from './written-bericht.ts';

/** What a Fo01 says: on an envelope whose message broke the schema (StUF055), in place of a retour. */
interface FoutInhoud {
  gemeente: GemeenteCode;
  /** Who sent the envelope. */
  ontvanger: string;
  /** Referentienummer of the envelope. A sender may use it again for a repaired file. */
  crossRefnummer: string;
  /** Of the envelope, for instance `JW305`. */
  functie: string;
  /** Where the message broke and by which rule; no content of it. */
  details: string;
}

/** A Fo01 to write. */
export interface NewFoutbericht extends FoutInhoud {
  /** The file that it answers, by an id that follows from its content: each file gets one Fo01. */
  bestandId: string;
}

/** A written Fo01. */
export interface Foutbericht extends FoutInhoud {
  /** Also its referentienummer. */
  foutId: string;
  geschrevenOp: Date;
}

/**
 * The answer on a live file that could not be kept: a Fo01 on a breach of the schema, or a retour (0001; on a 323 its 325)
 * on a Bsn that does not exist.
 */
export type RefusalAnswer = { fout: NewFoutbericht } | { bericht: WrittenBericht };
