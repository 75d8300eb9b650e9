/** `eind` of a traject that has none. */
export const OPEN = 0x7fffffff;

/** Codes of hulpvormen run from 1 to 60: six bits, with room for the ends of a path. */
export const MAX_HULPVORM = 60;

/**
 * Trajecten as typed arrays, one entry a traject, the trajecten of a jeugdige together in order of begin, then eind
 * (open last), then number (A19), and the jeugdigen of a gemeente together. Days count from 1970-01-01. The arrays lie
 * in shared memory, so that workers read them without a copy.
 */
export interface TrajectColumns {
  length: number;
  /** First traject of each jeugdige, and the total at the end. */
  offsets: Int32Array;
  /** Code per jeugdige: index in `gemeenten`. Never goes down. */
  gemeente: Uint16Array;
  /** Code per jeugdige: index in `wijken`. */
  wijk: Uint16Array;
  /** Index in `hulpvormen`, from 1. */
  hulpvorm: Uint8Array;
  /** Index in `verwijzers`. */
  verwijzer: Uint8Array;
  /** Index in `aanbieders`. */
  aanbieder: Int32Array;
  /** Code of the group of leeftijd at the begin, from 1 (store/leeftijdsgroep.ts). */
  leeftijdsgroep: Uint8Array;
  begin: Int32Array;
  eind: Int32Array;
  /** 1 when the end is derived because no stopbericht came. */
  withoutStop: Uint8Array;
  /** 1 when it ended by death (JZ588 code 02). */
  died: Uint8Array;
  /** 1 when it ran on the eve of the month in which the jeugdige turned eighteen, and ended by the end of that month. */
  stopsAtEighteen: Uint8Array;
  /** Last day that is known. */
  peildag: number;
  gemeenten: string[];
  /** Entry 0 is empty. */
  hulpvormen: string[];
  verwijzers: string[];
  aanbieders: string[];
  wijken: string[];
}

/** Number of jeugdigen in the columns. */
export function countJeugdigen(columns: TrajectColumns): number {
  return columns.offsets.length - 1;
}

/** Jeugdigen (indices) from `from` up to `to`, not included. */
export interface Range {
  from: number;
  to: number;
}

/** Where jeugdigen must live: per gemeente code 1 when it counts (null: all), and the code of the wijk (−1: all). */
export interface Place {
  gemeenten: Uint8Array | null;
  wijk: number;
}

/** The stretches of a range in which the jeugdigen of the wanted gemeenten and wijk lie: the others need not be looked at. */
export function listStretches(columns: TrajectColumns, { gemeenten, wijk }: Place, range: Range): Range[] {
  const stretches = listInGemeenten(columns, gemeenten, range);
  return wijk < 0 ? stretches : stretches.flatMap((stretch) => listInWijk(columns, wijk, stretch));
}

function listInWijk({ wijk }: TrajectColumns, wanted: number, { from, to }: Range): Range[] {
  const stretches: Range[] = [];
  for (let jeugdige = from; jeugdige < to; jeugdige++) {
    if (wijk[jeugdige] !== wanted) continue;
    const last = stretches.at(-1);
    if (last?.to === jeugdige) last.to++;
    else stretches.push({ from: jeugdige, to: jeugdige + 1 });
  }
  return stretches;
}

function listInGemeenten({ gemeente }: TrajectColumns, wanted: Uint8Array | null, { from, to }: Range): Range[] {
  if (wanted === null) return [{ from, to }];
  const stretches: Range[] = [];
  for (const [code, counts] of wanted.entries()) {
    if (counts !== 1) continue;
    const first = Math.max(from, findFirst(gemeente, code));
    const end = Math.min(to, findFirst(gemeente, code + 1));
    if (first < end) stretches.push({ from: first, to: end });
  }
  return stretches;
}

/** About equal numbers of trajecten, none of a jeugdige apart. */
export function splitJeugdigen(columns: TrajectColumns, parts: number): Range[] {
  const starts = columns.offsets.subarray(0, countJeugdigen(columns));
  const froms = Array.from({ length: parts }, (_, part) => findFirst(starts, (columns.length * part) / parts));
  return froms.map((from, part) => ({ from, to: froms[part + 1] ?? starts.length }));
}

/** The place of the first entry that is not below `value`. */
function findFirst(sorted: Uint16Array | Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
