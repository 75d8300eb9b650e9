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

/** The paths of the jeugdigen that fit the filter; a country is counted in `parts` by threads of its own. */
export async function computePaths(
  columns: TrajectColumns,
  filter: KernelFilter,
  parts = partsFor(columns, filter.gemeenten),
): Promise<Paths> {
  return mergePaths(columns, await countInParts(columns, 'paths', filter, parts));
}

/** All that the figure of paths is made of. */
interface Zorgpaden {
  paths: Paths;
  /** The directly-follows graph of the same jeugdigen. */
  graph: Graph;
  /** How they left their first choice. */
  choices: FirstChoice[];
  /** Successions as the other way of putting trajecten together sees them. */
  asCbs: Successions;
}

/** Paths, graph and first choices in one look at each jeugdige; a country in parts. Both columns have everybody in the same place. */
export async function computeZorgpadenOf(
  columns: TrajectColumns,
  asCbs: TrajectColumns,
  filter: KernelFilter,
): Promise<Zorgpaden> {
  const parts = await countInParts(columns, 'zorgpaden', { filter, asCbs }, partsFor(columns, filter.gemeenten));
  return {
    paths: mergePaths(
      columns,
      parts.map(({ paths }) => paths),
    ),
    graph: mergeGraphs(parts.map(({ graph }) => graph)),
    choices: mergeFirstChoices(parts.map(({ choices }) => choices)),
    asCbs: sumSuccessions(parts.map((part) => part.asCbs)),
  };
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
