import type { Outcome } from '../statistics/outcome.ts';
import type { EffectEstimate } from './estimate-effect.ts';

/** The fixed words (domain.md B.6). */
export const oordelen = ['aantoonbaar', 'aanwijzing', 'niet-aantoonbaar'] as const;
export type Oordeel = (typeof oordelen)[number];

/** The rule that led to the verdict (docs/figures/effect.md). */
export type Regel =
  /** No effect could be computed: no verdict. */
  | 'niet-te-bepalen'
  /** Wijken beside a filter on wijk or leeftijd: never told to who sees groups. */
  | 'te-kleine-groepen'
  /** The groups already went apart before the start. */
  | 'liep-al-uiteen'
  | 'geen-verschil'
  /** One of the two tests shows a difference, or the two ways do not agree in its direction. */
  | 'een-toets'
  /** Both do, but what was before the start cannot be tested. */
  | 'vooraf-onbekend'
  | 'beide-toetsen';

const CHANCE = 0.05;

/** Two tests of the time before together 5 %. */
const CHANCE_BEFORE = 0.025;

/** What may be said of an effect. Pure. */
export function judgeEffect({ difference, place, cox }: Pick<EffectEstimate, 'difference' | 'place' | 'cox'>): {
  oordeel: Oordeel | null;
  regel: Regel;
} {
  const main = cox ?? effectOf(difference);
  if (difference.kind === 'undetermined' || main.kind === 'undetermined' || place.kind === 'undetermined') {
    return { oordeel: null, regel: 'niet-te-bepalen' };
  }
  const { preTrend, placebo, effect } = difference.value;
  const before = [preTrend, placebo];
  if (before.some((test) => test.kind === 'value' && test.value.p < CHANCE_BEFORE)) {
    return { oordeel: 'niet-aantoonbaar', regel: 'liep-al-uiteen' };
  }
  const apart = main.value.p < CHANCE;
  const rare = place.value.p < CHANCE;
  if (!apart && !rare) return { oordeel: 'niet-aantoonbaar', regel: 'geen-verschil' };
  const agree = Math.sign(main.value.value) === Math.sign(effect.value);
  if (!apart || !rare || !agree) return { oordeel: 'aanwijzing', regel: 'een-toets' };
  return before.some((test) => test.kind === 'undetermined')
    ? { oordeel: 'aanwijzing', regel: 'vooraf-onbekend' }
    : { oordeel: 'aantoonbaar', regel: 'beide-toetsen' };
}

function effectOf(difference: EffectEstimate['difference']): Outcome<{ value: number; p: number }> {
  return difference.kind === 'value' ? { kind: 'value', value: difference.value.effect } : difference;
}
