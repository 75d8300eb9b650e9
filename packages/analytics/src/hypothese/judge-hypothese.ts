import type { Cell } from '../figure/figure.ts';
import { type Factor, factors } from '../groei/decompose.ts';
import type { GroeiCells } from '../groei/publish-growth.ts';

export const hypotheseOordelen = ['grootste-deel', 'deel', 'nauwelijks', 'tegengesteld', 'geen-groei'] as const;
/** What a hypothesis explains of the growth; `geen-groei`: there is none to explain. */
export type HypotheseOordeel = (typeof hypotheseOordelen)[number];

/** Whether a gemeente can change it alone, or only with the region that buys the care (S1-28). */
export type Invloed = 'lokaal' | 'regionaal';

const invloeden: Record<Factor, Invloed> = {
  jeugdigen: 'lokaal',
  trajectenPerJeugdige: 'lokaal',
  mix: 'lokaal',
  dagen: 'lokaal',
  volume: 'lokaal',
  // Tariffs are agreed on for a region (Jw 2.11, 2.12).
  tarief: 'regionaal',
};

export interface HypotheseDeel {
  factor: Factor;
  invloed: Invloed;
  /** Share of the growth; below 0 it made the costs less. */
  aandeel: Cell;
  /** The least and the most over the ways to divide, with the rest, which belongs to no factor, against or for it. */
  aandeelVan: Cell;
  aandeelTot: Cell;
  oordeel: HypotheseOordeel | null;
}

/** Growth below this share of the costs is too small to be divided: every share of it would be large. */
const LEAST_GROWTH = 0.01;

/**
 * What each factor explains of the growth, from the numbers as published. `others`: the same growth divided over finer kinds
 * of care, which gives other shares. Pure.
 */
export function judgeFactors(all: GroeiCells, others: readonly GroeiCells[] = []): HypotheseDeel[] {
  const [before, groei, rest] = [all.before, all.groei, all.rest].map(numberIn);
  return factors.map((factor) => {
    const part = numberIn(all[factor]);
    const common = { factor, invloed: invloeden[factor] };
    if (before === undefined || groei === undefined || rest === undefined || part === undefined) {
      return { ...common, aandeel: all.groei, aandeelVan: all.groei, aandeelTot: all.groei, oordeel: null };
    }
    if (groei <= LEAST_GROWTH * before) {
      const none: Cell = { kind: 'undetermined', reason: 'no-variation' };
      return { ...common, aandeel: none, aandeelVan: none, aandeelTot: none, oordeel: 'geen-groei' as const };
    }
    const ways = others.flatMap((other) => numberIn(other[factor]) ?? []);
    const count = all.groei.kind === 'value' ? all.groei.count : 0;
    const share = (amount: number): Cell => ({ kind: 'value', value: Math.round((100 * amount) / groei) / 100, count });
    return {
      ...common,
      aandeel: share(part),
      aandeelVan: share(Math.min(part, ...ways) - Math.abs(rest)),
      aandeelTot: share(Math.max(part, ...ways) + Math.abs(rest)),
      oordeel: judge(part / groei),
    };
  });
}

function judge(share: number): HypotheseOordeel {
  if (share >= 0.5) return 'grootste-deel';
  if (share >= 0.1) return 'deel';
  return share > -0.1 ? 'nauwelijks' : 'tegengesteld';
}

function numberIn(cell: Cell): number | undefined {
  return cell.kind === 'value' ? cell.value : undefined;
}
