/** What one step of `npm test` counts; `output` is shown when something failed. */
export interface StepOutcome {
  passed: number;
  failed: number;
  output: string;
}

export interface Step {
  name: string;
  run: () => Promise<StepOutcome>;
}

/**
 * Runs all steps in order, also after a failure, and writes each step's name, seconds and outcome.
 * The last line is `N passed, N failed`, alone. Gives the number of failures.
 */
export async function runSteps(steps: readonly Step[], write: (line: string) => void): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const start = performance.now();
    const outcome = await runStep(step);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (outcome.failed > 0 && outcome.output !== '') write(outcome.output.trimEnd());
    write(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  write(`${passed} passed, ${failed} failed`);
  return failed;
}

/** A step that cannot even start is a failure with its reason, and the next one still runs. */
async function runStep(step: Step): Promise<StepOutcome> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}
