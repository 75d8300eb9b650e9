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
    const [toSql, toBare, callToBare] = [sql.ms / kernel.ms, one.ms / bare.ms, call.ms / bare.ms];
    const counted = kernel.value.transitions.reduce((sum, { count }) => sum + count, 0);
    const whole = bare.value.successions === counted;
    return [
      {
        what: '1 paths, kernel beside SQL',
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
        met: whole && toBare <= 1.5,
      },
      {
        what: '1 paths, the product’s own call (as many threads as cores) beside the same bare loops on one thread',
        ours: formatMs(call.ms),
        peer: formatMs(bare.ms),
        value: formatRatio(callToBare),
        goal: '≤ 1.5×',
        met: whole && callToBare <= 1.5,
      },
    ];
  });
}
