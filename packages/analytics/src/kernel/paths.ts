import { listStretches, OPEN, type Range, type TrajectColumns } from './columns.ts';
import { fits, type KernelFilter } from './select.ts';
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
 * The jeugdigen of a range that fit the filter, and of their paths the steps, variants, transitions, step flows and
 * successions in one pass. A step is a traject (T-inhoud: renewals are merged already), in order of begin (A19). A path
 * runs while one of its trajecten does on the peildatum.
 */
export function countPaths(
  columns: TrajectColumns,
  filter: KernelFilter,
  range: Range,
): { selected: Int32Array; part: PathsPart } {
  const stretches = listStretches(columns, filter, range);
  const counter = new PathCounter(
    columns,
    stretches.reduce((sum, { from, to }) => sum + to - from, 0),
  );
  for (const stretch of stretches) counter.count(stretch, filter);
  return counter.finish();
}

/** The paths of all parts together. */
export function mergePaths(columns: TrajectColumns, parts: readonly PathsPart[]): Paths {
  const sum = (read: (part: PathsPart) => number) => parts.reduce((total, part) => total + read(part), 0);
  const flows = new Uint32Array(STEPS * WIDTH * WIDTH);
  for (const part of parts) {
    for (let at = 0; at < flows.length; at++) flows[at] = (flows[at] ?? 0) + (part.flows[at] ?? 0);
  }
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
  // By index: an iterator costs more than what is counted.
  for (let at = 0; at < jeugdigen.length; at++) {
    const jeugdige = jeugdigen[at] ?? 0;
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
  readonly #selected: Int32Array;
  readonly #variants: VariantTable;
  readonly #transitions: TransitionTable;
  readonly #flows = new Uint32Array(STEPS * WIDTH * WIDTH);
  readonly #successions: Successions = { parallel: 0, successive: 0, later: 0 };
  #jeugdigen = 0;
  #trajecten = 0;

  constructor(columns: TrajectColumns, most: number) {
    this.#columns = columns;
    this.#selected = new Int32Array(most);
    this.#variants = new VariantTable(columns, most);
    this.#transitions = new TransitionTable(columns.hulpvormen.length);
  }

  count({ from, to }: Range, filter: KernelFilter): void {
    for (let jeugdige = from; jeugdige < to; jeugdige++) {
      if (!fits(this.#columns, jeugdige, filter)) continue;
      this.#selected[this.#jeugdigen++] = jeugdige;
      this.#add(jeugdige);
    }
  }

  #add(jeugdige: number): void {
    const { offsets, hulpvorm, begin, eind } = this.#columns;
    const start = offsets[jeugdige] ?? 0;
    const end = offsets[jeugdige + 1] ?? 0;
    let before = hulpvorm[start] ?? 0;
    let ended = eind[start] ?? 0;
    let lastDay = ended;
    for (let i = start + 1; i < end; i++) {
      const own = hulpvorm[i] ?? 0;
      const first = begin[i] ?? 0;
      this.#transitions.add(before, own, Math.max(0, first - ended - 1));
      if (i - start <= STEPS) countFlow(this.#flows, i - start, before, own);
      countSuccession(this.#successions, first - lastDay - 1);
      before = own;
      ended = eind[i] ?? 0;
      lastDay = Math.max(lastDay, ended);
    }
    this.#trajecten += end - start;
    this.#close(jeugdige, end - start, before, lastDay);
  }

  /** Counts the path as a whole: so many steps, the last of this hulpvorm, with care up to `lastDay`. */
  #close(jeugdige: number, steps: number, hulpvorm: number, lastDay: number): void {
    const { offsets, begin, peildag } = this.#columns;
    const running = lastDay === OPEN || lastDay > peildag;
    if (steps <= STEPS) countFlow(this.#flows, steps, hulpvorm, running ? RUNNING : ENDED);
    // What ends before it begins took a day, as everywhere.
    const days = running ? 0 : Math.max(1, lastDay - (begin[offsets[jeugdige] ?? 0] ?? 0) + 1);
    this.#variants.add(jeugdige, running, days);
  }

  finish(): { selected: Int32Array; part: PathsPart } {
    return {
      selected: this.#selected.subarray(0, this.#jeugdigen),
      part: {
        jeugdigen: this.#jeugdigen,
        trajecten: this.#trajecten,
        variants: this.#variants.finish(),
        transitions: this.#transitions.part,
        flows: this.#flows,
        successions: this.#successions,
      },
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
