import { findBridges } from './bridges.ts';
import { findDetour } from './detour.ts';
import { type Circuit, circuitOf, type Flow } from './flow.ts';
import { thresholdFloor } from './thresholds.ts';

/** Counts below this are never shown to who sees groups (trust 3.6). */
export const THRESHOLD = thresholdFloor.aantal;

/**
 * Which flows of a circulation must be hidden: those from 1 to `threshold` − 1, and as many others as it takes that no
 * hidden one follows from the sums. A hidden count follows from the rest exactly when it lies on no cycle of hidden
 * flows; so each gets one, over the smallest counts there are. A zero is shown: nobody stands behind it.
 */
export function hideFlows(flows: readonly Flow[], threshold = THRESHOLD): boolean[] {
  const circuit = circuitOf(flows);
  const hidden = flows.map(({ count }) => count > 0 && count < threshold);
  for (;;) {
    const [exposed] = findBridges(circuit, hidden);
    const more = exposed === undefined ? findSmallGroup(circuit, hidden, threshold) : coverOf(circuit, hidden, exposed);
    if (more.length === 0) return hidden;
    for (const i of more) hidden[i] = true;
  }
}

/** The flows that hide an exposed one at the least cost. */
function coverOf(circuit: Circuit, hidden: readonly boolean[], exposed: number): number[] {
  const path = findDetour(circuit, exposed, (i) => {
    const count = circuit.flows[i]?.count ?? 0;
    if (hidden[i] === true) return 0;
    return count === 0 ? undefined : count;
  });
  // In a circulation every positive flow lies on a cycle of positive flows.
  if (path === undefined) throw new RangeError('Flows do not circulate: a hidden count cannot be covered');
  return path;
}

/**
 * The sum of the hidden flows on one side of a point follows when the other side is shown. When that sum is itself
 * below the threshold, one more flow of that side must go: the smallest that is shown.
 */
function findSmallGroup({ flows, from, to, at }: Circuit, hidden: readonly boolean[], threshold: number): number[] {
  for (const [point, numbers] of at.entries()) {
    if (!numbers.some((i) => hidden[i])) continue;
    const outgoing = numbers.filter((i) => from[i] === point);
    const incoming = numbers.filter((i) => to[i] === point);
    const extra =
      extraToHide(flows, hidden, outgoing, incoming, threshold) ??
      extraToHide(flows, hidden, incoming, outgoing, threshold);
    if (extra !== undefined) return [extra];
  }
  return [];
}

function extraToHide(
  flows: readonly Flow[],
  hidden: readonly boolean[],
  own: number[],
  opposite: number[],
  threshold: number,
): number | undefined {
  if (opposite.some((i) => hidden[i] === true)) return undefined;
  const countOf = (i: number) => flows[i]?.count ?? 0;
  const sum = own.reduce((total, i) => total + (hidden[i] === true ? countOf(i) : 0), 0);
  if (sum === 0 || sum >= threshold) return undefined;
  return own.filter((i) => hidden[i] !== true && countOf(i) > 0).sort((a, b) => countOf(a) - countOf(b))[0];
}
