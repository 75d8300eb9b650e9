import type { Hulpvorm, PlainDate, PlainMonth } from '@samenpad/domain';
import type { Span } from './zorgpad-layout.ts';

export type EndMark = 'plan' | 'agreed' | 'early' | 'derived';

/** One row of the time line, with every word already in the language of the screen. */
export interface Lane extends Span {
  key: string;
  name: string;
  by: string;
  hulpvorm: Hulpvorm;
  /** `via huisarts` */
  via: string;
  /** Renewals: days from which the end was stretched. */
  renewals: readonly PlainDate[];
  pauses: readonly Span[];
  /** How it ended; undefined while it runs. */
  end: { mark: EndMark; text: string } | undefined;
  grantedUntil: PlainDate | undefined;
  /** The whole lane in a sentence. */
  description: string;
}

/** A toewijzing that is no traject: planned, waiting, or Wmo (A22, A30). */
export interface OtherLane {
  key: string;
  name: string;
  by: string;
  begin: PlainDate;
  eind: PlainDate | null;
  description: string;
}

/** Costs of one month, in cents, per lane colour. */
export interface CostBar {
  month: PlainMonth;
  hulpvorm: Hulpvorm;
  cents: number;
}
