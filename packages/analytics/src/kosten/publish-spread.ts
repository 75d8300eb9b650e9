import { type Cell, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishCount, publishPart, publishShare, publishStatistic } from '../publication/publish.ts';
import { publishAmount, publishEach, roundShareOf } from '../publication/publish-amount.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { computeConcentration, computeTopShare } from '../statistics/lorenz.ts';
import type { Outcome } from '../statistics/outcome.ts';

type Publication = FigureOptions['publication'];

/** How the costs of twelve months are spread over the jeugdigen who had any. */
export interface KostenSpread {
  jeugdigen: Cell;
  /** Cents. */
  totaal: Cell;
  perJeugdige: Cell;
  /** Share of the costs of the dearest 5 and 10 % of the jeugdigen, 0 … 1. */
  top5: Cell;
  top10: Cell;
  /** Gini coefficient: 0 all the same, towards 1 all for one. */
  gini: Cell;
  /** Of the dearest 10 % of the twelve months before: the share that is among the dearest 10 % again. */
  stayers: Cell;
}

/** Point of the Lorenz curve: the cheapest `deel` of the jeugdigen have `kosten` of the costs together, both 0 … 1. */
export interface LorenzPoint {
  deel: number;
  kosten: Cell;
}

const LORENZ_STEPS = 20;
const TOP = 0.1;

/** Per jeugdige the amounts of these and of the former twelve months, in cents. Pure. */
export function publishSpread(
  amounts: readonly { now: number; before: number }[],
  publication: Publication,
): KostenSpread & { lorenz: LorenzPoint[] } {
  const now = Float64Array.from(amounts.map(({ now: own }) => own).filter((own) => own > 0));
  const total = now.reduce((sum, own) => sum + own, 0);
  const jeugdigen = publishCount(now.length, publication);
  const amount = { bedrag: total, jeugdigen: now.length, largest: now.reduce((most, own) => Math.max(most, own), 0) };
  const totaal = publishAmount(amount, publication);
  // A share of single amounts stands on so many jeugdigen, and on so many beside them.
  const least = thresholdsOf(publication).aantal;
  const stride = publication === 'exact' ? 1 : findStride(now.length, least);
  const share = (outcome: Outcome<number>, part: number): Cell => {
    if (outcome.kind === 'undetermined') return outcome;
    const smallest = Math.min(part, 1 - part) * now.length;
    if (publication !== 'exact' && part > 0 && part < 1 && smallest < least) return suppressed;
    const value = roundShareOf(outcome.value, amount, publication);
    return publishStatistic(value, totaal.kind === 'value' ? jeugdigen : totaal);
  };
  const curve = computeConcentration(now, LORENZ_STEPS);
  const concentration = curve.kind === 'value' ? curve.value : undefined;
  const gini = concentration === undefined ? undetermined : publishStatistic(round(concentration.gini), jeugdigen);
  return {
    jeugdigen,
    totaal,
    perJeugdige: publishEach(amount, now.length, totaal.kind === 'value' ? jeugdigen : totaal, publication),
    top5: share(computeTopShare(now, 0.05), 0.05),
    top10: share(computeTopShare(now, TOP), TOP),
    gini: publication !== 'exact' && now.length < 3 * least ? suppressed : gini,
    stayers: publishStayers(amounts, publication),
    lorenz: [...(concentration?.lorenz ?? [])].map((kosten, i) => ({
      deel: i / LORENZ_STEPS,
      kosten: i % stride === 0 ? share({ kind: 'value', value: kosten }, i / LORENZ_STEPS) : suppressed,
    })),
  };
}

/**
 * Every how many-th point of the curve is shown: the difference of two is what those between them cost together, and they
 * must be enough too. All of it (only the ends) when there is no such step.
 */
function findStride(jeugdigen: number, least: number): number {
  const strides = [1, 2, 4, 5, 10];
  return strides.find((stride) => (stride / LORENZ_STEPS) * jeugdigen >= least) ?? LORENZ_STEPS;
}

function publishStayers(amounts: readonly { now: number; before: number }[], publication: Publication): Cell {
  const top = (read: (own: { now: number; before: number }) => number) => {
    const sorted = amounts
      .map(read)
      .filter((own) => own > 0)
      .sort((a, b) => b - a);
    return sorted[Math.round(sorted.length * TOP) - 1];
  };
  const [from, again] = [top(({ before }) => before), top(({ now }) => now)];
  if (from === undefined || again === undefined) return { kind: 'undetermined', reason: 'too-few' };
  const dearest = amounts.filter(({ before }) => before >= from);
  const stayed = dearest.filter(({ now }) => now >= again).length;
  return publishShare(
    publishPart(stayed, dearest.length, publication),
    publishCount(dearest.length, publication),
    publication,
  );
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
