import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';
import { runSteps, type Step } from './run-steps.ts';
import { runTests } from './run-tests.ts';
import { runVitest } from './run-vitest.ts';

const root = join(import.meta.dirname, '../../..');
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` };

const passing: Step = { name: 'good', run: () => Promise.resolve({ passed: 3, failed: 0, output: 'not shown' }) };
const failing: Step = { name: 'bad', run: () => Promise.resolve({ passed: 1, failed: 2, output: 'the reason\n' }) };
const broken: Step = { name: 'broken', run: () => Promise.reject(new Error('no such command')) };

it('runs every step, shows why one failed, and closes with the count alone on a line', async () => {
  const lines: string[] = [];
  expect(await runSteps([failing, broken, passing], (line) => lines.push(line))).toBe(3);
  expect(lines.map((line) => line.replace(/\d+\.\d s/, 'x s'))).toEqual([
    'the reason',
    'FAILED bad (x s)',
    'no such command',
    'FAILED broken (x s)',
    'ok     good (x s)',
    '4 passed, 3 failed',
  ]);
});

it('keeps the output of a command and tells its outcome', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(2)';
  const { ok, output } = await runCommand(['node', '-e', script], { cwd: root, env });
  expect({ ok, lines: output.trim().split('\n').sort() }).toEqual({ ok: false, lines: ['err', 'out'] });
});

const folder = mkdtempSync(join(root, 'tools/fixtures/run-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('counts the tests of vitest, and a file that does not load as a failure', async () => {
  writeFileSync(join(folder, 'vitest.config.ts'), 'export default {};\n');
  writeFileSync(
    join(folder, 'a.test.ts'),
    "import { expect, it } from 'vitest';\nit('a', () => expect(1).toBe(1));\nit('b', () => expect(1).toBe(2));\nit('c', () => {});\n",
  );
  const counted = await runVitest([], { cwd: folder, env });
  expect(counted).toMatchObject({ passed: 2, failed: 1 });
  writeFileSync(join(folder, 'a.test.ts'), "import './gone.ts';\n");
  expect(await runVitest([], { cwd: folder, env })).toMatchObject({ passed: 0, failed: 1 });
});

it('gives a red file a second time, counts each test once, and names what passed only then', async () => {
  const once = "import { existsSync, writeFileSync } from 'node:fs';\nimport { expect, it } from 'vitest';\n";
  const seen = JSON.stringify(join(folder, 'seen'));
  writeFileSync(join(folder, 'vitest.config.ts'), 'export default {};\n');
  writeFileSync(join(folder, 'b.test.ts'), "import { it } from 'vitest';\nit('well', () => {});\n");
  writeFileSync(
    join(folder, 'a.test.ts'),
    `${once}it('sound', () => {});\nit('sometimes', () => { const had = existsSync(${seen}); writeFileSync(${seen}, ''); expect(had).toBe(true); });\n`,
  );
  const lines: string[] = [];
  const options = { cwd: folder, env };
  expect(await runTests(options, (line) => lines.push(line))).toMatchObject({ passed: 4, failed: 0 });
  expect(lines).toEqual([
    '1 files failed; once more, alone:',
    'PASSED ONLY THE SECOND TIME sometimes: AssertionError: expected false to be true // Object.is equality',
  ]);
  writeFileSync(join(folder, 'a.test.ts'), `${once}it('sound', () => {});\nit('never', () => expect(1).toBe(2));\n`);
  expect(await runTests(options, () => undefined)).toMatchObject({ passed: 3, failed: 1 });
});

it('S-59 finds a BSN and a note that a test left on the screen, in its name or in a file, and tells the place alone', async () => {
  // Made here, so that it stands in no source.
  const [bsn, note] = [['9999', '00006'].join(''), ['kanarie', 'abcdefghijklmnop'].join('-')];
  const lines: string[] = [];
  const hunted = mkdtempSync(join(root, 'tools/fixtures/run-'));
  writeFileSync(join(hunted, 'vitest.config.ts'), 'export default {};\n');
  const test = (name: string, body: string) => `it('${name}', () => { ${body} });\n`;
  writeFileSync(
    join(hunted, 'a.test.ts'),
    [
      "import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';\nimport { rm } from 'node:fs/promises';\n",
      "import { tmpdir } from 'node:os';\nimport { join } from 'node:path';\nimport { gzipSync } from 'node:zlib';\n",
      "import { it } from 'vitest';\n",
      test('screen', `console.log('${note}');`),
      test(`name ${bsn}`, ''),
      test('left', `writeFileSync(join(tmpdir(), 'left.log'), 'x ${bsn}.');`),
      test(
        'gone',
        `const f = mkdtempSync(join(tmpdir(), 'gone')); writeFileSync(f + '/a.gz', gzipSync('${bsn}')); rmSync(f, { recursive: true });`,
      ),
      "it('gone later', async () => { const f = join(tmpdir(), 'b.eml'); ",
      // As the product writes a mail: its text in lines of base64.
      `writeFileSync(f, 'To: a\\r\\n\\r\\n${Buffer.from(`Beste ouder,\r\n${note}`).toString('base64')}\\r\\n'); await rm(f); });\n`,
      test('in a bericht', `writeFileSync(join(tmpdir(), 'b.xml'), '<Bericht><Bsn>${bsn}</Bsn></Bericht>');`),
      test('no BSN', "writeFileSync(join(tmpdir(), 'c.txt'), '999900007 1999900006 kanarie');"),
    ].join(''),
  );
  const outcome = await runTests({ cwd: hunted, env }, (line) => lines.push(line));
  rmSync(hunted, { recursive: true });
  expect(lines.map((line) => line.replace(/gone\w+/, 'gone')).sort()).toEqual([
    'FOUND a BSN in gone/a.gz',
    'FOUND a BSN in left.log',
    'FOUND a BSN in what the tests wrote to the screen',
    'FOUND a note in b.eml',
    'FOUND a note in what the tests wrote to the screen',
  ]);
  expect(outcome).toMatchObject({ passed: 7, failed: 5 });
});
