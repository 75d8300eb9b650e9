import { type Day, day, WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import { type Career, shareOf, yearBounds } from './loopbanen.ts';

const FOLLOW_UP = 365;

/** T1: share per COD327 of the trajecten that begin in the window. */
export function verwijzersVan(careers: readonly Career[]): Record<string, number | null> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { trajecten } of careers) {
    for (const { begin, traject } of trajecten) {
      if (begin < WINDOW_BEGIN || begin > WINDOW_END) continue;
      counts.set(traject.verwijzer, (counts.get(traject.verwijzer) ?? 0) + 1);
      total++;
    }
  }
  return Object.fromEntries([...counts].sort().map(([type, count]) => [type, shareOf(count, total)]));
}

/** Five years in days, as the figure counts them from the first begin. */
const FIVE_YEARS = 1826;

/** The first end of all care without more of it within a year, while no third traject had begun (domain.md B.5, B.6). */
function firstExit([first, second, third]: Career['trajecten']): Day | undefined {
  if (first === undefined) return undefined;
  if (second === undefined || second.begin > first.eind + FOLLOW_UP) return first.eind;
  const last = Math.max(first.eind, second.eind);
  return third === undefined || third.begin > last + FOLLOW_UP ? last : undefined;
}

/**
 * T2: entry cohort 2016–2019. `uitBeforeThird`: out of care, for a year at least, before a third traject and within five
 * years of the first begin (domain.md B.6; everybody of this cohort can be followed so long). `fewerThanThree`: had fewer
 * than three up to the end of the window, which is what the trial value of D.6 counts; lower, since who comes back after
 * more than a year may still get a third.
 */
export function exitBeforeThree(careers: readonly Career[]) {
  const until = day('2019-12-31');
  const cohort = careers.filter(({ trajecten }) => {
    const first = trajecten[0]?.begin ?? 0;
    return first >= WINDOW_BEGIN && first <= until;
  });
  const few = cohort.filter(({ trajecten }) => trajecten.filter(({ begin }) => begin <= WINDOW_END).length < 3);
  const out = cohort.filter(({ trajecten }) => {
    const exit = firstExit(trajecten);
    return exit !== undefined && exit - (trajecten[0]?.begin ?? 0) + 1 <= FIVE_YEARS;
  });
  return {
    cohort: cohort.length,
    uitBeforeThird: shareOf(out.length, cohort.length),
    fewerThanThree: shareOf(few.length, cohort.length),
  };
}

function outflowShares(
  careers: readonly Career[],
  followUp: number,
  horizon: (eind: Day) => Day,
): Record<string, number | null> {
  const ended = new Map<number, { all: number; out: number }>();
  for (const { trajecten } of careers) {
    for (const { rang, eind } of trajecten) {
      if (rang > 8 || eind < WINDOW_BEGIN || eind > WINDOW_END - followUp) continue;
      const count = ended.get(rang) ?? { all: 0, out: 0 };
      count.all++;
      if (!trajecten.some((other) => other.eind > eind && other.begin <= horizon(eind))) count.out++;
      ended.set(rang, count);
    }
  }
  return Object.fromEntries(
    [...ended].sort(([a], [b]) => a - b).map(([rang, { all, out }]) => [rang, shareOf(out, all)]),
  );
}

/**
 * T3: of the trajecten of rank k that ended, the share after which no care ran or began: within 365 days (domain.md B.6),
 * and at all until the end of the window with at least five years to follow (which is what the trial values of D.6 count).
 */
export function outflowByRang(careers: readonly Career[]) {
  return {
    noneWithinYear: outflowShares(careers, FOLLOW_UP, (eind) => eind + FOLLOW_UP),
    noneLater: outflowShares(careers, 5 * FOLLOW_UP, () => WINDOW_END),
  };
}

/** CBS: care in the five years before the reporting year, and at least one day between. */
function isRepeat({ trajecten }: Career, begin: number, year: number): boolean {
  const [from] = yearBounds(year - 5);
  const [, until] = yearBounds(year - 1);
  const before = trajecten.filter((other) => other.begin < begin);
  const adjoining = before.some((other) => other.eind >= begin - 1);
  return !adjoining && before.some((other) => other.eind >= from && other.begin <= until);
}

/** T27: herhaald beroep among the trajecten that begin in a year. */
export function herhaaldBeroep(careers: readonly Career[], year: number): number | null {
  const [from, until] = yearBounds(year);
  let begun = 0;
  let repeats = 0;
  for (const career of careers) {
    for (const { begin } of career.trajecten) {
      if (begin < from || begin > until) continue;
      begun++;
      if (isRepeat(career, begin, year)) repeats++;
    }
  }
  return shareOf(repeats, begun);
}

/**
 * T27: of the trajecten that begin in the window after all earlier care had ended, the share that begins within 90 days
 * (domain.md B.5; days without care, A1). One that begins while other care runs is parallel and in neither number;
 * `metParallel` shows what counting it as successive would give.
 */
export function opeenvolgend(careers: readonly Career[]): {
  metParallel: number | null;
  zonderParallel: number | null;
} {
  const count = { later: 0, soon: 0, parallel: 0 };
  for (const { trajecten } of careers) {
    for (const { rang, begin } of trajecten) {
      if (rang === 1 || begin < WINDOW_BEGIN || begin > WINDOW_END) continue;
      const lastEind = Math.max(...trajecten.filter((other) => other.rang < rang).map(({ eind }) => eind));
      count.later++;
      if (begin <= lastEind) count.parallel++;
      else if (begin - lastEind - 1 <= 90) count.soon++;
    }
  }
  return {
    metParallel: shareOf(count.soon + count.parallel, count.later),
    zonderParallel: shareOf(count.soon, count.later - count.parallel),
  };
}
