import type { OutcomeCount } from '../resultaat/list-outcomes.ts';

/** One traject as an effect study sees it; days are counted from the first day of the intervention (day 0). */
export interface CareSpell {
  gemeente: string;
  unit: string;
  hulpvorm: string;
  /** Before 0: began before the intervention. */
  begin: number;
  /** Last day of care as far as it was seen. */
  last: number;
  /** Ended on that day, and not by death. */
  ended: boolean;
}

/** What is compared: how fast trajecten end, or how many begin. */
export const uitkomsten = ['uitstroom', 'instroom'] as const;
export type Uitkomst = (typeof uitkomsten)[number];

/** Years of 365 days counted from the start of the intervention, so that all are as long; the first and the last one. */
export interface Years {
  first: number;
  last: number;
}

export const YEAR = 365;

/** A piece of a traject that lies in one year. */
export interface Piece extends OutcomeCount {
  year: number;
  treated: boolean;
}

/** The whole years between two days. */
export function listWholeYears(from: number, until: number): Years {
  // Never −0.
  return { first: Math.ceil(from / YEAR) + 0, last: Math.floor((until + 1) / YEAR) - 1 };
}

/**
 * Cuts trajecten at the borders of the years. Only days of care beyond `vanafDag` count: an intervention for long care is not
 * judged by short care. Pure.
 */
export function cutSpells(
  spells: readonly CareSpell[],
  treated: ReadonlySet<string>,
  { first, last }: Years,
  vanafDag: number,
): Piece[] {
  return spells.flatMap((spell) => {
    const days = spell.last - spell.begin + 1;
    const from = Math.max(first, Math.floor(spell.begin / YEAR));
    const until = Math.min(last, Math.floor(spell.last / YEAR));
    return Array.from({ length: Math.max(0, until - from + 1) }, (_, i) => from + i).flatMap((year): Piece[] => {
      const entry = Math.max(0, year * YEAR - spell.begin, vanafDag);
      const exit = Math.min(days, (year + 1) * YEAR - spell.begin);
      if (exit <= entry) return [];
      const event = spell.ended && exit === days ? 1 : 0;
      const { unit, hulpvorm } = spell;
      return [{ unit, levels: [hulpvorm], year, treated: treated.has(unit), entry, exit, event, count: 1 }];
    });
  });
}
