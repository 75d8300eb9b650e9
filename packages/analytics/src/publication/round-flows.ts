import { type Flow, flowsAt } from './flow.ts';

interface Edge {
  from: string;
  to: string;
  floor: number;
  /** 0 … base − 1, what lies above the floor. */
  rest: number;
}

/**
 * Rounds the counts of a circulation to multiples of `base` so that every sum still adds up as written: controlled
 * rounding (Cox 1987, "A constructive procedure for unbiased controlled rounding", here without chance). Each count moves less
 * than `base`; multiples stay as they are. Throws when the flows are no circulation (a bug).
 */
export function roundFlows(flows: readonly Flow[], base = 5): number[] {
  assertCirculation(flows);
  const edges: Edge[] = flows.map(({ from, to, count }) => {
    const rest = count % base;
    return { from, to, floor: count - rest, rest };
  });
  const byPoint = new Map(
    [...flowsAt(flows)].map(([point, numbers]) => [point, numbers.flatMap((i) => edges[i] ?? [])]),
  );
  for (let cycle = findCycle(edges, byPoint); cycle !== undefined; cycle = findCycle(edges, byPoint)) {
    shift(cycle, base);
  }
  return edges.map(({ floor }) => floor);
}

/** One step of a cycle: along an edge or against it. */
interface Step {
  edge: Edge;
  forward: boolean;
}

/** Moves the rests along a cycle until one is gone; sums at every point stay the same. The shorter way is taken. */
function shift(cycle: Step[], base: number): void {
  const room = (up: boolean) =>
    Math.min(...cycle.map(({ edge, forward }) => (forward === up ? base - edge.rest : edge.rest)));
  const up = room(true) <= room(false);
  const amount = room(up);
  for (const { edge, forward } of cycle) {
    edge.rest += forward === up ? amount : -amount;
    if (edge.rest !== base) continue;
    edge.floor += base;
    edge.rest = 0;
  }
}

/** A cycle of edges with a rest, walked in either direction. None left: every count is a multiple. */
function findCycle(edges: readonly Edge[], byPoint: ReadonlyMap<string, Edge[]>): Step[] | undefined {
  const first = edges.find(({ rest }) => rest !== 0);
  if (first === undefined) return undefined;
  const path: Step[] = [];
  const seen = new Map([[first.from, 0]]);
  let edge: Edge | undefined = first;
  let at = first.from;
  // Rests add up to zero (modulo base) at every point, so whoever comes in over one can go on over another.
  while (edge !== undefined) {
    const forward = edge.from === at;
    path.push({ edge, forward });
    at = forward ? edge.to : edge.from;
    const start = seen.get(at);
    if (start !== undefined) return path.slice(start);
    seen.set(at, path.length);
    const last: Edge = edge;
    edge = byPoint.get(at)?.find((next) => next !== last && next.rest !== 0);
  }
  throw new RangeError('Flows do not circulate: a count leads nowhere');
}

function assertCirculation(flows: readonly Flow[]): void {
  const balance = new Map<string, number>();
  for (const { from, to, count } of flows) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('A count is a whole number from 0');
    balance.set(from, (balance.get(from) ?? 0) - count);
    balance.set(to, (balance.get(to) ?? 0) + count);
  }
  for (const [point, sum] of balance) {
    if (sum !== 0) throw new RangeError(`Flows do not add up at ${point}`);
  }
}
