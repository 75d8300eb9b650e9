import { type Circuit, otherEnd } from './flow.ts';

/** The flows among `members` that lie on no cycle of members: their counts follow from the sums at the points. */
export function findBridges(circuit: Circuit, members: readonly boolean[]): number[] {
  const order = new Int32Array(circuit.at.length).fill(-1);
  let visited = 0;
  const bridges: number[] = [];

  // Tarjan 1974: a flow is a bridge when nothing behind it leads back to before it. Answers the earliest point reached.
  const visit = (point: number, arrivedBy: number): number => {
    const own = visited++;
    order[point] = own;
    let earliest = own;
    for (const i of circuit.at[point] ?? []) {
      if (members[i] !== true || i === arrivedBy) continue;
      const next = otherEnd(circuit, i, point);
      const known = order[next] ?? -1;
      const reached = known < 0 ? visit(next, i) : known;
      if (known < 0 && reached > own) bridges.push(i);
      earliest = Math.min(earliest, reached);
    }
    return earliest;
  };
  for (const point of circuit.at.keys()) {
    if (order[point] === -1) visit(point, -1);
  }
  return bridges;
}
