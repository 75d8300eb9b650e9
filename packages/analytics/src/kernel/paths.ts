import { OPEN, type TrajectColumns } from './columns.ts';
import { type Transition, TransitionTable } from './transitions.ts';
import { type Variants, VariantTable } from './variants.ts';

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

/**
 * Steps, variants, transitions, step flows and successions in one pass. A step is a traject (T-inhoud: renewals are
 * merged already), in order of begin (A19). A path runs while one of its trajecten does on the peildatum.
 */
export function computePaths(columns: TrajectColumns, jeugdigen: Int32Array): Paths {
  const { offsets, hulpvorm, begin, eind, peildag } = columns;
  const variants = new VariantTable(columns, jeugdigen.length);
  const transitions = new TransitionTable(spanOf(begin));
  const flowCounts = new Uint32Array(STEPS * WIDTH * WIDTH);
  const successions: Successions = { parallel: 0, successive: 0, later: 0 };
  let trajecten = 0;
  for (const jeugdige of jeugdigen) {
    const start = offsets[jeugdige] ?? 0;
    const end = offsets[jeugdige + 1] ?? 0;
    let lastDay = eind[start] ?? 0;
    for (let i = start + 1; i < end; i++) {
      const from = hulpvorm[i - 1] ?? 0;
      const to = hulpvorm[i] ?? 0;
      const first = begin[i] ?? 0;
      transitions.add(from, to, Math.max(0, first - (eind[i - 1] ?? 0) - 1));
      if (i - start <= STEPS) countFlow(flowCounts, i - start, from, to);
      countSuccession(successions, first - lastDay - 1);
      lastDay = Math.max(lastDay, eind[i] ?? 0);
    }
    const running = lastDay === OPEN || lastDay > peildag;
    if (end - start <= STEPS) countFlow(flowCounts, end - start, hulpvorm[end - 1] ?? 0, running ? RUNNING : ENDED);
    variants.add(jeugdige, running, running ? 0 : lastDay - (begin[start] ?? 0) + 1);
    trajecten += end - start;
  }
  return {
    jeugdigen: jeugdigen.length,
    trajecten,
    variants: variants.finish(),
    transitions: transitions.finish(),
    flows: listFlows(flowCounts),
    successions,
  };
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

function spanOf(begin: Int32Array): number {
  let first = OPEN;
  let last = -OPEN;
  for (const day of begin) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return Math.max(0, last - first);
}
