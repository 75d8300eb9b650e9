import { Stream } from '../random/stream.ts';
import { WINDOW_BEGIN, WINDOW_END, yearOf } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';

import { listCareers, type RangTraject } from '../waarheid/loopbanen.ts';
import { toewijzingKey } from '../waarheid/vuil.ts';
import { assignExposure, type Candidate, differenceOf } from './assign-exposure.ts';

/** T13 and T14: how much less often care begins again within a year. */
const MDO_EFFECT = -0.08;
const NAZORG_EFFECT = -0.07;
const FOLLOW_UP = 365;
/** Rang counts up to here: later ones are alike. */
const LAST_RANG = 4;
/** In the year of the 17th birthday and later, care seldom comes back, whatever was done. */
const NEARLY_ADULT = 17;
/** An MDO is held for those of whom care comes back most: the raw difference makes it look useless, or worse. */
const [MDO_CHILD, MDO_ADULT, MDO_PER_RANG] = [0.6, 0.08, 0.08];
/** Nazorg is kept a little more often the longer the career. */
const [NAZORG_FIRST, NAZORG_PER_RANG] = [0.35, 0.06];

type Share = (rang: number, child: boolean) => number;

/** Trajecten that ended a year before the end of the window or earlier, with the toewijzingen by which others know them. */
function listEndings(regio: Regio, meervoudig: boolean, share: Share): Candidate[] {
  // The first one under which care was given; a mistake gives none.
  const given = regio.plans.filter(({ levering, vuil }) => levering !== undefined && vuil.soort === 'genuine');
  const numbers = new Map(given.toReversed().map((plan) => [plan.traject, plan]));
  const several = new Set(
    regio.huishoudens
      .filter(({ jeugdigen, voorzieningen }) => jeugdigen.length > 1 || voorzieningen.length > 0)
      .flatMap(({ jeugdigen }) => jeugdigen),
  );
  return listCareers(regio.jeugdigen, 'berichten').flatMap(({ jeugdige, trajecten }) => {
    if (meervoudig && !several.has(jeugdige) && trajecten.length < 3) return [];
    return trajecten.flatMap((own) => {
      const plan = numbers.get(own.traject);
      if (plan === undefined || !canBeFollowed(own)) return [];
      const child = yearOf(own.eind) - yearOf(jeugdige.geboren) < NEARLY_ADULT;
      const rang = Math.min(own.rang, LAST_RANG);
      const event = trajecten.some(({ begin }) => begin > own.eind && begin <= own.eind + FOLLOW_UP);
      return [{ key: toewijzingKey(plan), stratum: `${rang} ${child ? 1 : 0}`, share: share(rang, child), event }];
    });
  });
}

/** Death is no result. */
function canBeFollowed({ begin, eind, traject }: RangTraject): boolean {
  return begin >= WINDOW_BEGIN && eind <= WINDOW_END - FOLLOW_UP && traject.reden !== '02';
}

function truthOf(stream: Stream, candidates: readonly Candidate[], effect: number) {
  const exposed = assignExposure(stream, candidates, effect);
  const keys = (met: boolean) => candidates.filter(({ key }) => exposed.has(key) === met).map(({ key }) => key);
  return { ...differenceOf(candidates, exposed), met: keys(true), zonder: keys(false) };
}

/** T13: an MDO before the start of a traject of a meervoudig household, or none. */
export function mdoTruth(regio: Regio) {
  const share: Share = (rang, child) => (child ? MDO_CHILD : MDO_ADULT) + MDO_PER_RANG * (rang - 1);
  return truthOf(new Stream(regio.seed, 'mdo'), listEndings(regio, true, share), MDO_EFFECT);
}

/** T14: nazorg registered after a traject, or none. */
export function nazorgTruth(regio: Regio) {
  const share: Share = (rang) => NAZORG_FIRST + NAZORG_PER_RANG * (rang - 1);
  return truthOf(new Stream(regio.seed, 'nazorg'), listEndings(regio, false, share), NAZORG_EFFECT);
}
