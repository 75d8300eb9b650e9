import { OPEN, type TrajectColumns } from './columns.ts';

/** Codes of hulpvormen take six bits. */
const WIDTH = 64;

/** A hulpvorm in the directly-follows graph. */
export interface GraphNode {
  hulpvorm: number;
  trajecten: number;
  jeugdigen: number;
  /** Paths that begin with it; that have ended after it; that still run with it as last step. */
  first: number;
  ended: number;
  running: number;
}

/** What the transitions do not tell: the hulpvormen themselves, and how many different jeugdigen stand behind a transition. */
export interface Graph {
  /** The one with most trajecten first. */
  nodes: GraphNode[];
  countJeugdigen: (from: number, to: number) => number;
}

/** Counts over whole paths in order of begin (A19). */
export function computeGraph(columns: TrajectColumns, jeugdigen: Int32Array): Graph {
  const counter = new GraphCounter(columns);
  for (const jeugdige of jeugdigen) counter.add(jeugdige);
  return counter.finish();
}

/** Counts different jeugdigen per key; all that belongs to one jeugdige comes together. */
class DistinctCounter {
  readonly counts: Uint32Array;
  readonly #lastSeen: Int32Array;

  constructor(keys: number) {
    this.counts = new Uint32Array(keys);
    this.#lastSeen = new Int32Array(keys).fill(-1);
  }

  add(key: number, jeugdige: number): void {
    if (this.#lastSeen[key] !== jeugdige) this.counts[key] = (this.counts[key] ?? 0) + 1;
    this.#lastSeen[key] = jeugdige;
  }
}

class GraphCounter {
  readonly #columns: TrajectColumns;
  readonly #nodes = new Map<number, GraphNode>();
  readonly #perNode = new DistinctCounter(WIDTH);
  readonly #perEdge = new DistinctCounter(WIDTH * WIDTH);

  constructor(columns: TrajectColumns) {
    this.#columns = columns;
  }

  add(jeugdige: number): void {
    const { offsets, hulpvorm, eind, peildag } = this.#columns;
    const [start, end] = [offsets[jeugdige] ?? 0, offsets[jeugdige + 1] ?? 0];
    let lastDay = 0;
    for (let i = start; i < end; i++) {
      const own = hulpvorm[i] ?? 0;
      this.#nodeOf(own).trajecten++;
      this.#perNode.add(own, jeugdige);
      if (i > start) this.#perEdge.add((hulpvorm[i - 1] ?? 0) * WIDTH + own, jeugdige);
      lastDay = Math.max(lastDay, eind[i] ?? 0);
    }
    this.#nodeOf(hulpvorm[start] ?? 0).first++;
    const last = this.#nodeOf(hulpvorm[end - 1] ?? 0);
    if (lastDay === OPEN || lastDay > peildag) last.running++;
    else last.ended++;
  }

  #nodeOf(hulpvorm: number): GraphNode {
    const node = this.#nodes.get(hulpvorm) ?? { hulpvorm, trajecten: 0, jeugdigen: 0, first: 0, ended: 0, running: 0 };
    this.#nodes.set(hulpvorm, node);
    return node;
  }

  finish(): Graph {
    const nodes = [...this.#nodes.values()].map((node) => ({
      ...node,
      jeugdigen: this.#perNode.counts[node.hulpvorm] ?? 0,
    }));
    return {
      nodes: nodes.sort((a, b) => b.trajecten - a.trajecten || a.hulpvorm - b.hulpvorm),
      countJeugdigen: (from, to) => this.#perEdge.counts[from * WIDTH + to] ?? 0,
    };
  }
}
