import { describe, expect, it } from 'vitest';
import { runSamenpad, stackTrace } from './samenpad.ts';

describe('samenpad provide', () => {
  it('S-12 asks for a file and for two people, in one sentence', async () => {
    const two = ['--beheerder', 'sub-een', '--tweede', 'sub-twee'];
    const [nothing, alone, unread] = await Promise.all([
      runSamenpad(['provide', ...two]),
      runSamenpad(['provide', 'wie.json', '--beheerder', 'sub-een']),
      runSamenpad(['provide', '/bestaat/niet.json', ...two]),
    ]);
    for (const run of [nothing, alone, unread]) {
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).not.toMatch(stackTrace);
    }
    expect(nothing.stderr).toContain('--tweede <sub>');
    expect(alone.stderr).toContain('--tweede <sub>');
    expect(unread.stderr).toContain('is niet te lezen. Kijk de naam en de rechten na.');
  });
});
