import type { TrajectColumns } from './columns.ts';

/** A first choice is missed when somebody goes on elsewhere within so many days after the first begin (S1-7). */
export const MISS_DAYS = 180;
/** Doorgestroomd: the next begins between so many days before and after the end (domain.md B.5). */
const BEFORE_END = 30;
const AFTER_END = 90;

/** First trajecten of one hulpvorm: whether the jeugdige went on to another hulpvorm or aanbieder soon. */
export interface FirstChoice {
  hulpvorm: number;
  switched: number;
  kept: number;
}

/** First trajecten that begin in the period and could be followed for 180 days, by hulpvorm. */
export function countFirstChoices(
  columns: TrajectColumns,
  jeugdigen: Int32Array,
  period: { van: number; tot: number },
): FirstChoice[] {
  const { offsets, begin, hulpvorm, hulpvormen } = columns;
  const last = Math.min(period.tot, columns.peildag - MISS_DAYS);
  const [switched, kept] = [new Uint32Array(hulpvormen.length), new Uint32Array(hulpvormen.length)];
  for (let at = 0; at < jeugdigen.length; at++) {
    const jeugdige = jeugdigen[at] ?? 0;
    const first = offsets[jeugdige] ?? 0;
    const day = begin[first] ?? 0;
    if (day < period.van || day > last) continue;
    const counts = isSwitched(columns, first, offsets[jeugdige + 1] ?? 0) ? switched : kept;
    const code = hulpvorm[first] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const choices = Array.from(switched, (count, code) => ({ hulpvorm: code, switched: count, kept: kept[code] ?? 0 }));
  return sortChoices(choices.filter((choice) => choice.switched + choice.kept > 0));
}

/** The first choices of all parts together. */
export function mergeFirstChoices(parts: readonly (readonly FirstChoice[])[]): FirstChoice[] {
  const byHulpvorm = Map.groupBy(parts.flat(), ({ hulpvorm }) => hulpvorm);
  const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
  return sortChoices(
    [...byHulpvorm].map(([hulpvorm, own]) => ({
      hulpvorm,
      switched: sum(own.map(({ switched }) => switched)),
      kept: sum(own.map(({ kept }) => kept)),
    })),
  );
}

function sortChoices(choices: FirstChoice[]): FirstChoice[] {
  return choices.sort((a, b) => b.switched + b.kept - a.switched - a.kept || a.hulpvorm - b.hulpvorm);
}

function isSwitched({ begin, eind, hulpvorm, aanbieder }: TrajectColumns, first: number, end: number): boolean {
  const [start, last] = [begin[first] ?? 0, eind[first] ?? 0];
  for (let i = first + 1; i < end; i++) {
    const next = begin[i] ?? 0;
    if (next - start > MISS_DAYS) return false;
    const other = hulpvorm[i] !== hulpvorm[first] || aanbieder[i] !== aanbieder[first];
    if (other && next >= last - BEFORE_END && next <= last + AFTER_END) return true;
  }
  return false;
}
