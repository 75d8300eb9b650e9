import type { AgbCode, PlainDate } from '@samenpad/domain';

/** Places of an aanbieder and how many of them were taken on a day, as it states them itself. */
export interface Bezetting {
  aanbieder: AgbCode;
  dag: PlainDate;
  plekken: number;
  bezet: number;
  /** How long one waits for a first talk, and then for treatment; null: not stated. */
  weeksToIntake: number | null;
  weeksToTreatment: number | null;
}
