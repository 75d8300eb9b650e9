import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type CommandOptions, runCommand } from './run-command.ts';
import type { StepOutcome } from './run-steps.ts';

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** A test that failed, and the first line of why. */
export interface RedTest {
  name: string;
  because: string;
}

/** A test file in which something failed. */
export interface RedFile {
  path: string;
  passed: number;
}

export interface VitestOutcome extends StepOutcome {
  red: RedTest[];
  redFiles: RedFile[];
}

/** Runs vitest and counts its tests. A run that fails outside its tests, such as a file that does not load, is one failure. */
export async function runVitest(args: readonly string[], options: CommandOptions): Promise<VitestOutcome> {
  const folder = await mkdtemp(join(options.env['TMPDIR'] ?? tmpdir(), 'samenpad-vitest-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { ok, output } = await runCommand(['vitest', 'run', ...reporters, ...args], options);
    const text = await readFile(file);
    // The names of the tests too, which the screen shows of a failed one only.
    options.onOutput?.(text);
    const report = Report.parse(JSON.parse(text.toString('utf8')));
    const failed = ok ? report.numFailedTests : Math.max(1, report.numFailedTests);
    const red = report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        name: fullName,
        because: failureMessages?.[0]?.split('\n')[0] ?? '',
      }));
    const redFiles = report.testResults
      .filter(({ status, assertionResults }) =>
        [status, ...assertionResults.map((test) => test.status)].includes('failed'),
      )
      .map(({ name, assertionResults }) => ({
        path: name,
        passed: assertionResults.filter(({ status }) => status === 'passed').length,
      }));
    const skipped = describeSkipped(report.numPendingTests);
    return { passed: report.numPassedTests, failed, output: `${output}${skipped}`, red, redFiles };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describeSkipped(count: number): string {
  return count === 0 ? '' : `${count} tests were skipped\n`;
}
