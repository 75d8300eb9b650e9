import type { Bericht, BerichtDeel, GemeenteCode } from '@samenpad/domain';

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

/** A message file that was read without faults. */
export interface BerichtInvoer {
  naam: string;
  /** SHA-256 of `inhoud`, hex. */
  hash: string;
  inhoud: Uint8Array;
  bericht: Bericht;
  delen: BerichtDeel[];
  /** Header of the StUF envelope, without personal data. */
  envelop?: Record<string, string>;
  ontvangenOp: Date;
}

/** A file that the reader refused: only its name, size and faults are kept. */
export interface GeweigerdBestand {
  naam: string;
  grootte: number;
  fouten: BestandFout[];
}

export interface BestandUitkomst {
  naam: string;
  uitkomst: Uitkomst;
}

/** Which gemeente a run of the importer is reported to, and who or what started it. */
export interface ImportStart {
  gemeente: GemeenteCode;
  /** Where it came from: a folder name, an upload, a connection. No personal data. */
  herkomst: string;
}

export interface Importer {
  /** Opens a report; its id goes with every batch. */
  registerImport(start: ImportStart): Promise<string>;
  /**
   * Applies several files in one transaction, each file whole or not at all, and reports one outcome per file in the
   * order given. Throws only when the database does, and then nothing of the batch is kept.
   */
  applyBatch(importId: string, files: BerichtInvoer[]): Promise<BestandUitkomst[]>;
  /** Adds files that the reader refused to the report. */
  registerGeweigerd(importId: string, files: GeweigerdBestand[]): Promise<void>;
  /** Closes a report. */
  finishImport(importId: string): Promise<void>;
}
