import { itemAt, Stream } from '../random/stream.ts';

/** An invented gezin and who leads its help; days are counted back from the day on which one looks. */
export interface RegieGezin {
  nr: number;
  /** Two jeugdigen in care; else one. */
  meervoudig: boolean;
  /** Days since there is no regisseur; null: there is one. */
  zonderRegisseur: number | null;
  /** Plans that run, the own one and one that came along when two gezinnen became one. */
  plannen: 1 | 2;
}

/** T19 (domain.md D.6). */
const MEERVOUDIG = 214;
const WITHOUT = 61;
const TWO_PLANS = 44;
const IN_THE_MIDDLE = 27;
/** With one jeugdige: never in the middle, whatever is missing. */
const ENKELVOUDIG = 40;
/** Regie is in the middle when nobody has had it for more than so many days (S4-111). */
const LONG = 60;

/** T19: gezinnen of one gemeente of which a known number has no regisseur, two plans, or regie in the middle; drawn which. */
export function listRegieGezinnen(seed: number): RegieGezin[] {
  const stream = new Stream(seed, 'regie');
  const without = shuffle(stream, MEERVOUDIG).slice(0, WITHOUT);
  const long = new Set(without.slice(0, IN_THE_MIDDLE));
  const short = new Set(without.slice(IN_THE_MIDDLE));
  const twice = new Set(shuffle(stream, MEERVOUDIG).slice(0, TWO_PLANS));
  return Array.from({ length: MEERVOUDIG + ENKELVOUDIG }, (_, nr) => {
    const meervoudig = nr < MEERVOUDIG;
    const longAgo = long.has(nr) || (!meervoudig && nr % 2 === 0);
    const days = longAgo ? stream.between(LONG + 1, 400) : short.has(nr) ? stream.between(1, LONG) : null;
    return { nr, meervoudig, zonderRegisseur: days, plannen: twice.has(nr) ? 2 : 1 };
  });
}

/** T19: what a list of these gezinnen has to say. */
export const regieTruth = {
  meervoudig: MEERVOUDIG,
  zonderRegisseur: WITHOUT,
  metTweePlannen: TWO_PLANS,
  inHetMidden: IN_THE_MIDDLE,
} as const;

function shuffle(stream: Stream, count: number): number[] {
  const left = Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: count }, () => itemAt(left.splice(stream.below(left.length), 1), 0));
}
