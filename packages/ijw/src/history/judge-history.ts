import type { Bericht } from '@samenpad/domain';
import { berichtHistoryRules } from './bericht-history-rules.ts';
import { declaratieHistoryRules } from './declaratie-history-rules.ts';
import type { HistoryRule, Known } from './history-rule.ts';
import { leveringHistoryRules } from './levering-history-rules.ts';
import { toewijzingHistoryRules } from './toewijzing-history-rules.ts';
import { verzoekHistoryRules } from './verzoek-history-rules.ts';

/** Every rule that needs what came before or outside data (levels 3 and 4), in order of code. */
export const historyRules: readonly HistoryRule[] = [
  ...berichtHistoryRules,
  ...toewijzingHistoryRules,
  ...leveringHistoryRules,
  ...verzoekHistoryRules,
  ...declaratieHistoryRules,
].toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** One breach: the rule, and the class that a retour would put its code on (`` is the header). */
export interface Breach {
  rule: string;
  retourCode: string;
  /** As `RetourCode.element`: without `Bericht/` before it. */
  element: string;
  /** One Dutch sentence without personal data. */
  message: string;
}

/**
 * Judges a bericht that broke no rule within itself against what was received before it (level 3) and against outside
 * data (level 4). A retour and a bericht that is right give none. One fault refuses the whole bericht, a 323 excepted.
 */
export function judgeHistory(bericht: Bericht, known: Known): Breach[] {
  return historyRules.flatMap((rule) =>
    findIn(rule, bericht, known).map((element) => ({
      rule: rule.code,
      retourCode: rule.retourCode,
      element,
      message: rule.message,
    })),
  );
}

function findIn({ find }: HistoryRule, bericht: Bericht, known: Known): readonly string[] {
  switch (bericht.soort) {
    case '301':
      return find['301']?.(bericht, known) ?? [];
    case '305':
      return find['305']?.(bericht, known) ?? [];
    case '307':
      return find['307']?.(bericht, known) ?? [];
    case '315':
      return find['315']?.(bericht, known) ?? [];
    case '317':
      return find['317']?.(bericht, known) ?? [];
    case '319':
      return find['319']?.(bericht, known) ?? [];
    case '323':
      return find['323']?.(bericht, known) ?? [];
    case '325':
      return find['325']?.(bericht, known) ?? [];
    default:
      return [];
  }
}
