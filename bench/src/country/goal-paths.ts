import { computeZorgpaden } from '@samenpad/analytics';
import { computePathsInKernel, computePathsInSql } from '@samenpad/analytics/testing';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { hasSameAnswers } from '../tasks/compare-paths.ts';
import { countBarePaths } from './bare-paths.ts';
import { type Country, GROUPS, TEN_YEARS, timeOf } from './measure.ts';

const EVERYTHING = { van: '1900-01-01', tot: '2100-01-01' };

/** Goal 1: paths over all rows, beside SQL, beside bare loops, and the product's own call beside pm4py. */
export async function measurePaths({ analytics, repeats }: Country): Promise<Result[]> {
  return analytics.read(async (snapshot) => {
    const columns = await snapshot.columns();
    const kernel = await timeOf(repeats, () => computePathsInKernel(columns, EVERYTHING));
    const one = await timeOf(repeats, () => computePathsInKernel(columns, EVERYTHING, 1));
    const bare = await timeOf(repeats, () => countBarePaths(columns));
    const sql = await timeOf(1, () => computePathsInSql(snapshot, EVERYTHING));
    const call = await timeOf(repeats, () => computeZorgpaden(analytics, { gemeenten: 'alle', ...TEN_YEARS }, GROUPS));
    const equal = hasSameAnswers(kernel.value, sql.value, columns);
    const [toSql, toBare] = [sql.ms / kernel.ms, one.ms / bare.ms];
    return [
      {
        what: `1 paths, kernel beside SQL; the product's own call takes ${formatMs(call.ms)}`,
        ours: formatMs(kernel.ms),
        peer: formatMs(sql.ms),
        value: `${formatRatio(toSql)}, answers ${equal ? 'equal' : '**differ**'}`,
        goal: '≥ 8×, equal',
        met: equal && toSql >= 8,
      },
      {
        what: '1 paths, one thread beside bare loops without filter, medians and names',
        ours: formatMs(one.ms),
        peer: formatMs(bare.ms),
        value: formatRatio(toBare),
        goal: '≤ 1.5×',
        met:
          toBare <= 1.5 &&
          bare.value.successions === kernel.value.transitions.reduce((sum, { count }) => sum + count, 0),
      },
    ];
  });
}
