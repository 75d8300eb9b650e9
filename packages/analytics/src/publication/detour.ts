import { type Circuit, otherEnd } from './flow.ts';

/**
 * The cheapest way between the two ends of flow `edge` without that flow, in either direction (Dijkstra); of equal ways the
 * one that was found first. `cost` undefined: not to be used. Undefined when there is no way.
 */
export function findDetour(
  circuit: Circuit,
  edge: number,
  cost: (i: number) => number | undefined,
): number[] | undefined {
  const [start, goal] = [circuit.from[edge], circuit.to[edge]];
  if (start === undefined || goal === undefined) return undefined;
  const search = new Search(circuit, start);
  for (let point = search.queue.pop(); point !== undefined; point = search.queue.pop()) {
    if (point === goal) return search.wayTo(goal);
    for (const i of circuit.at[point] ?? []) {
      const extra = i === edge ? undefined : cost(i);
      if (extra !== undefined) search.reach(point, i, extra);
    }
  }
  return undefined;
}

/** What was reached, for how much and by which flow. */
class Search {
  readonly queue: Queue;
  readonly #circuit: Circuit;
  readonly #start: number;
  readonly #totals: Float64Array;
  readonly #arrivedBy: Int32Array;

  constructor(circuit: Circuit, start: number) {
    const points = circuit.at.length;
    this.queue = new Queue(points);
    this.#circuit = circuit;
    this.#start = start;
    this.#totals = new Float64Array(points).fill(Number.POSITIVE_INFINITY);
    this.#arrivedBy = new Int32Array(points);
    this.#totals[start] = 0;
    this.queue.push(start, 0);
  }

  /** Goes from a point over one of its flows, if that is cheaper than what was found before. */
  reach(point: number, flow: number, extra: number): void {
    const next = otherEnd(this.#circuit, flow, point);
    const total = (this.#totals[point] ?? 0) + extra;
    if (total >= (this.#totals[next] ?? 0)) return;
    this.#totals[next] = total;
    this.#arrivedBy[next] = flow;
    this.queue.push(next, total);
  }

  wayTo(goal: number): number[] {
    const way: number[] = [];
    for (let point = goal; point !== this.#start; ) {
      const flow = this.#arrivedBy[point] ?? 0;
      way.push(flow);
      point = otherEnd(this.#circuit, flow, point);
    }
    return way.reverse();
  }
}

/**
 * Points by total, and of equal ones the point that was seen first: both in one number, so that the heap is a list of
 * numbers. Counts are whole numbers, so that is exact. A point that comes again with less is taken once.
 */
class Queue {
  readonly #heap: number[] = [];
  readonly #points: number;
  /** Per point when it was seen, and the other way round. */
  readonly #seen: Int32Array;
  readonly #seenAs: Int32Array;
  readonly #taken: Uint8Array;
  #next = 0;

  constructor(points: number) {
    this.#points = points;
    this.#seen = new Int32Array(points).fill(-1);
    this.#seenAs = new Int32Array(points);
    this.#taken = new Uint8Array(points);
  }

  push(point: number, total: number): void {
    if (this.#seen[point] === -1) {
      this.#seen[point] = this.#next;
      this.#seenAs[this.#next++] = point;
    }
    const key = total * this.#points + (this.#seen[point] ?? 0);
    const heap = this.#heap;
    let at = heap.length;
    for (let parent = (at - 1) >> 1; at > 0 && key < (heap[parent] ?? 0); parent = (at - 1) >> 1) {
      heap[at] = heap[parent] ?? 0;
      at = parent;
    }
    heap[at] = key;
  }

  pop(): number | undefined {
    for (let key = this.#takeLeast(); key !== undefined; key = this.#takeLeast()) {
      const point = this.#seenAs[key % this.#points] ?? 0;
      if (this.#taken[point] === 1) continue;
      this.#taken[point] = 1;
      return point;
    }
    return undefined;
  }

  #takeLeast(): number | undefined {
    const heap = this.#heap;
    const least = heap[0];
    const key = heap.pop();
    if (key === undefined || heap.length === 0) return least;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if ((heap[child + 1] ?? Number.POSITIVE_INFINITY) < (heap[child] ?? 0)) child++;
      const below = heap[child] ?? 0;
      if (below >= key) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = key;
    return least;
  }
}
