import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';
import { type Hole, holes } from './holes/holes.ts';
import { runCommand } from './steps/run-command.ts';
import { runSteps, type Step } from './steps/run-steps.ts';
import { runVitest } from './steps/run-vitest.ts';

/**
 * Plants ten holes, one after another, in a copy of the project: the tests must go red ten times (S-64). A word after the
 * command takes only the holes with that word in their name.
 */
const root = join(import.meta.dirname, '..', '..');
const chosen = holes.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const copy = mkdtempSync(join(tmpdir(), 'samenpad-holes-'));
const env = { ...process.env, CHROMIUM_BIN: ensureChromium() };

/** The files of the project, and the packages of others as links; our own packages must be those of the copy. */
async function makeCopy(): Promise<void> {
  const { output } = await runCommand(['git', 'ls-files', '-co', '--exclude-standard'], { cwd: root, env });
  for (const file of output.split('\n').filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  mkdirSync(join(copy, 'node_modules', '@samenpad'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@samenpad') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(join(root, 'node_modules', '@samenpad'))) {
    // Relative links: in the copy they lead to the packages of the copy.
    const link = readlinkSync(join(root, 'node_modules', '@samenpad', name));
    symlinkSync(link, join(copy, 'node_modules', '@samenpad', name));
  }
}

function stepOf(hole: Hole): Step {
  return {
    name: hole.name,
    run: async () => {
      const path = join(copy, hole.file);
      const source = readFileSync(path, 'utf8');
      if (source.split(hole.find).length !== 2) return { passed: 0, failed: 1, output: `${hole.file} has changed` };
      writeFileSync(
        path,
        source.replace(hole.find, () => hole.replace),
      );
      const { red, output } = await runVitest([hole.test, '-t', hole.sees], { cwd: copy, env });
      writeFileSync(path, source);
      // A test that could not even begin has noticed nothing.
      const noticed = red.filter(({ because }) => because.startsWith('AssertionError'));
      for (const { name, because } of noticed) console.log(`       ${name}: ${because}`);
      const isNoticed = noticed.length > 0;
      return {
        passed: isNoticed ? 1 : 0,
        failed: isNoticed ? 0 : 1,
        output: isNoticed ? '' : `${output}\nno test noticed this hole`,
      };
    },
  };
}

/** Red must come from the hole. */
const withoutHole: Step = {
  name: 'no hole',
  run: () => {
    const files = new Set(chosen.map(({ test }) => test));
    const names = new Set(chosen.map(({ sees }) => sees));
    return runVitest([...files, '-t', [...names].join('|')], { cwd: copy, env });
  },
};

try {
  await makeCopy();
  const failed = await runSteps([withoutHole, ...chosen.map(stepOf)], (line) => {
    console.log(line);
  });
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
