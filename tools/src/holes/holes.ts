/** A weakness that is planted on purpose, and the tests that must notice it. */
export interface Hole {
  name: string;
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
  tests: readonly string[];
}

/** The ten holes of S-64. */
export const holes: readonly Hole[] = [
  {
    name: "somebody else's file (IDOR)",
    file: 'packages/database/src/toegang/policies.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text of the source
    find: 'and z.jeugdige_id = ${table}.jeugdige_id and',
    replace: 'and',
    tests: ['packages/database/src/toegang', 'packages/database/src/security'],
  },
  {
    name: 'a table without row-level security',
    file: 'packages/database/src/migrations/rights.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text of the source
    find: '`alter table ${table} force row level security`,',
    replace: '',
    tests: ['packages/database/src/connection/catalog.test.ts'],
  },
  {
    name: 'a BSN in the log',
    file: 'apps/server/src/app.ts',
    find: 'route: request.routeOptions.url,',
    replace: 'route: request.routeOptions.url, body: JSON.stringify(request.body ?? null),',
    tests: ['apps/server/test/security/canaries.test.ts'],
  },
  {
    name: 'a form of another site (CSRF)',
    file: 'apps/server/src/app.ts',
    find: "if (request.method === 'GET') done();",
    replace: 'if (request.url.length > 0) done();',
    tests: ['apps/server/test/security/headers.test.ts'],
  },
  {
    name: 'an open redirect',
    file: 'apps/server/src/auth/routes.ts',
    find: '/^\\/(?![/\\\\])/.test(path)',
    replace: 'path.length > 0',
    tests: ['apps/server/test/security/headers.test.ts'],
  },
  {
    name: 'a live formula in a report',
    file: 'apps/cli/src/report-table.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text of the source
    find: "live.test(value) ? `'${value}` : value",
    replace: 'live.test(value) ? value : value',
    tests: ['apps/cli/src/report-table.test.ts'],
  },
  {
    name: 'an outside entity (XXE)',
    file: 'packages/ijw/src/xml/decode.ts',
    find: 'if (doctype === -1 ||',
    replace: 'if (doctype >= -1 ||',
    tests: ['packages/ijw/src/xml/hostile.test.ts'],
  },
  {
    name: 'commits that do not wait for the disk',
    file: 'packages/database/src/embedded/start-embedded.ts',
    find: "  jit: 'off',",
    replace: "  jit: 'off',\n  fsync: 'off',",
    tests: ['packages/database/src/embedded/start-embedded.test.ts'],
  },
  {
    name: 'a look that leaves no line',
    file: 'packages/database/src/logboek/log-look.ts',
    find: 'if (ids.length === 0) return;',
    replace: 'if (ids.length >= 0) return;',
    tests: ['packages/database/src/toegang', 'packages/database/src/logboek'],
  },
  {
    name: 'a small cell in a publication',
    file: 'packages/analytics/src/publication/hide-flows.ts',
    find: 'THRESHOLD = 10',
    replace: 'THRESHOLD = 2',
    tests: ['packages/analytics/src/publication'],
  },
];
