import type { Bericht, BerichtDeel } from '@samenpad/domain';

/** A message file that was read without faults. */
export interface BerichtInvoer {
  naam: string;
  /** SHA-256 of `inhoud`, hex. */
  hash: string;
  inhoud: Uint8Array;
  bericht: Bericht;
  /** As cut by splitBericht; the berichtId in them is replaced by that of the stored bericht. */
  delen: BerichtDeel[];
  /** Header of the StUF envelope, without personal data. */
  envelop?: Record<string, string>;
  ontvangenOp: Date;
}
