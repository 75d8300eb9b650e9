import type pg from 'pg';

/** Rows of one table and a sum over their content that does not depend on their order. */
export interface TableSum {
  rows: number;
  sum: string;
}

const schemas = ['zorg', 'toegang', 'logboek'];

/** The tables of Samenpad, by their full name. */
export async function listTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) order by 1`,
    [schemas],
  );
  return rows.map(({ name }) => name);
}

/** Counts and sums of every table, as the transaction of this client sees them. */
export async function readTableSums(client: pg.ClientBase): Promise<Record<string, TableSum>> {
  const sums: Record<string, TableSum> = {};
  for (const table of await listTables(client)) {
    // The name comes quoted from the catalog.
    const { rows } = await client.query<TableSum>(
      `select count(*)::int as rows, coalesce(bit_xor(hashtextextended(t::text, 0)), 0)::text as sum from ${table} t`,
    );
    const [row] = rows;
    if (row !== undefined) sums[table] = row;
  }
  return sums;
}

/** Tables whose rows differ. */
export function listDifferences(one: Record<string, TableSum>, other: Record<string, TableSum>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((table) => {
    const [a, b] = [one[table], other[table]];
    return a === undefined || b === undefined || a.rows !== b.rows || a.sum !== b.sum;
  });
}
