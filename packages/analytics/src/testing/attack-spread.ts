import type { KostenRows } from '../kosten/compute-kosten.ts';
import { listPerJeugdige } from '../kosten/read-boekingen.ts';
import { roundingOf } from '../publication/publish-amount.ts';
import type { Analytics } from '../store/analytics.ts';
import { type Adversary, filterOf, nodeOf, type Place } from './adversary.ts';

/** Shares are in thousandths. */
const THOUSANDTH = 0.001;

/**
 * How the costs of a year are spread: the share of the cheapest 5, 10, 15 % … times the amount. What two of them differ
 * is what a few cost together that stand next to each other.
 */
export async function seeSpread(
  analytics: Analytics,
  adversary: Adversary,
  place: Place,
  { lorenz, spread }: KostenRows,
): Promise<void> {
  const months = { first: spread.van, last: spread.tot };
  const rows = await analytics.read((snapshot) => listPerJeugdige(snapshot, filterOf(place), months));
  const amounts = rows.map(({ now }) => now).filter((now) => now > 0);
  amounts.sort((a, b) => a - b);
  const total = amounts.reduce((sum, own) => sum + own, 0);
  if (spread.totaal.kind !== 'value' || total === 0) return;
  const step = roundingOf({ largest: amounts.at(-1) ?? 0 });
  const steps = Math.max(1, spread.totaal.value / step);
  const shareHalf = (steps > 1000 ? 0 : 0.5 / steps) + THOUSANDTH / 2;
  const year = `y${spread.van.slice(0, 4)}`;
  const nameOf = (deel: number) => nodeOf(`${year}<${deel}`, place);
  let before = { deel: 0, persons: 0 };
  for (const { deel, kosten } of lorenz) {
    const persons = deel * amounts.length;
    const node = nameOf(deel);
    const below = sumBelow(amounts, persons);
    adversary.tell(node, { n: persons, total: below, first: 0, second: 0 });
    const slice = nodeOf(`${year}<${before.deel}-${deel}`, place);
    if (kosten.kind !== 'value' || deel === 0) continue;
    const half = kosten.value * (step / 2) + shareHalf * (spread.totaal.value + step / 2);
    const value = kosten.value * spread.totaal.value;
    adversary.see('kosten.rows.lorenz.kosten', node, { ...kosten, value }, half);
    // Known only together: nobody can say who it is.
    adversary.tell(slice, {
      n: persons - before.persons,
      total: below - sumBelow(amounts, before.persons),
      first: 0,
      second: 0,
    });
    adversary.see('kosten.rows.lorenz.kosten', slice, undefined);
    adversary.add(node, before.deel === 0 ? [slice] : [nameOf(before.deel), slice]);
    before = { deel, persons };
  }
}

/** What the cheapest `persons` cost; one at the border counts for a part. */
function sumBelow(amounts: readonly number[], persons: number): number {
  const whole = Math.floor(persons);
  const sum = amounts.slice(0, whole).reduce((total, own) => total + own, 0);
  return sum + (persons - whole) * (amounts[whole] ?? 0);
}
