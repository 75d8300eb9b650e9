import type { PlainDate, PlainMonth } from '@samenpad/domain';

/** An interventie on a chart over time: its letter, by which the list under the chart explains it. */
export interface Marker {
  letter: string;
  naam: string;
  begin: PlainDate;
}

const most = 26;

/** The interventies that begin between two days, the first ones first, with letters; the newest 26 of them. Pure. */
export function listMarkers(
  interventies: readonly { naam: string; begin: PlainDate }[],
  van: PlainDate,
  tot: PlainDate,
): Marker[] {
  return interventies
    .filter(({ begin }) => begin >= van && begin <= tot)
    .sort((a, b) => (a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : a.naam.localeCompare(b.naam)))
    .slice(-most)
    .map(({ naam, begin }, i) => ({ letter: String.fromCharCode(65 + i), naam, begin }));
}

/** Place of a day on a chart with one column per month, as a number of columns; undefined outside it. Pure. */
export function placeInMonths(begin: PlainDate, months: readonly PlainMonth[]): number | undefined {
  const index = months.findIndex((month) => begin.startsWith(month));
  if (index < 0) return undefined;
  return index + (Number(begin.slice(8)) - 1) / 31;
}

/** Place of a day between whole years: 1 July 2023 is about 2023.5. Pure. */
export function placeInYears(begin: PlainDate): number {
  const [year = 0, month = 1, day = 1] = begin.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 372;
}
