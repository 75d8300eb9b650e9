import type { BerichtInvoer } from './bericht-invoer.ts';
import type { BestandUitkomst } from './importer.ts';

/** A file with the decision about it. */
export interface BatchFile extends BestandUitkomst {
  invoer: BerichtInvoer;
  /** The bericht that stands, for a file set apart. */
  geldendBerichtId: string;
}
