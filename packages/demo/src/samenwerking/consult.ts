import { heavyVormen } from '../loopbaan/vormen.ts';
import { Stream } from '../random/stream.ts';
import { WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';
import { listCareers, type RangTraject } from '../waarheid/loopbanen.ts';
import { toewijzingKey } from '../waarheid/vuil.ts';
import { assignExposure, type Candidate, differenceOf } from './assign-exposure.ts';

/** T15: how much less often the first choice is missed after an early consult. */
const EFFECT = -0.06;
/** A first choice is missed when somebody goes on elsewhere within so many days after the first begin (S1-7). */
const MISS_DAYS = 180;
/** The next one begins between so many days before and after the end of the first (domain.md B.5). */
const [BEFORE_END, AFTER_END] = [30, 90];
/** A specialist is asked more often where a stay is thought of. */
const [LIGHT, HEAVY] = [0.35, 0.55];

function isMissed(first: RangTraject, later: readonly RangTraject[]): boolean {
  return later.some(
    ({ vorm, begin, traject }) =>
      begin <= first.begin + MISS_DAYS &&
      (vorm !== first.vorm || traject.aanbieder !== first.traject.aanbieder) &&
      begin >= first.eind - BEFORE_END &&
      begin <= first.eind + AFTER_END,
  );
}

/** First trajecten that begin in the window and can be followed for 180 days, by the toewijzing by which others know them. */
function listFirstChoices(regio: Regio): Candidate[] {
  const given = regio.plans.filter(({ levering, vuil }) => levering !== undefined && vuil.soort === 'genuine');
  const numbers = new Map(given.toReversed().map((plan) => [plan.traject, plan]));
  return listCareers(regio.jeugdigen, 'berichten').flatMap(({ trajecten: [first, ...later] }) => {
    const plan = first && numbers.get(first.traject);
    if (first === undefined || plan === undefined) return [];
    if (first.begin < WINDOW_BEGIN || first.begin + MISS_DAYS > WINDOW_END) return [];
    const share = heavyVormen.has(first.vorm) ? HEAVY : LIGHT;
    return [{ key: toewijzingKey(plan), stratum: first.vorm, share, event: isMissed(first, later) }];
  });
}

/** T15: a specialist was asked before the first choice of help, or not. */
export function consultTruth(regio: Regio) {
  const candidates = listFirstChoices(regio);
  const exposed = assignExposure(new Stream(regio.seed, 'consult'), candidates, EFFECT);
  const keys = (met: boolean) => candidates.filter(({ key }) => exposed.has(key) === met).map(({ key }) => key);
  return { ...differenceOf(candidates, exposed), met: keys(true), zonder: keys(false) };
}
