import { type Flow, flowsAt, otherEnd } from './flow.ts';

interface Reached {
  total: number;
  path: number[];
}

/**
 * The cheapest way between the two ends of flow `edge` without that flow, in either direction (Dijkstra); `cost`
 * undefined: not to be used. Undefined when there is no way.
 */
export function findDetour(
  flows: readonly Flow[],
  edge: number,
  cost: (i: number) => number | undefined,
): number[] | undefined {
  const start = flows[edge];
  if (start === undefined) return undefined;
  const byPoint = flowsAt(flows);
  const reached = new Map<string, Reached>([[start.from, { total: 0, path: [] }]]);
  const done = new Set<string>();
  for (let next = nearest(reached, done); next !== undefined; next = nearest(reached, done)) {
    const [point, here] = next;
    if (point === start.to) return here.path;
    done.add(point);
    for (const i of byPoint.get(point) ?? []) {
      const flow = flows[i];
      const extra = i === edge ? undefined : cost(i);
      if (flow !== undefined && extra !== undefined) {
        improve(reached, otherEnd(flow, point), { total: here.total + extra, path: [...here.path, i] });
      }
    }
  }
  return undefined;
}

function improve(reached: Map<string, Reached>, point: string, way: Reached): void {
  if (way.total < (reached.get(point)?.total ?? Number.POSITIVE_INFINITY)) reached.set(point, way);
}

function nearest(reached: ReadonlyMap<string, Reached>, done: ReadonlySet<string>): [string, Reached] | undefined {
  let best: [string, Reached] | undefined;
  for (const entry of reached) {
    if (!done.has(entry[0]) && (best === undefined || entry[1].total < best[1].total)) best = entry;
  }
  return best;
}
