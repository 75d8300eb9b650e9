import { defineConfig } from 'vitest/config';

/** Tests of this package alone, for the mutation test. */
export default defineConfig({
  test: {
    include: ['packages/access/src/**/*.test.ts'],
    // They repeat the others thousands of times: too slow to run for every mutant.
    exclude: ['**/*.property.test.ts'],
    testTimeout: 60_000,
    env: { TZ: 'Europe/Amsterdam' },
  },
});
