import { dayOf, type PlainDate } from '@samenpad/domain';

/**
 * The day on the calendar in the Netherlands, for every page that says today: what people do, choose and plan, and whether
 * what was sent got its answer in time. On which day care, claims and verzoeken stand is `Services.peildatum`, which an
 * installation may hold still; without that the two are the same day.
 */
export function todayOf(now: () => Date): PlainDate {
  return dayOf(now());
}
