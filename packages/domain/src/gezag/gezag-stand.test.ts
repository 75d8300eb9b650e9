import { describe, expect, it } from 'vitest';
import { gezagStandOf } from './gezag-stand.ts';

describe('gezagStandOf', () => {
  const [known, alone] = [{ alone: false }, { alone: true }];
  it.each([
    [[], false, 'unknown'],
    [[known], false, 'unknown'],
    [[alone], false, 'alone'],
    [[alone], true, 'unknown'],
    [[known, known], false, 'two'],
    [[alone, known], true, 'two'],
  ] as const)('of %j, contested %s, is %s', (gezagsdragers, contested, stand) => {
    expect(gezagStandOf(gezagsdragers, contested)).toBe(stand);
  });
});
