import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const ruleFile = join(root, '.dependency-cruiser.cjs');

const RuleFile = z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) });
const Cruise = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

function cruise(tree: 'bad' | 'clean'): { totalCruised: number; found: string[] } {
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/.bin/depcruise'), '--config', ruleFile, '-T', 'json', 'packages', 'apps'],
    { cwd: join(root, 'tools/fixtures/guard', tree), encoding: 'utf8', maxBuffer: 64 << 20 },
  );
  const { summary } = Cruise.parse(JSON.parse(run.stdout));
  return {
    totalCruised: summary.totalCruised,
    found: summary.violations.map(({ rule, from }) => `${rule.name} ${from}`).sort(),
  };
}

const rules = RuleFile.parse(createRequire(import.meta.url)(ruleFile)).forbidden;

it('reports each boundary rule on the file that breaks it, and nothing else', () => {
  const { found } = cruise('bad');
  expect(found).toEqual([
    'apps-cli-layer apps/cli/src/imports-database.ts',
    'apps-web-layer apps/web/src/imports-ijw.ts',
    'demo-only-from-the-demo-entry apps/server/src/imports-demo.ts',
    'domain-imports-nothing packages/domain/src/imports-contract.ts',
    'features-apart apps/server/src/features/jeugdige/imports-bericht.ts',
    'no-cycle packages/access/src/cycle-a.ts',
    'no-deep-import packages/ijw/src/imports-past-the-door.ts',
    'no-undeclared-dependency packages/access/src/imports-nothing.ts',
    'no-undeclared-dependency packages/access/src/imports-undeclared.ts',
    'no-unresolvable packages/access/src/imports-nothing.ts',
    'only-analytics-imports-duckdb apps/server/src/imports-duckdb.ts',
    'only-database-imports-postgresql apps/server/src/imports-kysely.ts',
    'only-ijw-imports-xml apps/server/src/imports-libxml2.ts',
    'only-reports-imports-typst apps/server/src/imports-typst.ts',
    'packages-access-layer packages/access/src/imports-demo.ts',
    'packages-analytics-layer packages/analytics/src/imports-demo.ts',
    'packages-contract-layer packages/contract/src/imports-demo.ts',
    'packages-contract-layer packages/contract/src/imports-server.ts',
    'packages-database-layer packages/database/src/imports-demo.ts',
    'packages-demo-layer packages/demo/src/imports-database.ts',
    'packages-ijw-layer packages/ijw/src/imports-demo.ts',
    'packages-reports-layer packages/reports/src/imports-database.ts',
    'testing-door-only-from-tests apps/server/src/imports-testing-door.ts',
  ]);
  expect([...new Set(found.map((line) => line.split(' ')[0]))]).toEqual(rules.map(({ name }) => name).sort());
});

it('reports nothing on a tree that keeps to the rules', () => {
  const { found, totalCruised } = cruise('clean');
  expect(found).toEqual([]);
  expect(totalCruised).toBeGreaterThan(20);
});

it('has a reason with each rule', () => {
  expect(rules.filter(({ comment }) => comment.length < 30)).toEqual([]);
});
