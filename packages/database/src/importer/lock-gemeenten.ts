import type { Connection } from '../connection/connection.ts';

/** Lets one importer at a time write for a gemeente, until the transaction ends. In order, so that two cannot wait for each other. */
export async function lockGemeenten(connection: Connection, gemeenten: ReadonlySet<string>): Promise<void> {
  for (const gemeente of [...gemeenten].sort()) {
    await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${gemeente}`]);
  }
}
