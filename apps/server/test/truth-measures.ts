import type { JeugdigeDetail } from '@samenpad/database';
import type { Toewijzing, Traject } from '@samenpad/domain';
import { addDays, daysBetween, type PlainDate, plainDate } from '@samenpad/domain';

/** Straight counts over the jeugdigen of the store, written apart from the figures so that they can disagree. */
export type Jeugdigen = readonly JeugdigeDetail[];
type Variant = keyof JeugdigeDetail['trajecten'];

const NEVER = plainDate('9999-12-31');

function eindOf({ eind }: Traject): PlainDate {
  return eind ?? NEVER;
}

function runsIn(traject: Traject, van: PlainDate, tot: PlainDate): boolean {
  return traject.begin <= tot && eindOf(traject) >= van;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

/** Trajecten per jeugdige in care on a day (T27). */
export function computePerJeugdige(jeugdigen: Jeugdigen, day: PlainDate): number {
  const running = jeugdigen
    .map(({ trajecten }) => trajecten.tInhoud.filter((traject) => runsIn(traject, day, day)).length)
    .filter((count) => count > 0);
  return shareOf(
    running.reduce((sum, count) => sum + count, 0),
    running.length,
  );
}

/** Share of the jeugdigen with care in the year of whom two trajecten run on one day of it (T27). */
export function computeParallel(jeugdigen: Jeugdigen, year: number): number {
  const [van, tot] = boundsOf(year);
  const active = jeugdigen
    .map(({ trajecten }) => trajecten.tInhoud.filter((traject) => runsIn(traject, van, tot)))
    .filter((running) => running.length > 0);
  const overlapping = active.filter((running) =>
    running.some((a) => running.some((b) => a !== b && meet(a, b, van, tot))),
  );
  return shareOf(overlapping.length, active.length);
}

function meet(a: Traject, b: Traject, van: PlainDate, tot: PlainDate): boolean {
  const from = [a.begin, b.begin, van].reduce((x, y) => (x > y ? x : y));
  const until = [eindOf(a), eindOf(b), tot].reduce((x, y) => (x < y ? x : y));
  return from <= until;
}

/** Herhaald beroep (CBS, T27): of the trajecten begun in the year, those after care in the five years before it, not adjoining. */
export function computeHerhaaldBeroep(jeugdigen: Jeugdigen, year: number): number {
  const [van, tot] = boundsOf(year);
  const from = boundsOf(year - 5)[0];
  const until = boundsOf(year - 1)[1];
  let begun = 0;
  let repeats = 0;
  for (const { trajecten } of jeugdigen) {
    for (const { begin } of trajecten.tInhoud.filter((traject) => traject.begin >= van && traject.begin <= tot)) {
      const before = trajecten.tInhoud.filter((other) => other.begin < begin);
      const adjoins = before.some((other) => eindOf(other) >= addDays(begin, -1));
      begun++;
      if (!adjoins && before.some((other) => runsIn(other, from, until))) repeats++;
    }
  }
  return shareOf(repeats, begun);
}

function boundsOf(year: number): [PlainDate, PlainDate] {
  return [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)];
}

/** Share of the trajecten begun after all earlier care that begin within 90 days without care (domain.md B.5, A1). */
export function computeSuccessive(jeugdigen: Jeugdigen, variant: Variant): number {
  let soon = 0;
  let all = 0;
  for (const { trajecten } of jeugdigen) {
    let last: PlainDate | undefined;
    for (const traject of trajecten[variant].toSorted((a, b) => a.rang - b.rang)) {
      if (last !== undefined && traject.begin > last) {
        all++;
        if (daysBetween(last, traject.begin) - 1 <= 90) soon++;
      }
      if (last === undefined || eindOf(traject) > last) last = eindOf(traject);
    }
  }
  return shareOf(soon, all);
}

/** Jeugdigen whose care goes on after a day: by hand what `stroom` has as stock at its end. */
export function countInCare(jeugdigen: Jeugdigen, day: PlainDate): number {
  const next = addDays(day, 1);
  const inCareOn = ({ trajecten }: JeugdigeDetail, moment: PlainDate) =>
    trajecten.tInhoud.some((traject) => runsIn(traject, moment, moment));
  return jeugdigen.filter((jeugdige) => inCareOn(jeugdige, day) && inCareOn(jeugdige, next)).length;
}

/** A toewijzing as it is known over the whole region, as in `waarheid.json`. */
export function keyOf({ gemeente, toewijzingNummer }: Pick<Toewijzing, 'gemeente' | 'toewijzingNummer'>): string {
  return `${gemeente}-${toewijzingNummer}`;
}

/** Place of a jeugdige in the gemeente, by the number range of its toewijzingen. */
export function volgnummerOf(toewijzingNummer: number): number {
  return Math.floor((toewijzingNummer - 100_000) / 100);
}

/** How well what was found covers what was planted. */
export interface Detection {
  planted: number;
  recall: number;
  precision: number;
}

/** Compares what the application found with what was planted. */
export function computeDetection(found: Iterable<string>, planted: Iterable<string>): Detection {
  const seen = new Set(found);
  const real = new Set(planted);
  const both = seen.intersection(real).size;
  return { planted: real.size, recall: shareOf(both, real.size), precision: shareOf(both, seen.size) };
}
