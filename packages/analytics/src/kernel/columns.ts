/** `eind` of a traject that has none. */
export const OPEN = 0x7fffffff;

/** Codes of hulpvormen run from 1 to 60: six bits, with room for the ends of a path. */
export const MAX_HULPVORM = 60;

/**
 * Trajecten as typed arrays, one entry a traject, the trajecten of a jeugdige together in order of begin, then eind
 * (open last), then number (A19), and the jeugdigen of a gemeente together. Days count from 1970-01-01.
 */
export interface TrajectColumns {
  length: number;
  /** First traject of each jeugdige, and the total at the end. */
  offsets: Int32Array;
  /** Code per jeugdige: index in `gemeenten`. */
  gemeente: Uint16Array;
  /** Index in `hulpvormen`, from 1. */
  hulpvorm: Uint8Array;
  /** Index in `verwijzers`. */
  verwijzer: Uint8Array;
  /** Index in `aanbieders`. */
  aanbieder: Int32Array;
  begin: Int32Array;
  eind: Int32Array;
  /** 1 when the end is derived because no stopbericht came. */
  withoutStop: Uint8Array;
  /** Last day that is known. */
  peildag: number;
  gemeenten: string[];
  /** Entry 0 is empty. */
  hulpvormen: string[];
  verwijzers: string[];
  aanbieders: string[];
}

/** Number of jeugdigen in the columns. */
export function countJeugdigen(columns: TrajectColumns): number {
  return columns.offsets.length - 1;
}
