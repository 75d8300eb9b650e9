import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, runSamenpad, stackTrace } from './samenpad.ts';

const folder = makeFolder('rollen');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('samenpad first-roles', () => {
  const run = (...names: string[]) =>
    runSamenpad(['first-roles', '--gemeente', '9801', ...names], { SAMENPAD_DATA: join(folder, 'data') });

  it('S-12 names two different people, and says how to type it when one is missing', async () => {
    const missing = await run('--beheerder', 'sub-een');
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('--tweede <sub>');
    const same = await run('--beheerder', 'sub-een', '--tweede', 'sub-een');
    expect(same).toMatchObject({ code: 1, stdout: '' });
    expect(same.stderr).toContain('Noem twee verschillende mensen.');
    const kept = await run('--beheerder', 'sub-een', '--tweede', 'sub-twee');
    expect(kept).toMatchObject({ code: 0, stderr: '' });
    expect(kept.stdout).toContain('Laat beiden binnen 30 dagen inloggen.');
    expect(missing.stderr + same.stderr).not.toMatch(stackTrace);
  });
});
