import { computeMostStrikingLimit, JUDGED_FROM } from '../statistics/funnel.ts';
import { findFirst, sum } from './describe-praktijk.ts';
import type { ReferralCount } from './list-referrals.ts';

/** `hoger`: beyond the limit of the funnel; `te-klein`: fewer than {@link JUDGED_FROM}, not judged. */
export type PraktijkOordeel = 'verwacht' | 'hoger' | 'te-klein';

/** What a praktijk sends to the aanbieder it refers to most, beside what the other practices of its kind send there. */
export interface PraktijkJudgement {
  /** Share of the referrals of the others that went to the same aanbieder, 0 … 1; undefined without others. */
  others: number | undefined;
  /** Up to here it may be chance with so many referrals, 0 … 1: 99.8 % of a binomial, for any of the aanbieders. */
  grens: number | undefined;
  oordeel: PraktijkOordeel;
}

/** Judges each praktijk by the funnel around what the other practices of its kind do. A difference is a question, no verdict. Pure. */
export function judgePraktijk(praktijk: string, referrals: readonly ReferralCount[]): PraktijkJudgement {
  const own = referrals.filter((each) => each.praktijk === praktijk);
  const kinds = new Set(own.map(({ verwijzer }) => verwijzer));
  const first = findFirst(own);
  const rest = referrals.filter((each) => each.praktijk !== praktijk && kinds.has(each.verwijzer));
  const [n, all] = [sum(own), sum(rest)];
  const others = all === 0 ? undefined : sum(rest.filter(({ aanbieder }) => aanbieder === first)) / all;
  // The first one was picked because most went there: it may have been any of those that its kind refers to.
  const choices = new Set([...own, ...rest].map(({ aanbieder }) => aanbieder)).size;
  const grens = others === undefined || n === 0 ? undefined : computeMostStrikingLimit(others, n, choices);
  if (n < JUDGED_FROM || grens === undefined) return { others, grens, oordeel: 'te-klein' };
  const share = sum(own.filter(({ aanbieder }) => aanbieder === first)) / n;
  return { others, grens, oordeel: share > grens ? 'hoger' : 'verwacht' };
}
