import { withHunt } from '../hunt/with-hunt.ts';
import type { CommandOptions } from './run-command.ts';
import type { StepOutcome } from './run-steps.ts';
import { runVitest } from './run-vitest.ts';

/** More red files than this are no accident of a busy machine. */
const mostRepeated = 5;

/**
 * Runs all tests and looks for canaries in what they wrote: one more check, and a failure for each place with one (S-59).
 */
export async function runTests(options: CommandOptions, write: (line: string) => void): Promise<StepOutcome> {
  return await withHunt(options, write, (watched) => runTwice(watched, write));
}

/**
 * Runs all tests, and the files in which one failed once more, alone: what depends on the time of a busy machine passes then.
 * It is told by name, because a test that passes only sometimes is a fault that must be mended.
 */
async function runTwice(options: CommandOptions, write: (line: string) => void): Promise<StepOutcome> {
  const first = await runVitest([], options);
  if (first.redFiles.length === 0 || first.redFiles.length > mostRepeated) return first;
  write(`${first.redFiles.length} files failed; once more, alone:`);
  const again = await runVitest(['--max-workers=1', ...first.redFiles.map(({ path }) => path)], options);
  const stillRed = new Set(again.red.map(({ name }) => name));
  for (const { name, because } of first.red) {
    if (!stillRed.has(name)) write(`PASSED ONLY THE SECOND TIME ${name}: ${because}`);
  }
  const counted = first.redFiles.reduce((total, { passed }) => total + passed, 0);
  return {
    passed: first.passed - counted + again.passed,
    failed: again.failed,
    output: `${first.output}${again.output}`,
  };
}
