import type { BerichtInvoer } from '../importer/bericht-invoer.ts';

/** A bericht of the gemeente, ready to be kept and sent. */
export interface WrittenBericht {
  invoer: BerichtInvoer;
  /** The heenbericht that it answers: kept only when nothing answered that before. */
  antwoordOp?: string;
  /** The decision that it follows from, or an id of the refused file that it answers: written once. */
  besluitId?: string;
}
