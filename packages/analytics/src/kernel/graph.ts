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

/** What one worker counted, by hulpvorm; and different jeugdigen per pair of hulpvormen. */
export interface GraphPart extends Record<Exclude<keyof GraphNode, 'hulpvorm'>, Uint32Array> {
  edges: Uint32Array;
}

/** Counts over whole paths in order of begin (A19). */
export function countGraph(columns: TrajectColumns, jeugdigen: Int32Array): GraphPart {
  const counter = new GraphCounter(columns);
  for (let i = 0; i < jeugdigen.length; i++) counter.add(jeugdigen[i] ?? 0);
  return counter.part;
}

/** The graph of all parts together: no jeugdige is in two of them. */
export function mergeGraphs(parts: readonly GraphPart[]): Graph {
  const sum = (name: keyof GraphPart, at: number) => parts.reduce((total, part) => total + (part[name][at] ?? 0), 0);
  const nodes = Array.from({ length: WIDTH }, (_, hulpvorm) => ({
    hulpvorm,
    trajecten: sum('trajecten', hulpvorm),
    jeugdigen: sum('jeugdigen', hulpvorm),
    first: sum('first', hulpvorm),
    ended: sum('ended', hulpvorm),
    running: sum('running', hulpvorm),
  })).filter(({ trajecten }) => trajecten > 0);
  return {
    nodes: nodes.sort((a, b) => b.trajecten - a.trajecten || a.hulpvorm - b.hulpvorm),
    countJeugdigen: (from, to) => sum('edges', from * WIDTH + to),
  };
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
    if (this.#lastSeen[key] === jeugdige) return;
    this.#lastSeen[key] = jeugdige;
    increase(this.counts, key);
  }
}

class GraphCounter {
  readonly #columns: TrajectColumns;
  readonly #perNode = new DistinctCounter(WIDTH);
  readonly #perEdge = new DistinctCounter(WIDTH * WIDTH);
  readonly part: GraphPart = {
    trajecten: new Uint32Array(WIDTH),
    first: new Uint32Array(WIDTH),
    ended: new Uint32Array(WIDTH),
    running: new Uint32Array(WIDTH),
    jeugdigen: this.#perNode.counts,
    edges: this.#perEdge.counts,
  };

  constructor(columns: TrajectColumns) {
    this.#columns = columns;
  }

  add(jeugdige: number): void {
    const { offsets, hulpvorm, eind, peildag } = this.#columns;
    const { trajecten, first, ended, running } = this.part;
    const [start, end] = [offsets[jeugdige] ?? 0, offsets[jeugdige + 1] ?? 0];
    let lastDay = 0;
    let own = 0;
    for (let i = start; i < end; i++) {
      const before = own;
      own = hulpvorm[i] ?? 0;
      increase(trajecten, own);
      this.#perNode.add(own, jeugdige);
      if (i > start) this.#perEdge.add(before * WIDTH + own, jeugdige);
      lastDay = Math.max(lastDay, eind[i] ?? 0);
    }
    increase(first, hulpvorm[start] ?? 0);
    increase(lastDay === OPEN || lastDay > peildag ? running : ended, own);
  }
}

function increase(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
