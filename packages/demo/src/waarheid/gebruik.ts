import { classOfLength, type Huishouden } from '../gezin/huishoudens.ts';
import type { Day } from '../regio/kalender.ts';
import { activeIn, type Career, type RangTraject, shareOf, touches, yearBounds } from './loopbanen.ts';

/** domain.md B.5: longer than two years, gaps up to 30 days bridged. */
const LONG_DAYS = 730;
const GAP_DAYS = 30;

interface Periode {
  begin: Day;
  eind: Day;
}

function zorgperiodenOf({ trajecten }: Career): Periode[] {
  const periods: Periode[] = [];
  const stukken = trajecten.flatMap(({ traject }) => traject.stukken).sort((a, b) => a.begin - b.begin);
  for (const { begin, eind } of stukken) {
    const last = periods.at(-1);
    if (last !== undefined && begin - last.eind - 1 <= GAP_DAYS) last.eind = Math.max(last.eind, eind);
    else periods.push({ begin, eind });
  }
  return periods;
}

function isLong(periods: readonly Periode[], from: Day, until: Day): boolean {
  return periods.some(
    ({ begin, eind }) => begin <= until && eind >= from && Math.min(eind, until) - begin + 1 > LONG_DAYS,
  );
}

function overlapping(trajecten: readonly RangTraject[], from: Day, until: Day): boolean {
  const running = trajecten.filter((traject) => touches(traject, from, until));
  return running.some((a) =>
    running.some((b) => a !== b && Math.max(a.begin, b.begin, from) <= Math.min(a.eind, b.eind, until)),
  );
}

/** Youths of a year and cost shares of those for whom `test` holds. */
function splitBy(active: readonly Career[], costs: ReadonlyMap<number, number>, test: (career: Career) => boolean) {
  const chosen = active.filter(test);
  const sum = (list: readonly Career[]) =>
    list.reduce((total, { jeugdige }) => total + (costs.get(jeugdige.id) ?? 0), 0);
  return { aandeelJeugdigen: shareOf(chosen.length, active.length), aandeelKosten: shareOf(sum(chosen), sum(active)) };
}

/** T8, T9, T27, T28 for one calendar year; costs in cents by jeugdige. */
export function gebruikIn(careers: readonly Career[], costs: ReadonlyMap<number, number>, year: number) {
  const [from, until] = yearBounds(year);
  const active = activeIn(careers, year);
  const total = active.reduce((sum, { jeugdige }) => sum + (costs.get(jeugdige.id) ?? 0), 0);
  const begun = careers
    .flatMap(({ trajecten }) => trajecten)
    .filter(({ begin }) => begin >= from && begin <= until).length;
  const peildatum = until - 184; // 30 June, as CBS
  const running = careers
    .map(({ trajecten }) => trajecten.filter((traject) => touches(traject, peildatum, peildatum)).length)
    .filter((count) => count > 0);
  return {
    jeugdigen: active.length,
    euroPerJeugdige: active.length === 0 ? null : Math.round(total / active.length / 100),
    threeOrMoreTrajecten: splitBy(
      active,
      costs,
      ({ trajecten }) => trajecten.filter(({ begin }) => begin <= until).length >= 3,
    ),
    longInZorg: splitBy(active, costs, (career) => isLong(zorgperiodenOf(career), from, until)),
    longTraject: splitBy(active, costs, ({ trajecten }) =>
      trajecten.some(
        (traject) => touches(traject, from, until) && Math.min(traject.eind, until) - traject.begin + 1 > LONG_DAYS,
      ),
    ),
    parallel: shareOf(active.filter(({ trajecten }) => overlapping(trajecten, from, until)).length, active.length),
    trajectenPerJeugdigeOpPeildatum: shareOf(
      running.reduce((sum, count) => sum + count, 0),
      running.length,
    ),
    begonnenPerActieveJeugdige: shareOf(begun, active.length),
  };
}

/**
 * T9: share of households with two or more laws, by class of the longest zorgperiode (< 1, 1–2, > 2 years) that these careers
 * show up to and including a day. Households without any care in them are left out.
 */
export function wettenByLengte(huishoudens: readonly Huishouden[], careers: readonly Career[], until: Day) {
  const longest = new Map(careers.map((career) => [career.jeugdige, longestUntil(career, until)]));
  const counts = [0, 1, 2].map(() => ({ all: 0, several: 0 }));
  for (const { jeugdigen, voorzieningen } of huishoudens) {
    const days = Math.max(...jeugdigen.map((jeugdige) => longest.get(jeugdige) ?? 0));
    const count = counts[classOfLength(days)];
    if (days <= 0 || count === undefined) continue;
    count.all++;
    if (voorzieningen.length > 0) count.several++;
  }
  const [short, middle, long] = counts.map(({ all, several }) => shareOf(several, all));
  const sum = (key: 'all' | 'several') => counts.reduce((total, count) => total + count[key], 0);
  return { upToOneYear: short, upToTwoYears: middle, longer: long, all: shareOf(sum('several'), sum('all')) };
}

function longestUntil(career: Career, until: Day): number {
  return Math.max(0, ...zorgperiodenOf(career).map(({ begin, eind }) => Math.min(eind, until) - begin + 1));
}
