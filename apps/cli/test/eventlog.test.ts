import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder, runSamenpad } from './samenpad.ts';

const folder = makeFolder('eventlog');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('a log of a stranger gives its paths, what follows what, and how long, as JSON and as text', async () => {
  const log = join(folder, 'log.csv');
  const rows = ['case,activity,start,end', '1,Intake,2024-01-01,2024-01-02', '1,Hulp,2024-01-05,2024-02-05'];
  writeFileSync(log, [...rows, '2,Intake,2024-01-03,2024-01-04', ''].join('\n'));
  const { code, stdout } = await runSamenpad(['eventlog', log, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    cases: 2,
    events: 3,
    variants: [{ activities: ['Intake'] }, { activities: ['Intake', 'Hulp'], cases: 1, share: 0.5 }],
    transitions: [{ from: 'Intake', to: 'Hulp', count: 1, cases: 1, medianSeconds: 3 * 86_400 }],
  });
  const asText = await runSamenpad(['eventlog', log]);
  expect(asText.stdout).toContain('2 cases, 3 activiteiten, 2024-01-01 tot en met 2024-02-05');
  expect(asText.stdout).toContain('Intake → Hulp');
});
