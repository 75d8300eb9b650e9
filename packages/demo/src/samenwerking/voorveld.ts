import { Stream } from '../random/stream.ts';
import { WINDOW_BEGIN, WINDOW_END, yearOf } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';
import { listCareers } from '../waarheid/loopbanen.ts';
import { toewijzingKey } from '../waarheid/vuil.ts';

/** Neighbourhoods of the region; N gets free help close to home in 2022, Z always has more new begeleiding. */
const wijken = ['N', 'Z', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
const OPENING = 2022;
const OPENED = 0.85;
const ALWAYS_MORE = 1.35;

/**
 * T17: where each jeugdige lived at the first begeleiding, so that from 2022 on 15 % less of it begins in N than usual, and
 * in Z 35 % more in every year: in whole persons a year, drawn. What is left over moves on to the next year.
 */
export function voorveldTruth(regio: Regio) {
  const numbers = new Map(
    regio.plans
      .filter(({ levering, vuil }) => levering !== undefined && vuil.soort === 'genuine')
      .toReversed()
      .map((plan) => [plan.traject, plan]),
  );
  const first = listCareers(regio.jeugdigen, 'berichten').flatMap(({ trajecten }) => {
    const own = trajecten.find(({ vorm }) => vorm === 'beg');
    const plan = own === undefined ? undefined : numbers.get(own.traject);
    if (own === undefined || plan === undefined || own.begin < WINDOW_BEGIN || own.begin > WINDOW_END) return [];
    return [{ jaar: yearOf(own.begin), key: toewijzingKey(plan) }];
  });
  const stream = new Stream(regio.seed, 'wijk');
  const rest = new Map<string, number>();
  const wijkVan: Record<string, string[]> = Object.fromEntries(wijken.map((wijk) => [wijk, []]));
  for (const [jaar, own] of [...Map.groupBy(first, (one) => one.jaar)].toSorted(([a], [b]) => a - b)) {
    const weightOf = (wijk: string) => (wijk === 'Z' ? ALWAYS_MORE : wijk === 'N' && jaar >= OPENING ? OPENED : 1);
    const total = wijken.reduce((sum, wijk) => sum + weightOf(wijk), 0);
    const left = own.map(({ key }) => key);
    for (const wijk of wijken) {
      const wanted = (own.length * weightOf(wijk)) / total + (rest.get(wijk) ?? 0);
      const count = Math.min(left.length, Math.round(wanted));
      rest.set(wijk, wanted - count);
      for (let i = 0; i < count; i++) wijkVan[wijk]?.push(...left.splice(stream.below(left.length), 1));
    }
    // By rounding: to the last one.
    wijkVan['J']?.push(...left);
  }
  return { verschil: OPENED - 1, verhoudingZ: ALWAYS_MORE, opening: `${OPENING}-01-01`, wijken: wijkVan };
}
