/** One line of the results: a figure of ours beside that of its peer, and whether the goal is met. */
export interface Result {
  what: string;
  /** Ours, with its unit. */
  ours: string;
  /** The peer of the same run, with its unit; empty when the goal is absolute. */
  peer: string;
  /** What is compared with the goal. */
  value: string;
  goal: string;
  /** Undefined when the machine lacks the peer or the run was too short: neither met nor missed. */
  met: boolean | undefined;
}

/** One benchmark: what it measured and how. */
export interface Bench {
  name: string;
  title: string;
  /** What is measured, how often, and what is left out. */
  how: string;
  results: Result[];
}
