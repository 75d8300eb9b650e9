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

class GraphCounter {
  readonly #columns: TrajectColumns;
  /** The last jeugdige that was counted for each hulpvorm and each pair: all of one jeugdige comes together. */
  readonly #lastOf = new Int32Array(WIDTH).fill(-1);
  readonly #lastOfEdge = new Int32Array(WIDTH * WIDTH).fill(-1);
  readonly part: GraphPart = {
    trajecten: new Uint32Array(WIDTH),
    first: new Uint32Array(WIDTH),
    ended: new Uint32Array(WIDTH),
    running: new Uint32Array(WIDTH),
    jeugdigen: new Uint32Array(WIDTH),
    edges: new Uint32Array(WIDTH * WIDTH),
  };

  constructor(columns: TrajectColumns) {
    this.#columns = columns;
  }

  add(jeugdige: number): void {
    const { offsets, hulpvorm, eind, peildag } = this.#columns;
    const { trajecten, jeugdigen, edges, first, ended, running } = this.part;
    const end = offsets[jeugdige + 1] ?? 0;
    let i = offsets[jeugdige] ?? 0;
    let own = hulpvorm[i] ?? 0;
    let lastDay = eind[i] ?? 0;
    increase(first, own);
    increase(trajecten, own);
    increaseOnce(jeugdigen, this.#lastOf, own, jeugdige);
    for (i++; i < end; i++) {
      const before = own;
      own = hulpvorm[i] ?? 0;
      increase(trajecten, own);
      increaseOnce(jeugdigen, this.#lastOf, own, jeugdige);
      increaseOnce(edges, this.#lastOfEdge, before * WIDTH + own, jeugdige);
      lastDay = Math.max(lastDay, eind[i] ?? 0);
    }
    increase(lastDay === OPEN || lastDay > peildag ? running : ended, own);
  }
}

function increase(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Counts a jeugdige at most once a place. */
function increaseOnce(counts: Uint32Array, lastSeen: Int32Array, at: number, jeugdige: number): void {
  if (lastSeen[at] === jeugdige) return;
  lastSeen[at] = jeugdige;
  increase(counts, at);
}
