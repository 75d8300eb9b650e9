import { addDays, daysBetween, lengthInDays, type PlainDate } from '@samenpad/domain';

interface Care {
  begin: PlainDate;
  eind: PlainDate | null;
}

interface Stretch {
  begin: PlainDate;
  eind: PlainDate;
  dagen: number;
}

function stretch(begin: PlainDate, eind: PlainDate): Stretch {
  return { begin, eind, dagen: lengthInDays(begin, eind) };
}

/** Stretches without any care between the first begin and the last end (A1: days without care). */
export function computeGaten(care: readonly Care[], peildatum: PlainDate): Stretch[] {
  const gaten: Stretch[] = [];
  let lastDay: PlainDate | undefined;
  for (const { begin, eind } of care.toSorted((a, b) => (a.begin < b.begin ? -1 : 1))) {
    if (lastDay !== undefined && daysBetween(lastDay, begin) > 1)
      gaten.push(stretch(addDays(lastDay, 1), addDays(begin, -1)));
    const until = eind ?? peildatum;
    if (lastDay === undefined || until > lastDay) lastDay = until;
  }
  return gaten;
}

/** Stretches with two or more at a time, joined where they touch. */
export function computeOverlappen(care: readonly Care[], peildatum: PlainDate): Stretch[] {
  const changes = care
    .flatMap(({ begin, eind }) => [
      { day: begin, step: 1 },
      { day: addDays(eind ?? peildatum, 1), step: -1 },
    ])
    // An end and a begin on one day: the end first, so that adjoining care is no overlap.
    .sort((a, b) => (a.day === b.day ? a.step - b.step : a.day < b.day ? -1 : 1));
  const overlappen: Stretch[] = [];
  let running = 0;
  let from: PlainDate | undefined;
  for (const { day, step } of changes) {
    running += step;
    if (running >= 2) from ??= day;
    else if (from !== undefined) {
      if (day > from) overlappen.push(stretch(from, addDays(day, -1)));
      from = undefined;
    }
  }
  return overlappen;
}
