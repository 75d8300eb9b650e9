import { availableParallelism } from 'node:os';
import { countJeugdigen, listStretches, splitJeugdigen, type TrajectColumns } from './columns.ts';
import { type FirstChoice, mergeFirstChoices } from './first-choice.ts';
import { type Graph, mergeGraphs } from './graph.ts';
import { type Job, type Jobs, jobs } from './jobs.ts';
import { type FlowsAsked, type MonthlyFlows, mergeMonthlyFlows } from './monthly-flow.ts';
import { mergePaths, type Paths, type Successions, sumSuccessions } from './paths.ts';
import type { KernelFilter } from './select.ts';
import { mergeSpells, type SpellGroup, type SpellsAsked } from './spell-counts.ts';
import { runInWorker } from './workers.ts';
import { mergeYears, type YearCounts, type YearsAsked } from './year-counts.ts';

/** With fewer trajecten another thread costs more than it saves. */
const WORTH_A_THREAD = 200_000;

/** The jeugdigen that fit the filter, and their paths; a country is counted in `parts` by threads of its own. */
export async function computePaths(
  columns: TrajectColumns,
  filter: KernelFilter,
  parts = partsFor(columns, filter.gemeenten),
): Promise<{ selected: Int32Array; paths: Paths }> {
  const counted = await countInParts(columns, 'paths', filter, parts);
  return { selected: join(counted.map(({ selected }) => selected)), paths: mergePaths(columns, counted) };
}

/** The directly-follows graph of the same jeugdigen, and how they left their first choice; a country in `parts`. */
export async function computeGraph(
  columns: TrajectColumns,
  filter: KernelFilter,
  parts = partsFor(columns, filter.gemeenten),
): Promise<{ graph: Graph; choices: FirstChoice[] }> {
  const counted = await countInParts(columns, 'graph', filter, parts);
  return {
    graph: mergeGraphs(counted.map(({ graph }) => graph)),
    choices: mergeFirstChoices(counted.map(({ choices }) => choices)),
  };
}

/** Successions alone, for jeugdigen as the other way of putting trajecten together sees them; many of them in parts. */
export async function computeSuccessions(columns: TrajectColumns, jeugdigen: Int32Array): Promise<Successions> {
  const all = { from: 0, to: countJeugdigen(columns) };
  if (jeugdigen.length < WORTH_A_THREAD) return jobs.successions(columns, jeugdigen, all);
  const size = Math.ceil(jeugdigen.length / availableParallelism());
  const counted: Promise<Successions>[] = [];
  for (let at = 0; at < jeugdigen.length; at += size) {
    counted.push(runInWorker(columns, 'successions', jeugdigen.slice(at, at + size), all));
  }
  return sumSuccessions(await Promise.all(counted));
}

/** Stock and flow per month and hulpvorm; a country is counted in `parts` by threads of its own. */
export async function computeMonthlyFlows(
  columns: TrajectColumns,
  asked: FlowsAsked,
  parts = partsFor(columns, asked.filter.gemeenten),
): Promise<MonthlyFlows> {
  return mergeMonthlyFlows(await countInParts(columns, 'monthlyFlows', asked, parts));
}

/** How long trajecten were seen, as groups of equal durations; a country is counted in `parts` by threads of its own. */
export async function computeSpells(
  columns: TrajectColumns,
  asked: SpellsAsked,
  parts = partsFor(columns, asked.filter.gemeenten),
): Promise<SpellGroup[]> {
  return mergeSpells(columns, asked, await countInParts(columns, 'spells', asked, parts));
}

/** Trajecten that began, ended and ran in each year; a country is counted in `parts` by threads of its own. */
export async function computeYears(
  columns: TrajectColumns,
  asked: YearsAsked,
  parts = partsFor(columns, asked.filter.gemeenten),
): Promise<YearCounts> {
  return mergeYears(await countInParts(columns, 'years', asked, parts));
}

async function countInParts<Name extends Job>(
  columns: TrajectColumns,
  job: Name,
  asked: Jobs[Name]['asked'],
  parts: number,
): Promise<Jobs[Name]['part'][]> {
  if (parts === 1) return [jobs[job](columns, asked, { from: 0, to: countJeugdigen(columns) })];
  return Promise.all(splitJeugdigen(columns, parts).map((range) => runInWorker(columns, job, asked, range)));
}

function partsFor(columns: TrajectColumns, gemeenten: Uint8Array | null): number {
  const { offsets } = columns;
  const stretches = listStretches(columns, { gemeenten, wijk: -1 }, { from: 0, to: countJeugdigen(columns) });
  const trajecten = stretches.reduce((sum, { from, to }) => sum + (offsets[to] ?? 0) - (offsets[from] ?? 0), 0);
  return trajecten < WORTH_A_THREAD ? 1 : availableParallelism();
}

function join(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
