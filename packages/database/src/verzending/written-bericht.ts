import type { BerichtInvoer } from '../importer/bericht-invoer.ts';

/** A bericht of the gemeente, ready to be kept and sent. */
export interface WrittenBericht {
  invoer: BerichtInvoer;
  /** The heenbericht that it answers: kept only when nothing answered that before. */
  antwoordOp?: string;
  /** The decision that it follows from: written once. */
  besluitId?: string;
  /** The file that it answers, of which nothing was kept: written once. */
  bestand?: AnsweredBestand;
}

/** A file that could not be kept and gets an answer all the same. */
interface AnsweredBestand {
  /** Follows from its content: the same file has the same id. */
  bestandId: string;
  /** Referentienummer of its envelope; null: it came without one. */
  envelop: string | null;
}
