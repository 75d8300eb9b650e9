import type { PlainDate } from '@samenpad/domain';
import type { Lane, OtherLane } from './lane.ts';
import { axisSpan } from './zorgpad-layout.ts';

/** First and last day of a time line. */
export interface Axis {
  van: PlainDate;
  tot: PlainDate;
}

/** The axis on which all these lanes fit: of one youth, or of a whole gezin. */
export function spanLanes(lanes: readonly Lane[], others: readonly OtherLane[], peildatum: PlainDate): Axis {
  const until = [
    ...lanes.flatMap((lane) => lane.grantedUntil ?? []),
    ...others.flatMap((lane) => lane.eind ?? lane.begin),
  ];
  return axisSpan([...lanes, ...others], until, peildatum);
}
