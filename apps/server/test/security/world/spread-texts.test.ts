import { expect, it } from 'vitest';
import { startTestApp } from '../../../src/testing/index.ts';
import { spreadTexts } from './spread-texts.ts';

it('S-28 passes over columns that hold codes, and says every other error', { timeout: 300_000 }, async () => {
  const test = await startTestApp(undefined, undefined, { people: true });
  try {
    const columns = await spreadTexts(test, /Nergens getypt/, () => ['Een andere tekst']);
    const names = columns.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
    // No database takes this sign in a text (class 22).
    await expect(spreadTexts(test, /Nergens getypt/, () => ['\u0000'])).rejects.toThrow('invalid byte sequence');
  } finally {
    await test.close();
  }
});
