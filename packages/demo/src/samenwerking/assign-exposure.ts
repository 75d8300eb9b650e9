import { itemAt, type Stream } from '../random/stream.ts';

/** Somebody who may get something, and what came of it: both as they are in the region already. */
export interface Candidate {
  key: string;
  /** Alike in how likely the event is, whatever is done. */
  stratum: string;
  /** Part of the stratum that gets it. */
  share: number;
  /** It came back into care. */
  event: boolean;
}

/**
 * Gives something to a part of each stratum so that the event is so much more (or, below zero, less) frequent among those
 * with it than among those without: in whole persons, and nothing of the region changes. Who gets it is drawn.
 */
export function assignExposure(stream: Stream, candidates: readonly Candidate[], effect: number): Set<string> {
  const chosen = new Set<string>();
  // What rounding leaves over goes to the next stratum, so that the whole comes out.
  let rest = 0;
  for (const [, own] of [...Map.groupBy(candidates, ({ stratum }) => stratum)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const share = itemAt(own, 0).share;
    const [events, others] = [own.filter(({ event }) => event), own.filter(({ event }) => !event)];
    const exposed = Math.round(own.length * share);
    const wanted = exposed * (events.length / own.length + effect * (1 - exposed / own.length)) + rest;
    const count = Math.min(events.length, exposed, Math.max(0, exposed - others.length, Math.round(wanted)));
    rest = wanted - count;
    for (const { key } of draw(stream, events, count)) chosen.add(key);
    for (const { key } of draw(stream, others, exposed - count)) chosen.add(key);
  }
  return chosen;
}

/** So many of them, all alike. */
function draw<T>(stream: Stream, items: readonly T[], count: number): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    itemAt(left.splice(stream.below(left.length), 1), 0),
  );
}

/** Difference in frequency of the event with and without, each stratum weighed by n₁n₀/n (Mantel–Haenszel), and without strata. */
export function differenceOf(candidates: readonly Candidate[], exposed: ReadonlySet<string>) {
  const rates = (own: readonly Candidate[]) => {
    const [met, zonder] = [own.filter(({ key }) => exposed.has(key)), own.filter(({ key }) => !exposed.has(key))];
    const rate = (part: readonly Candidate[]) =>
      part.length === 0 ? 0 : part.filter(({ event }) => event).length / part.length;
    return { difference: rate(met) - rate(zonder), weight: (met.length * zonder.length) / own.length };
  };
  const strata = [...Map.groupBy(candidates, ({ stratum }) => stratum).values()].map(rates);
  const weight = strata.reduce((sum, own) => sum + own.weight, 0);
  const adjusted = strata.reduce((sum, own) => sum + own.difference * own.weight, 0) / weight;
  return { verschil: round(adjusted), ongecorrigeerd: round(rates(candidates).difference) };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
