/** A weakness that is planted on purpose, and the tests that must notice it. */
export interface Hole {
  name: string;
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
  /** The file with the test that must notice, and the beginning of its name. */
  test: string;
  sees: string;
}

/** The ten holes of S-64. */
export const holes: readonly Hole[] = [
  {
    name: "somebody else's file (IDOR)",
    file: 'packages/database/src/toegang/policies.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text of the source
    find: 'and z.jeugdige_id = ${table}.jeugdige_id and',
    replace: 'and',
    test: 'apps/server/test/security/replays.test.ts',
    sees: 'opens nothing, changes nothing',
  },
  {
    name: 'a table without row-level security',
    file: 'packages/database/src/migrations/rights.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text of the source
    find: '`alter table ${table} force row level security`,\n    // Without',
    replace: '// Without',
    test: 'packages/database/src/security/check-catalog.test.ts',
    sees: 'finds nothing wrong in the migrated database',
  },
  {
    name: 'a BSN in the log',
    file: 'apps/server/src/app.ts',
    find: 'route: request.routeOptions.url,',
    replace: 'route: request.routeOptions.url, body: JSON.stringify(request.body ?? null),',
    test: 'apps/server/test/security/canaries.test.ts',
    sees: 'S-59',
  },
  {
    name: 'a form of another site (CSRF)',
    file: 'apps/server/src/app.ts',
    find: "if (request.method === 'GET') done();",
    replace: 'if (request.url.length > 0) done();',
    test: 'apps/server/test/security/headers.test.ts',
    sees: 'S-27 is refused from a form',
  },
  {
    name: 'an open redirect',
    file: 'apps/server/src/auth/routes.ts',
    find: '/^\\/(?![/\\\\])/.test(path)',
    replace: 'path.length > 0',
    test: 'apps/server/test/security/headers.test.ts',
    sees: 'S-27 the visitor stays',
  },
  {
    name: 'a live formula in a report',
    file: 'packages/domain/src/spreadsheet-cell.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text of the source
    find: "live.test(value) ? `'${value}` : value",
    replace: 'live.test(value) ? value : value',
    test: 'apps/cli/src/report-table.test.ts',
    sees: 'S-39',
  },
  {
    name: 'an outside entity (XXE)',
    file: 'packages/ijw/src/xml/decode.ts',
    find: 'if (doctype === -1 ||',
    replace: 'if (doctype >= -1 ||',
    test: 'packages/ijw/src/xml/hostile.test.ts',
    sees: 'S-35 refuses an outside',
  },
  {
    name: 'commits that do not wait for the disk',
    file: 'packages/database/src/embedded/postgres-server.ts',
    find: "  jit: 'off',",
    replace: "  jit: 'off',\n  fsync: 'off',",
    test: 'packages/database/src/embedded/start-embedded.test.ts',
    sees: 'P5 waits for the disk',
  },
  {
    name: 'a look that leaves no line',
    file: 'packages/database/src/logboek/log-look.ts',
    find: 'if (alike.size === 0) return Promise.resolve();',
    replace: 'if (alike.size >= 0) return Promise.resolve();',
    test: 'apps/server/src/features/logboek/log.api.test.ts',
    sees: 'S-55 has a line in both logs',
  },
  {
    name: 'a small cell in a publication',
    file: 'packages/analytics/src/publication/thresholds.ts',
    find: 'thresholdFloor: Thresholds = { aantal: 10,',
    replace: 'thresholdFloor: Thresholds = { aantal: 2,',
    test: 'packages/analytics/src/publication/publication.test.ts',
    sees: 'hides a second cell',
  },
];
