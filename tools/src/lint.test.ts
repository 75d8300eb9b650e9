import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function rulesBrokenBy(code: string, filePath: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath: join(root, filePath) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const environment = 'export const port = process.env.PORT;\n';
const chance = 'export const dice = Math.random();\n';
const aliased = 'const { random } = Math;\nexport const dice = random();\n';

describe('the house rules of eslint', () => {
  it.each([
    ['packages/database/src/x.ts', environment],
    ['apps/server/src/features/x/service.ts', environment],
    ['apps/web/src/x.tsx', environment],
  ])('forbid in %s: %s', async (path, code) => {
    expect(await rulesBrokenBy(code, path)).toEqual(['no-restricted-properties']);
  });

  it.each(['apps/server/src/x.ts', 'apps/server/src/main.ts', 'apps/web/src/x.tsx', 'packages/demo/src/x.ts'])(
    'S-53 forbid guessable chance in %s, by whatever name',
    async (path) => {
      for (const code of [chance, aliased]) {
        expect(await rulesBrokenBy(code, path), code).toEqual(['no-restricted-properties']);
      }
    },
  );

  it.each(['new Date()', 'Date.now()', 'performance.now()', 'Temporal.Now.plainDateISO()'])(
    'forbid the clock in the domain: %s',
    async (clock) => {
      expect(await rulesBrokenBy(`export const now = ${clock};\n`, 'packages/domain/src/x.ts')).toEqual([
        'no-restricted-syntax',
      ]);
    },
  );

  it.each([
    ['apps/server/src/main.ts', environment],
    ['apps/cli/src/main.ts', environment],
    ['packages/database/src/x.test.ts', environment],
    ['packages/domain/src/x.ts', 'export const day = new Date(0);\n'],
    ['apps/server/src/x.ts', 'export const now = new Date();\n'],
  ])('allow in %s: %s', async (path, code) => {
    expect(await rulesBrokenBy(code, path)).toEqual([]);
  });
});
