import type { Range, TrajectColumns } from './columns.ts';
import { countFirstChoices, type FirstChoice } from './first-choice.ts';
import { countGraph, type GraphPart } from './graph.ts';
import { countMonthlyFlows, type FlowsAsked, type MonthlyFlows } from './monthly-flow.ts';
import { countPaths, countSuccessions, type PathsPart, type Successions } from './paths.ts';
import type { KernelFilter } from './select.ts';
import { countSpellsOf, type SpellsAsked, type SpellsPart } from './spell-counts.ts';
import { countYearsOf, type YearCounts, type YearsAsked } from './year-counts.ts';

/** What can be counted in parts: what is asked, and what comes of one part. */
export interface Jobs {
  paths: { asked: KernelFilter; part: PathsPart };
  /** All of the figure of paths; `asCbs`: the columns as the other way of putting trajecten together has them. */
  zorgpaden: {
    asked: { filter: KernelFilter; asCbs: TrajectColumns };
    part: { paths: PathsPart; graph: GraphPart; choices: FirstChoice[]; asCbs: Successions };
  };
  monthlyFlows: { asked: FlowsAsked; part: MonthlyFlows };
  years: { asked: YearsAsked; part: YearCounts };
  spells: { asked: SpellsAsked; part: SpellsPart };
}
export type Job = keyof Jobs;

type Count<Name extends Job> = (
  columns: TrajectColumns,
  asked: Jobs[Name]['asked'],
  range: Range,
) => Jobs[Name]['part'];

/** How each job counts the jeugdigen of its part. */
export const jobs: { [Name in Job]: Count<Name> } = {
  paths: (columns, filter, range) => countPaths(columns, filter, range).part,
  zorgpaden(columns, { filter, asCbs }, range) {
    const { selected, part } = countPaths(columns, filter, range);
    return {
      paths: part,
      graph: countGraph(columns, selected),
      choices: countFirstChoices(columns, selected, filter),
      asCbs: countSuccessions(asCbs, selected),
    };
  },
  monthlyFlows: countMonthlyFlows,
  years: countYearsOf,
  spells: countSpellsOf,
};
