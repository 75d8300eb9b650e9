import { countJeugdigen, listStretches, type Range, type TrajectColumns } from './columns.ts';

/** A filter in codes of the columns. Days are both included; null and 0 mean "all". */
export interface KernelFilter {
  /** Per gemeente code: 1 when it counts. */
  gemeenten: Uint8Array | null;
  van: number;
  tot: number;
  hulpvorm: number;
  /** Per verwijzer code: 1 when it counts. */
  verwijzers: Uint8Array | null;
  /** Code, or −1 for all. */
  aanbieder: number;
  /** Code of the group of leeftijd at the begin; 0 for all. */
  leeftijdsgroep: number;
  /** Code of where the jeugdige lives, or −1 for all. */
  wijk: number;
  /** Step `nr` (from 1) of the path has this hulpvorm. */
  stap: { nr: number; hulpvorm: number } | null;
  /** The path begins with these hulpvormen; `closed`: and has no further step. */
  pad: { hulpvormen: Uint8Array; closed: boolean } | null;
}

/** A filter on trajecten each by itself, whatever the path of their jeugdige. */
export type TrajectFilter = Omit<KernelFilter, 'stap' | 'pad'>;

/**
 * The jeugdigen (indices) whose paths count: those with care in the period. Among the trajecten that run in the
 * period and fit hulpvorm and aanbieder, the first one decides to which verwijzer and group of leeftijd the jeugdige belongs:
 * so the numbers per verwijzer add up to the number for all of them (S0-33).
 */
export function selectJeugdigen(
  columns: TrajectColumns,
  filter: KernelFilter,
  range: Range = { from: 0, to: countJeugdigen(columns) },
): Int32Array {
  const stretches = listStretches(columns, filter, range);
  const selected = new Int32Array(stretches.reduce((sum, { from, to }) => sum + to - from, 0));
  let count = 0;
  for (const { from, to } of stretches) {
    for (let jeugdige = from; jeugdige < to; jeugdige++) {
      if (fits(columns, jeugdige, filter)) selected[count++] = jeugdige;
    }
  }
  return selected.slice(0, count);
}

/** Whether the paths of a jeugdige count. */
export function fits(columns: TrajectColumns, jeugdige: number, filter: KernelFilter): boolean {
  if (!fitsPath(columns, jeugdige, filter)) return false;
  const first = firstMatch(columns, jeugdige, filter);
  return first >= 0 && fitsBegin(columns, first, filter);
}

/** Hands each traject that fits its index, its begin and its last day; an end before the begin counts as one day. */
export function visitTrajecten(
  columns: TrajectColumns,
  filter: TrajectFilter,
  range: Range,
  visit: (i: number, begin: number, last: number) => void,
): void {
  const { offsets, begin, eind } = columns;
  for (const { from, to } of listStretches(columns, filter, range)) {
    const end = offsets[to] ?? 0;
    for (let i = offsets[from] ?? 0; i < end; i++) {
      if (!fitsTraject(columns, i, filter)) continue;
      if (!fitsBegin(columns, i, filter)) continue;
      const first = begin[i] ?? 0;
      visit(i, first, Math.max(first, eind[i] ?? 0));
    }
  }
}

/** Whether a traject began as the filter asks: by whom, and at which leeftijd. */
export function fitsBegin(
  columns: TrajectColumns,
  i: number,
  { verwijzers, leeftijdsgroep }: Pick<KernelFilter, 'verwijzers' | 'leeftijdsgroep'>,
): boolean {
  if (leeftijdsgroep !== 0 && columns.leeftijdsgroep[i] !== leeftijdsgroep) return false;
  return verwijzers === null || verwijzers[columns.verwijzer[i] ?? 0] === 1;
}

/** Whether one traject runs in the period and fits hulpvorm and aanbieder. */
function fitsTraject(columns: TrajectColumns, i: number, filter: TrajectFilter): boolean {
  if ((columns.begin[i] ?? 0) > filter.tot || (columns.eind[i] ?? 0) < filter.van) return false;
  if (filter.hulpvorm !== 0 && columns.hulpvorm[i] !== filter.hulpvorm) return false;
  return filter.aanbieder < 0 || columns.aanbieder[i] === filter.aanbieder;
}

function firstMatch(columns: TrajectColumns, jeugdige: number, filter: KernelFilter): number {
  const end = columns.offsets[jeugdige + 1] ?? 0;
  for (let i = columns.offsets[jeugdige] ?? 0; i < end; i++) {
    if (fitsTraject(columns, i, filter)) return i;
  }
  return -1;
}

function fitsPath(columns: TrajectColumns, jeugdige: number, filter: KernelFilter): boolean {
  const { stap, pad } = filter;
  if (stap === null && pad === null) return true;
  const start = columns.offsets[jeugdige] ?? 0;
  const length = (columns.offsets[jeugdige + 1] ?? 0) - start;
  if (stap !== null && (stap.nr > length || columns.hulpvorm[start + stap.nr - 1] !== stap.hulpvorm)) return false;
  if (pad === null) return true;
  if (pad.closed ? length !== pad.hulpvormen.length : length < pad.hulpvormen.length) return false;
  return pad.hulpvormen.every((hulpvorm, i) => columns.hulpvorm[start + i] === hulpvorm);
}
