import { tariefOf, volumeOf } from '../declaratie/prestatie.ts';
import { vormTable } from '../loopbaan/vormen.ts';
import type { Regio } from '../regio/regio.ts';
import type { View } from './loopbanen.ts';
import { yearBounds } from './loopbanen.ts';

/** Prices: as claimed in the year (3.5 % a year), or at the level of 2024 throughout. */
export type Prijzen = 'nominaal' | 'constant';

/** True cost in cents of each jeugdige (by id) in the delivery months of a year, without any fault of D.5. */
export function kostenIn(regio: Regio, year: number, view: View, prijzen: Prijzen = 'nominaal'): Map<number, number> {
  const costs = new Map<number, number>();
  const add = (id: number, cents: number) => {
    if (cents > 0) costs.set(id, (costs.get(id) ?? 0) + cents);
  };
  for (const plan of regio.plans) {
    const { tarief } = vormTable[plan.vorm];
    const price = prijzen === 'constant' ? tarief : tariefOf(tarief, year);
    for (let month = year * 12; month < year * 12 + 12; month++) add(plan.jeugdige.id, volumeOf(plan, month) * price);
  }
  if (view === 'berichten') return costs;
  const [from, until] = yearBounds(year);
  for (const { id, trajecten } of regio.jeugdigen) {
    for (const { vorm, stukken, units } of trajecten) {
      if (vorm !== 'wijk') continue;
      const days = stukken.reduce(
        (sum, { begin, eind }) => sum + Math.max(0, Math.min(eind, until) - Math.max(begin, from) + 1),
        0,
      );
      add(id, Math.round((units * days) / 7) * vormTable.wijk.tarief);
    }
  }
  return costs;
}

/** Share of the total that the dearest part (0.1 = 10 %) of the jeugdigen takes. */
export function topShare(costs: ReadonlyMap<number, number>, part: number): number | null {
  const sorted = [...costs.values()].sort((a, b) => b - a);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const top = sorted.slice(0, Math.round(sorted.length * part)).reduce((sum, value) => sum + value, 0);
  return total === 0 ? null : Math.round((top / total) * 10_000) / 10_000;
}
