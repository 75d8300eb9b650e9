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

/** Flows with their points by number, in the order in which they first occur: a country has thousands. */
export interface Circuit {
  flows: readonly Flow[];
  from: Int32Array;
  to: Int32Array;
  /** The numbers of the flows at each point. */
  at: readonly (readonly number[])[];
}

/** The circuit of some flows. */
export function circuitOf(flows: readonly Flow[]): Circuit {
  const byPoint = flowsAt(flows);
  const numbers = new Map([...byPoint.keys()].map((point, i) => [point, i]));
  return {
    flows,
    from: Int32Array.from(flows, ({ from }) => numbers.get(from) ?? 0),
    to: Int32Array.from(flows, ({ to }) => numbers.get(to) ?? 0),
    at: [...byPoint.values()],
  };
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
export function otherEnd({ from, to }: Circuit, flow: number, point: number): number {
  return (from[flow] === point ? to[flow] : from[flow]) ?? point;
}
