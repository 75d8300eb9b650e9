import { beginOf, leavesBerichten } from '../loopbaan/loopbaan.ts';
import { itemAt, Stream } from '../random/stream.ts';
import { WINDOW_BEGIN, WINDOW_END, yearOf } from '../regio/kalender.ts';
import { POSTCODES, wijkNr } from './adres.ts';
import type { Huishouden } from './huishoudens.ts';

/** Of wijken: N gets free help close to home from a year on, Z always has more new begeleiding (T17). */
export const [N, Z] = [0, 2];
/** First year of the free help in N. */
export const OPENING = 2022;
/** New begeleiding there since, and in Z, as a part of what is usual. */
export const [OPENED, ALWAYS_MORE] = [0.85, 1.35];

const areas = Array.from({ length: POSTCODES }, (_, area) => area);

function weightOf(area: number, jaar: number): number {
  const wijk = wijkNr(area);
  return wijk === Z ? ALWAYS_MORE : wijk === N && jaar >= OPENING ? OPENED : 1;
}

/** Years in which begeleiding began, as berichten show it. */
function listBegun({ jeugdigen }: Huishouden): number[] {
  return jeugdigen
    .flatMap(({ trajecten }) => trajecten.filter((own) => own.vorm === 'beg' && leavesBerichten(own)))
    .map(beginOf)
    .filter((begin) => begin >= WINDOW_BEGIN && begin <= WINDOW_END)
    .map(yearOf);
}

/**
 * Says in which area of their gemeente households live, so that T17 comes out in whole trajecten: each lives where most is
 * still missing in the years in which begeleiding began there, those with most of it first. No care changes. Who never had
 * begeleiding lives anywhere.
 */
export function placeHuishoudens(seed: number, huishoudens: readonly Huishouden[]): void {
  const drawn = huishoudens.map((huishouden) => {
    const stream = new Stream(seed, 'area', huishouden.id);
    huishouden.area = stream.below(POSTCODES);
    return { huishouden, begun: listBegun(huishouden), order: stream.next() };
  });
  const years = Map.groupBy(
    drawn.flatMap(({ begun }) => begun),
    (jaar) => jaar,
  );
  const missing = new Map(
    [...years].map(([jaar, own]) => {
      const total = areas.reduce((sum, area) => sum + weightOf(area, jaar), 0);
      return [jaar, areas.map((area) => (own.length * weightOf(area, jaar)) / total)];
    }),
  );
  const placed = drawn.filter(({ begun }) => begun.length > 0);
  for (const { huishouden, begun } of placed.toSorted((a, b) => b.begun.length - a.begun.length || a.order - b.order)) {
    const lists = begun.map((jaar) => missing.get(jaar) ?? []);
    const need = areas.map((area) => lists.reduce((sum, list) => sum + itemAt(list, area), 0));
    const most = Math.max(...need);
    // From the drawn one on: as much is missing in several, and not the first of them may always get it.
    while (need[huishouden.area] !== most) huishouden.area = (huishouden.area + 1) % POSTCODES;
    for (const list of lists) list[huishouden.area] = itemAt(list, huishouden.area) - 1;
  }
}
