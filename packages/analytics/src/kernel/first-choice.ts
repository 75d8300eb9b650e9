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
  const choices = new Map<number, FirstChoice>();
  for (const jeugdige of jeugdigen) {
    const first = columns.offsets[jeugdige] ?? 0;
    const begin = columns.begin[first] ?? 0;
    if (begin < period.van || begin > period.tot || begin + MISS_DAYS > columns.peildag) continue;
    const hulpvorm = columns.hulpvorm[first] ?? 0;
    const choice = choices.get(hulpvorm) ?? { hulpvorm, switched: 0, kept: 0 };
    choices.set(hulpvorm, choice);
    if (isSwitched(columns, first, columns.offsets[jeugdige + 1] ?? 0)) choice.switched++;
    else choice.kept++;
  }
  return sortChoices([...choices.values()]);
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
