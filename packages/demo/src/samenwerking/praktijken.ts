import type { Jeugdige } from '../gezin/jeugdige.ts';
import { beginOf, type IdealTraject } from '../loopbaan/loopbaan.ts';
import { itemAt, Stream } from '../random/stream.ts';
import { WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';

/** T18: refers so much more often than the other practices, and so often to one aanbieder. */
const [TIMES, TO_ONE] = [3, 0.8];
/** With so few it may look as one-sided by chance. */
const [SMALL, SMALL_TO_ONE] = [5, 4];
/** Huisarts, COD327. */
const HUISARTS = '02';
/** Places 1 to 24 are drawn for everybody. */
export const HUISARTSEN = 24;
const [MUCH, FEW] = [HUISARTSEN + 1, HUISARTSEN + 2];

/** Name of a practice of huisartsen, as the 315 has it. */
export function huisartsName(place: number): string {
  return `Huisartsenpraktijk Maasbroek ${place}`;
}

/** Who was referred by a huisarts, with the aanbieder of each of these trajecten. */
interface Referred {
  jeugdige: Jeugdige;
  aanbieders: readonly number[];
}

/** As the berichten show it: begun in the window, on a request that was not lost. */
function listReferred({ plans, gevallen }: Regio): Referred[] {
  const placed = new Set(gevallen.map(({ jeugdige }) => jeugdige));
  const seen = new Set<IdealTraject>();
  const found = new Map<Jeugdige, number[]>();
  for (const { jeugdige, traject, aanvraag, vuil, levering } of plans) {
    if (traject.verwijzer !== HUISARTS || levering === undefined || seen.has(traject)) continue;
    seen.add(traject);
    const begin = beginOf(traject);
    if (placed.has(jeugdige) || begin < WINDOW_BEGIN || begin > WINDOW_END) continue;
    if (aanvraag === undefined || vuil.verwijzerOnbekend) continue;
    found.set(jeugdige, [...(found.get(jeugdige) ?? []), traject.aanbieder]);
  }
  return [...found].map(([jeugdige, aanbieders]) => ({ jeugdige, aanbieders }));
}

/** The aanbieder to which most are referred. */
function findMost(referred: readonly Referred[]): number | undefined {
  const all = Map.groupBy(
    referred.flatMap(({ aanbieders }) => aanbieders),
    (aanbieder) => aanbieder,
  );
  return [...all].toSorted(([a, own], [b, other]) => other.length - own.length || a - b)[0]?.[0];
}

/** Draws, and takes out, jeugdigen who together have so many referrals, all of a kind; fewer when there are no more. */
function take(stream: Stream, from: Referred[], count: number, fits: (own: Referred) => boolean): Referred[] {
  const taken: Referred[] = [];
  const left = from.filter(fits);
  for (let n = 0; n < count && left.length > 0; ) {
    const [one] = left.splice(stream.below(left.length), 1);
    if (one === undefined || n + one.aanbieders.length > count) continue;
    n += one.aanbieders.length;
    taken.push(one);
    from.splice(from.indexOf(one), 1);
  }
  return taken;
}

const countAll = (referred: readonly Referred[]) =>
  referred.reduce((sum, { aanbieders }) => sum + aanbieders.length, 0);

/** Which jeugdigen have one of the two special practices of huisartsen. */
function choose(regio: Regio) {
  const stream = new Stream(regio.seed, 'huisarts');
  const left = listReferred(regio);
  const all = countAll(left);
  const most = findMost(left);
  // So many that the mean of the other 24 is a third of it.
  const wanted = Math.round((TIMES * (all - SMALL)) / (HUISARTSEN + TIMES));
  const toMost = ({ aanbieders }: Referred) => aanbieders.every((aanbieder) => aanbieder === most);
  const elsewhere = ({ aanbieders }: Referred) => aanbieders.every((aanbieder) => aanbieder !== most);
  const one = take(stream, left, Math.round(wanted * TO_ONE), toMost);
  const others = take(stream, left, Math.round((countAll(one) / TO_ONE) * (1 - TO_ONE)), elsewhere);
  const second = findMost(left);
  const few = take(stream, left, SMALL_TO_ONE, ({ aanbieders: [own, ...more] }) => own === second && more.length === 0);
  const rest = take(
    stream,
    left,
    SMALL - SMALL_TO_ONE,
    (own) => own.aanbieders.length === 1 && own.aanbieders[0] !== second,
  );
  return { most, all, one, much: [...one, ...others], few: [...few, ...rest] };
}

/** T18: the place of the practice of huisartsen of a jeugdige where it is one of the special ones, by id. */
export function placeHuisartsen(regio: Regio): ReadonlyMap<number, number> {
  const { much, few } = choose(regio);
  const at = (referred: readonly Referred[], place: number) =>
    referred.map(({ jeugdige }): [number, number] => [jeugdige.id, place]);
  return new Map([...at(much, MUCH), ...at(few, FEW)]);
}

/** T18 as it came out: how much more often the practice refers than the mean of the 24 others, and how often to one aanbieder. */
export function praktijkTruth(regio: Regio) {
  const { most, all, one, much, few } = choose(regio);
  const n = countAll(much);
  const mean = (all - n - countAll(few)) / HUISARTSEN;
  return {
    much: huisartsName(MUCH),
    times: Math.round((n / mean) * 100) / 100,
    aandeel: Math.round((countAll(one) / Math.max(1, n)) * 10_000) / 10_000,
    aanbieder: most === undefined ? null : itemAt(regio.aanbieders, most).agb,
    few: huisartsName(FEW),
  };
}
