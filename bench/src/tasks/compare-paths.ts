import { isDeepStrictEqual } from 'node:util';
import type { computePathsInKernel, computePathsInSql } from '@samenpad/analytics/testing';

type KernelPaths = Awaited<ReturnType<typeof computePathsInKernel>>;
type SqlPaths = Awaited<ReturnType<typeof computePathsInSql>>;
type Columns = Parameters<typeof computePathsInKernel>[0];

/**
 * Whether both engines gave the same counts and medians for every variant, transition and flow. By what is counted; that
 * the names agree too is proven in packages/analytics on other rows.
 */
export function hasSameAnswers(kernel: KernelPaths, sql: SqlPaths, columns: Columns): boolean {
  return isDeepStrictEqual(
    [kernel.jeugdigen, kernel.trajecten, kernel.successions, ofKernel(kernel, columns)],
    [sql.jeugdigen, sql.trajecten, sql.successions, ofSql(sql)],
  );
}

function ofKernel({ variants, transitions, flows }: KernelPaths, columns: Columns) {
  const lines: string[] = [];
  for (let i = 0; i < variants.length; i++) {
    const example = variants.examples[i] ?? 0;
    const steps = (columns.offsets[example + 1] ?? 0) - (columns.offsets[example] ?? 0);
    const days = variants.medianDays[i] ?? Number.NaN;
    const line = [steps, variants.running[i] === 1, variants.counts[i], Number.isNaN(days) ? null : days];
    lines.push(line.join(' '));
  }
  return {
    variants: lines.sort(),
    transitions: transitions.map((row) => `${row.count} ${row.medianDaysBetween}`).sort(),
    flows: flows.map((row) => `${row.step} ${row.count}`).sort(),
  };
}

function ofSql({ variants, transitions, flows }: SqlPaths) {
  return {
    variants: variants.map((row) => [row.steps, row.running, row.count, row.medianDays].join(' ')).sort(),
    transitions: transitions.map((row) => `${row.count} ${row.medianDaysBetween}`).sort(),
    flows: flows.map((row) => `${row.step} ${row.count}`).sort(),
  };
}
