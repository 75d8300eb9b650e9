import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/test/**', '**/src/testing/**'];

const environment = {
  object: 'process',
  property: 'env',
  message: 'Only the main.ts of server and cli read the environment; pass the setting on as an argument.',
};
const chance = {
  object: 'Math',
  property: 'random',
  message: 'Guessable (S-53). Use node:crypto, or the seeded stream of the demo region.',
};
const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The domain has no clock: take the day as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The domain has no clock: take the day as an argument.',
  },
  {
    selector: 'MemberExpression[object.name=/^(Temporal|performance)$/][property.name=/^(Now|now)$/]',
    message: 'The domain has no clock: take the day as an argument.',
  },
];

// Rules that need types, and rules of the house; formatting and quick rules are Biome's.
export default defineConfig(
  { ignores: ['**/dist/**', 'tools/fixtures/**', '**/generated/**', '**/*.js', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A leading underscore says that a parameter is there for its place only.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // The router's redirects are thrown by design.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
    },
  },
  {
    files: ['packages/*/src/**', 'apps/*/src/**'],
    ignores: [...tests, 'apps/server/src/main.ts', 'apps/cli/src/main.ts'],
    rules: { 'no-restricted-properties': ['error', environment, chance] },
  },
  {
    files: ['apps/server/src/main.ts', 'apps/cli/src/main.ts'],
    rules: { 'no-restricted-properties': ['error', chance] },
  },
  {
    files: ['packages/domain/src/**'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...clock] },
  },
  {
    files: [...tests, '**/*.e2e.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
