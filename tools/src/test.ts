import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';
import { runCommand } from './steps/run-command.ts';
import { runSteps, type Step } from './steps/run-steps.ts';
import { runTests } from './steps/run-tests.ts';

const root = join(import.meta.dirname, '..', '..');
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` };

function write(line: string): void {
  console.log(line);
}

/** A step that passes when its command does. */
function command(name: string, line: string): Step {
  return {
    name,
    run: async () => {
      const { ok, output } = await runCommand(line.split(' '), { cwd: root, env });
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
    },
  };
}

/** All tests with the browser they need; `--long` sets SAMENPAD_LONG=1, on which tests take their longer counts. */
function tests(long: boolean): Step {
  return {
    name: long ? 'tests, long counts' : 'tests',
    run: () =>
      runTests(
        {
          cwd: root,
          env: { ...env, CHROMIUM_BIN: ensureChromium(), ...(long && { SAMENPAD_LONG: '1' }) },
          live: true,
        },
        write,
      ),
  };
}

const steps = [
  command('format and quick rules', 'biome ci --error-on-warnings .'),
  command('rules that need types', 'eslint --max-warnings 0 .'),
  command('types', 'tsc -p .'),
  command('boundaries', 'depcruise --config .dependency-cruiser.cjs packages apps bench e2e tools'),
  command('dead code', 'knip --no-config-hints'),
  command('glossary', 'node tools/src/check-glossary.ts'),
  command('requirements', 'node tools/src/requirements.ts'),
  command('generated files fresh', 'node tools/src/generate.ts --check'),
  command('API design rules', 'spectral lint -q -r tools/src/adr-ruleset.yaml docs/openapi.json'),
  command('supply chain', 'node tools/src/supply-chain.ts'),
  command('no secrets', 'node tools/src/secrets.ts'),
  command('web build', 'npm run build -w @samenpad/web'),
  tests(process.argv.includes('--long')),
];

const failed = await runSteps(steps, write);
process.exitCode = failed === 0 ? 0 : 1;
