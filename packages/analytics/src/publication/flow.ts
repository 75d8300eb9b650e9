/**
 * A count as a stream between two points. Counts that depend on each other are written as one circulation: at every
 * point, what comes in equals what goes out. A table with margins is one (total → rows → cells → columns → total), and
 * so are a stock with in and out, and a flow diagram. Rounding and hiding then need one method each.
 */
export interface Flow {
  from: string;
  to: string;
  count: number;
}

/** The numbers of the flows at each point. */
export function flowsAt(flows: readonly Flow[]): Map<string, number[]> {
  const byPoint = new Map<string, number[]>();
  for (const [i, { from, to }] of flows.entries()) {
    for (const point of from === to ? [from] : [from, to]) {
      const list = byPoint.get(point);
      if (list === undefined) byPoint.set(point, [i]);
      else list.push(i);
    }
  }
  return byPoint;
}

/** The point at the other side of a flow. */
export function otherEnd(flow: Flow, point: string): string {
  return flow.from === point ? flow.to : flow.from;
}
