import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{packages,apps,tools,bench,e2e}/**/src/**/*.test.{ts,tsx}',
      '{packages,apps,tools,bench,e2e}/**/test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'tools/fixtures/**'],
    // Starting an own PostgreSQL or browser takes longer than vitest's five seconds on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'Europe/Amsterdam' },
    maxWorkers: 2,
  },
});
