import type { Range, TrajectColumns } from './columns.ts';
import { countMonthlyFlows, type FlowsAsked, type MonthlyFlows } from './monthly-flow.ts';
import { countPaths, type PathsPart } from './paths.ts';
import { type KernelFilter, selectJeugdigen } from './select.ts';
import { countSpellsOf, type SpellsAsked, type SpellsPart } from './spell-counts.ts';
import { countYearsOf, type YearCounts, type YearsAsked } from './year-counts.ts';

/** What can be counted in parts: what is asked, and what comes of one part. */
export interface Jobs {
  paths: { asked: KernelFilter; part: PathsPart & { selected: Int32Array } };
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
  paths(columns, filter, range) {
    const selected = selectJeugdigen(columns, filter, range);
    return { selected, ...countPaths(columns, selected) };
  },
  monthlyFlows: countMonthlyFlows,
  years: countYearsOf,
  spells: countSpellsOf,
};
