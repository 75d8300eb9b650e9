import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type CommandOptions, runCommand } from './run-command.ts';
import type { StepOutcome } from './run-steps.ts';

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });

/** Runs vitest and counts its tests. A run that fails outside its tests, such as a file that does not load, is one failure. */
export async function runVitest(args: readonly string[], options: CommandOptions): Promise<StepOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-vitest-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { ok, output } = await runCommand(['vitest', 'run', ...reporters, ...args], options);
    const report = Report.parse(JSON.parse(await readFile(file, 'utf8')));
    const failed = ok ? report.numFailedTests : Math.max(1, report.numFailedTests);
    return { passed: report.numPassedTests, failed, output: `${output}${describeSkipped(report.numPendingTests)}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describeSkipped(count: number): string {
  return count === 0 ? '' : `${count} tests were skipped\n`;
}
