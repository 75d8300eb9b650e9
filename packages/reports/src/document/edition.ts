import type { PlainDate } from '@samenpad/domain';
import type { Block } from './document.ts';
import { formats, type Taal } from './format.ts';

/** Which writing of a report this is; it never changes afterwards. */
export interface Edition {
  /** 1, and one more with each correction. */
  nummer: number;
  bevrorenOp: PlainDate;
  /** What was wrong in the edition before; null for the first. */
  reden: string | null;
}

const texts = {
  nl: {
    corrected: (nummer: number) => `, uitgave ${nummer}`,
    frozen: (nummer: number, day: string) =>
      `Dit is uitgave ${nummer}. De cijfers zijn vastgezet op ${day}. Berichten die daarna binnenkwamen, tellen mee in het rapport over een volgende maand.`,
    replaces: (before: number, reden: string) =>
      `Deze uitgave komt in de plaats van uitgave ${before}. Reden: ${reden}`,
  },
  en: {
    corrected: (nummer: number) => `, edition ${nummer}`,
    frozen: (nummer: number, day: string) =>
      `This is edition ${nummer}. The figures were frozen on ${day}. Messages that came in later count in the report of a later month.`,
    replaces: (before: number, reden: string) => `This edition replaces edition ${before}. Reason: ${reden}`,
  },
} as const;

/** Behind the subtitle of a correction; nothing for the first edition. */
export function nameEdition({ nummer }: Edition, taal: Taal): string {
  return nummer === 1 ? '' : texts[taal].corrected(nummer);
}

/** When the figures were frozen, and what the edition replaces. */
export function describeEdition({ nummer, bevrorenOp, reden }: Edition, taal: Taal): Block[] {
  const text = texts[taal];
  return [
    { kind: 'text', text: text.frozen(nummer, formats[taal].date(bevrorenOp)) },
    ...(reden === null ? [] : [{ kind: 'note', text: text.replaces(nummer - 1, reden) } as const]),
  ];
}
