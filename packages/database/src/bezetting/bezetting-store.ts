import type { AgbCode, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** Places of an aanbieder and how many of them were taken on a day, as it states them itself. */
export interface Bezetting {
  aanbieder: AgbCode;
  dag: PlainDate;
  plekken: number;
  bezet: number;
}

export interface BezettingStore {
  /** The newest of each aanbieder: of all for who talks with aanbieders, else of the own one. */
  list(actor: Actor): Promise<Bezetting[]>;
  /** For the own aanbieder. `datum`: later than today or more than a year ago. `te-veel`: more taken than there are. */
  set(
    actor: Actor,
    bezetting: Omit<Bezetting, 'aanbieder'>,
  ): Promise<'bewaard' | 'niet-gevonden' | 'datum' | 'te-veel'>;
}
