import { vormTable } from '../loopbaan/vormen.ts';
import type { Aanbieder } from '../regio/aanbieders.ts';
import { WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';
import { YEARLY_WAIT } from '../toewijzing/plan-traject.ts';
import { type Career, listCareers, shareOf, touches, yearBounds } from './loopbanen.ts';

/** As many as the lucky one of the trial had; next to that an aanbieder may have so many more or fewer (T11). */
const [LUCKY, AROUND] = [14, 10];
/** Shorter than this part of the median looks like the effect that two others have. */
const SHORT = 0.75;

/**
 * T11: whose care is shorter or longer than that of others with the same jeugdigen, who has the harder ones without any
 * effect, and who is lucky: small, nothing special, and by chance as short as those two.
 */
export function aanbiederTruth(regio: Regio) {
  const agbs = (test: (aanbieder: Aanbieder) => boolean) => regio.aanbieders.filter(test).map(({ agb }) => agb);
  return {
    shorter: agbs(({ duurEffect }) => duurEffect < 0),
    longer: agbs(({ duurEffect }) => duurEffect > 0),
    zwaar: agbs(({ zwaar }) => zwaar),
    ...findLucky(regio),
  };
}

/** Of the small aanbieders without any effect, but with short trajecten beside the median of their vorm, the one nearest to 14 of them. */
function findLucky({ aanbieders, jeugdigen }: Regio): {
  lucky?: { agb: string; trajecten: number; ratio: number };
} {
  const ended = listCareers(jeugdigen, 'berichten')
    .flatMap(({ trajecten }) => trajecten)
    .filter(({ begin, eind }) => begin >= WINDOW_BEGIN && eind <= WINDOW_END);
  const own = Map.groupBy(ended, ({ traject }) => traject.aanbieder);
  const small = aanbieders.flatMap(({ index, agb, duurEffect }) => {
    const trajecten = own.get(index) ?? [];
    if (duurEffect !== 0 || Math.abs(trajecten.length - LUCKY) > AROUND) return [];
    const logs = trajecten.map(({ vorm, begin, eind }) => Math.log((eind - begin + 1) / vormTable[vorm].median));
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    return [{ agb, trajecten: logs.length, ratio: Math.round(Math.exp(mean) * 100) / 100 }];
  });
  const apart = ({ trajecten }: { trajecten: number }) => Math.abs(trajecten - LUCKY);
  const [lucky] = small
    .filter(({ ratio }) => ratio < SHORT)
    .toSorted((a, b) => apart(a) - apart(b) || a.ratio - b.ratio);
  return lucky === undefined ? {} : { lucky };
}

/** S0-27: share of the trajecten of a year that is with so many aanbieders that help the most jeugdigen. */
export function shareOfLargest(careers: readonly Career[], year: number, most: number): number | null {
  const [from, until] = yearBounds(year);
  const own = new Map<number, { jeugdigen: Set<Career>; trajecten: number }>();
  for (const career of careers) {
    for (const one of career.trajecten.filter((each) => touches(each, from, until))) {
      const sum = own.get(one.traject.aanbieder) ?? { jeugdigen: new Set(), trajecten: 0 };
      own.set(one.traject.aanbieder, { jeugdigen: sum.jeugdigen.add(career), trajecten: sum.trajecten + 1 });
    }
  }
  const sums = [...own.values()].sort((a, b) => b.jeugdigen.size - a.jeugdigen.size);
  const count = (list: typeof sums) => list.reduce((sum, { trajecten }) => sum + trajecten, 0);
  return shareOf(count(sums.slice(0, most)), count(sums));
}

/** T20: as planted; what happened varies around it. */
export function waitTruth() {
  return { groeiPerJaar: Math.round((YEARLY_WAIT - 1) * 100) / 100 };
}
