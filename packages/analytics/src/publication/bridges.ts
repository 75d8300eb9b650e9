import { type Flow, flowsAt, otherEnd } from './flow.ts';

/** The flows among `members` that lie on no cycle of members: their counts follow from the sums at the points. */
export function findBridges(flows: readonly Flow[], members: readonly boolean[]): number[] {
  const byPoint = flowsAt(flows);
  const order = new Map<string, number>();
  const bridges: number[] = [];

  // Tarjan 1974: a flow is a bridge when nothing behind it leads back to before it. Answers the earliest point reached.
  const visit = (point: string, arrivedBy: number): number => {
    const own = order.size;
    order.set(point, own);
    let earliest = own;
    for (const i of byPoint.get(point) ?? []) {
      const flow = flows[i];
      if (flow === undefined || members[i] !== true || i === arrivedBy) continue;
      const next = otherEnd(flow, point);
      const known = order.get(next);
      const reached = known ?? visit(next, i);
      if (known === undefined && reached > own) bridges.push(i);
      earliest = Math.min(earliest, reached);
    }
    return earliest;
  };
  for (const point of byPoint.keys()) {
    if (!order.has(point)) visit(point, -1);
  }
  return bridges;
}
