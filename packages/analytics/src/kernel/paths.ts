import { OPEN, type TrajectColumns } from './columns.ts';
import { mergeTransitions, type Transition, type TransitionsPart, TransitionTable } from './transitions.ts';
import { mergeVariants, type Variants, type VariantsPart, VariantTable } from './variants.ts';

/** Steps of a path that the flow diagram shows. */
export const STEPS = 5;

/** Days without care up to which the next traject counts as successive (domain.md B.5, counted as A1 says). */
const SUCCESSIVE_DAYS = 90;

/** Where a flow goes after a step when no hulpvorm follows: the path ended, still runs, or goes on past the last step shown. */
export const ENDED = 61;
export const RUNNING = 62;
export const FURTHER = 63;

const WIDTH = 64;

export interface StepFlow {
  /** From 1 to {@link STEPS}. */
  step: number;
  from: number;
  /** Code of a hulpvorm, or {@link ENDED}, {@link RUNNING}, {@link FURTHER}. */
  to: number;
  count: number;
}

/** Later trajecten of a jeugdige by when they begin, seen from the last end of everything before. */
export interface Successions {
  /** Begins while another traject runs. */
  parallel: number;
  /** Begins up to 90 days after all care had ended. */
  successive: number;
  later: number;
}

/** What the paths of a set of jeugdigen amount to. */
export interface Paths {
  jeugdigen: number;
  trajecten: number;
  variants: Variants;
  transitions: Transition[];
  flows: StepFlow[];
  successions: Successions;
}

/** What one worker counted. */
export interface PathsPart {
  jeugdigen: number;
  trajecten: number;
  variants: VariantsPart;
  transitions: TransitionsPart;
  flows: Uint32Array;
  successions: Successions;
}

/**
 * Steps, variants, transitions, step flows and successions in one pass. A step is a traject (T-inhoud: renewals are
 * merged already), in order of begin (A19). A path runs while one of its trajecten does on the peildatum.
 */
export function countPaths(columns: TrajectColumns, jeugdigen: Int32Array): PathsPart {
  const counter = new PathCounter(columns, jeugdigen.length);
  for (const jeugdige of jeugdigen) counter.add(jeugdige);
  return counter.finish(jeugdigen.length);
}

/** The paths of all parts together. */
export function mergePaths(columns: TrajectColumns, parts: readonly PathsPart[]): Paths {
  const sum = (read: (part: PathsPart) => number) => parts.reduce((total, part) => total + read(part), 0);
  const flows = Uint32Array.from({ length: STEPS * WIDTH * WIDTH }, (_, at) => sum((part) => part.flows[at] ?? 0));
  return {
    jeugdigen: sum((part) => part.jeugdigen),
    trajecten: sum((part) => part.trajecten),
    variants: mergeVariants(
      columns,
      parts.map((part) => part.variants),
    ),
    transitions: mergeTransitions(parts.map((part) => part.transitions)),
    flows: listFlows(flows),
    successions: sumSuccessions(parts.map(({ successions }) => successions)),
  };
}

/** The successions of all parts together. */
export function sumSuccessions(parts: readonly Successions[]): Successions {
  const sum = (name: keyof Successions) => parts.reduce((total, part) => total + part[name], 0);
  return { parallel: sum('parallel'), successive: sum('successive'), later: sum('later') };
}

/** Successions alone, for jeugdigen as the other way of putting trajecten together sees them. */
export function countSuccessions({ offsets, begin, eind }: TrajectColumns, jeugdigen: Int32Array): Successions {
  const successions: Successions = { parallel: 0, successive: 0, later: 0 };
  for (const jeugdige of jeugdigen) {
    const start = offsets[jeugdige] ?? 0;
    const end = offsets[jeugdige + 1] ?? 0;
    let lastDay = eind[start] ?? 0;
    for (let i = start + 1; i < end; i++) {
      countSuccession(successions, (begin[i] ?? 0) - lastDay - 1);
      lastDay = Math.max(lastDay, eind[i] ?? 0);
    }
  }
  return successions;
}

class PathCounter {
  readonly #columns: TrajectColumns;
  readonly #variants: VariantTable;
  readonly #transitions: TransitionTable;
  readonly #flows = new Uint32Array(STEPS * WIDTH * WIDTH);
  readonly #successions: Successions = { parallel: 0, successive: 0, later: 0 };
  #trajecten = 0;

  constructor(columns: TrajectColumns, jeugdigen: number) {
    this.#columns = columns;
    this.#variants = new VariantTable(columns, jeugdigen);
    this.#transitions = new TransitionTable();
  }

  add(jeugdige: number): void {
    const { offsets, hulpvorm, begin, eind, peildag } = this.#columns;
    const start = offsets[jeugdige] ?? 0;
    const end = offsets[jeugdige + 1] ?? 0;
    let lastDay = eind[start] ?? 0;
    for (let i = start + 1; i < end; i++) {
      this.#countNext(i, i - start, lastDay);
      lastDay = Math.max(lastDay, eind[i] ?? 0);
    }
    const running = lastDay === OPEN || lastDay > peildag;
    if (end - start <= STEPS) countFlow(this.#flows, end - start, hulpvorm[end - 1] ?? 0, running ? RUNNING : ENDED);
    this.#variants.add(jeugdige, running, running ? 0 : lastDay - (begin[start] ?? 0) + 1);
    this.#trajecten += end - start;
  }

  /** Counts traject `i`, which follows step `step`; `lastDay` is the last end of everything before. */
  #countNext(i: number, step: number, lastDay: number): void {
    const { hulpvorm, begin, eind } = this.#columns;
    const from = hulpvorm[i - 1] ?? 0;
    const to = hulpvorm[i] ?? 0;
    const first = begin[i] ?? 0;
    this.#transitions.add(from, to, Math.max(0, first - (eind[i - 1] ?? 0) - 1));
    if (step <= STEPS) countFlow(this.#flows, step, from, to);
    countSuccession(this.#successions, first - lastDay - 1);
  }

  finish(jeugdigen: number): PathsPart {
    return {
      jeugdigen,
      trajecten: this.#trajecten,
      variants: this.#variants.finish(),
      transitions: this.#transitions.histograms,
      flows: this.#flows,
      successions: this.#successions,
    };
  }
}

function countFlow(counts: Uint32Array, step: number, from: number, to: number): void {
  const at = ((step - 1) * WIDTH + from) * WIDTH + (step === STEPS && to < ENDED ? FURTHER : to);
  counts[at] = (counts[at] ?? 0) + 1;
}

function countSuccession(successions: Successions, daysBetween: number): void {
  if (daysBetween < 0) successions.parallel++;
  else if (daysBetween <= SUCCESSIVE_DAYS) successions.successive++;
  else successions.later++;
}

function listFlows(counts: Uint32Array): StepFlow[] {
  const flows: StepFlow[] = [];
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue;
    flows.push({
      step: Math.floor(at / (WIDTH * WIDTH)) + 1,
      from: Math.floor(at / WIDTH) % WIDTH,
      to: at % WIDTH,
      count,
    });
  }
  return flows;
}
