import type pg from 'pg';
import { revokedFunctions, revokedViews } from '../connection/roles.ts';
import { catalogQueries, closedCatalog } from './catalog-queries.ts';
import { checkPolicies } from './check-policies.ts';
import { checkMatrix, checkReading } from './check-rights.ts';

/** C1–C8 as in row-level-security.md 9; `versie`: faults in row-level security were repaired in a later minor version. */
export type CatalogCheck = keyof typeof catalogQueries | 'C4' | 'versie';

/** Something in the database that opens, or could open, data to others. `object` names a table, function or right. */
export interface CatalogFinding {
  check: CatalogCheck;
  object: string;
}

/** First minor version per major one with the repairs of its policies: 15.14, 16.10, 17.6 (row-level-security.md 8). */
const firstSafeMinor: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6 };
const firstMajor = 15;

/** Asks the catalog whether row-level security stands as it must; `admin` sees all of it. Empty when all is well. */
export async function checkCatalog(admin: pg.ClientBase): Promise<CatalogFinding[]> {
  const findings: CatalogFinding[] = [];
  const add = (check: CatalogCheck, objects: readonly string[]) => {
    findings.push(...objects.map((object) => ({ check, object })));
  };
  for (const [check, query] of Object.entries(catalogQueries)) {
    // The keys of this very object.
    add(check as keyof typeof catalogQueries, await readObjects(admin, query));
  }
  add('C4', await checkPolicies(admin));
  add('C5', [...(await checkReading(admin)), ...(await checkMatrix(admin))]);
  add('C6', await readObjects(admin, closedCatalog, [revokedFunctions, revokedViews]));
  const [version] = await readObjects(admin, "select current_setting('server_version_num')");
  if (!isSafeVersion(Number(version))) add('versie', [`PostgreSQL ${String(version)}`]);
  return findings;
}

/** `num` as PostgreSQL gives it: 180004 is 18.4. */
export function isSafeVersion(num: number): boolean {
  const major = Math.floor(num / 10_000);
  return major >= firstMajor && num % 10_000 >= (firstSafeMinor[major] ?? 0);
}

async function readObjects(admin: pg.ClientBase, query: string, values?: unknown[]): Promise<string[]> {
  const { rows } = await admin.query<[string]>({ text: query, values: values ?? [], rowMode: 'array' });
  return rows.map(([object]) => object);
}
