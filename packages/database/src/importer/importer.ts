import type { GemeenteCode } from '@samenpad/domain';
import type { RefusalAnswer } from '../verzending/foutbericht.ts';
import type { BerichtInvoer } from './bericht-invoer.ts';

/** What became of one file. `bekend`: the same content is already kept; `apart`: same key, other content (9056). */
export type Uitkomst = 'nieuw' | 'bekend' | 'apart' | 'geweigerd';

/** One fault of a refused file, as the reader found it. */
export interface BestandFout {
  level: string;
  code: string;
  line: number | null;
  element: string | null;
  message: string;
}

/** A file of which nothing is stored: refused by the reader, or known byte for byte. Only this line is kept of it. */
export interface UnstoredBestand {
  naam: string;
  grootte: number;
  uitkomst: 'geweigerd' | 'bekend';
  soort: string | null;
  /** The bericht that is known already. */
  berichtId: string | null;
  fouten: BestandFout[];
}

/** A bericht that is kept. */
export interface BekendBericht {
  gemeente: GemeenteCode;
  soort: string;
  berichtId: string;
}

export interface BestandUitkomst {
  naam: string;
  uitkomst: Exclude<Uitkomst, 'geweigerd'>;
  /** The stored bericht: a new one, the one already known, or the one set apart. */
  berichtId: string;
}

export type ImportToestand = 'bezig' | 'klaar' | 'mislukt' | 'gestopt';
export type ImportStap = 'lezen' | 'vouwen' | 'klaar';

export interface ImportStart {
  /** Of a report that is open already, when gemeenten join it later. */
  importId?: string;
  /** The gemeenten that files are for: each sees the report of its own. */
  gemeenten: readonly GemeenteCode[];
  /** What it is called on screen: a folder or file name. No personal data. */
  naam: string;
}

export interface ImportVoortgang {
  toestand?: ImportToestand;
  stap?: ImportStap;
  /** Files to come, when known. */
  totaal?: number;
  /** One Dutch sentence about what went wrong. */
  melding?: string;
}

export interface BatchOptions {
  /** The files are live: each gets the one answer that the standard prescribes (ijw.md 9). Never for a history. */
  answer?: boolean;
}

export interface Importer {
  /** Opens a report for these gemeenten; its id goes with every batch. */
  registerImport(start: ImportStart): Promise<string>;
  /** Opens a report under an id that follows from a request; false when it was opened before, by the same request. */
  openImport(start: ImportStart & { importId: string }): Promise<boolean>;
  /** Which of these contents (SHA-256, hex) are kept already. */
  findBekend(hashes: readonly string[]): Promise<Map<string, BekendBericht>>;
  /**
   * Applies several files in one transaction, each file whole or not at all, and reports one outcome per file in the
   * order given. Throws only when the database does, or for a gemeente that the import was not opened for; then nothing
   * of the batch is kept.
   */
  applyBatch(importId: string, files: readonly BerichtInvoer[], options?: BatchOptions): Promise<BestandUitkomst[]>;
  /** Adds files of which nothing is stored to the report of a gemeente, together with the answers that live ones get. */
  registerUnstored(
    importId: string,
    gemeente: GemeenteCode,
    files: readonly UnstoredBestand[],
    answers?: readonly RefusalAnswer[],
  ): Promise<void>;
  /** Changes state, step, total or message; a state other than `bezig` closes the report. */
  updateImport(importId: string, voortgang: ImportVoortgang): Promise<void>;
  /** Asks whoever runs the import to stop. */
  requestStop(importId: string): Promise<void>;
  /** Says that whoever runs the import still lives; true when it was asked to stop. */
  keepAlive(importId: string): Promise<boolean>;
  /** Ends the reports of imports that gave no sign of life for so many seconds. Gives the number of imports. */
  endAbandoned(silentSeconds: number, melding: string): Promise<number>;
}
