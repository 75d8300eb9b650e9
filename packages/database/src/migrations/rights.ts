import { type Kysely, sql } from 'kysely';

/** Bit per data kind of the access matrix; toegang.gemeenten() knows which role has which. 4 and 8 are BS and CN. */
export const dataKinds = { ID: 1, ZP: 2, FI: 16, BV: 32 } as const;

/** A function with it runs as its owner, and no name in it can be taken by somebody else's schema. */
export const definer = 'security definer set search_path = pg_catalog, pg_temp';

type Schema = Kysely<unknown>;

/** Runs one step of a migration as the role that must own what it makes. */
export async function asRole(db: Schema, role: 'sp_owner' | 'sp_guard', work: () => Promise<void>): Promise<void> {
  await sql`set local role ${sql.raw(role)}`.execute(db);
  await work();
  await sql`set local role none`.execute(db);
}

/** Runs statements as they are written; only for migrations. */
export async function run(db: Schema, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export interface TableRights {
  /** Rights of the importer and the fold. */
  import?: string;
  /** Columns that the analytics store may read, or `*`. */
  analyse?: string;
  /** Columns that the app may read, and the kind of data that they are. */
  app?: { columns: string; kind: number };
}

/** Row-level security of one table in `zorg`: forced, default deny, the same few policies everywhere. */
export async function protectTable(db: Schema, table: string, rights: TableRights): Promise<void> {
  await run(
    db,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    // Without it the forced owner changes 0 rows without a word.
    `create policy onderhoud on ${table} to sp_owner using (true) with check (true)`,
    `create policy guard on ${table} for select to sp_guard using (true)`,
    `grant select on ${table} to sp_guard`,
  );
  if (rights.import !== undefined) {
    await run(
      db,
      `create policy importeren on ${table} to sp_import using (true) with check (true)`,
      `grant ${rights.import} on ${table} to sp_import`,
    );
  }
  if (rights.analyse !== undefined) {
    await run(
      db,
      `create policy analyseren on ${table} for select to sp_analyse using (true)`,
      `grant select ${columnList(rights.analyse)} on ${table} to sp_analyse`,
    );
  }
  if (rights.app !== undefined) {
    await run(
      db,
      `create policy lezen on ${table} for select to sp_app using
         (gemeente = any ((select toegang.gemeenten(${rights.app.kind}))::text[]))`,
      `grant select ${columnList(rights.app.columns)} on ${table} to sp_app`,
    );
  }
}

function columnList(columns: string): string {
  return columns === '*' ? '' : `(${columns})`;
}

/** Row-level security of a table of sp_guard: forced, and open to its functions only. */
export async function guardTable(db: Schema, table: string): Promise<void> {
  await run(
    db,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy guard on ${table} to sp_guard using (true) with check (true)`,
  );
}

/** Lets `role` call these functions and nobody else besides their owner: PostgreSQL lets everybody unless told. */
export async function allowFunctions(
  db: Schema,
  schema: 'toegang' | 'logboek',
  names: readonly string[],
  role?: string,
): Promise<void> {
  for (const name of names) {
    await run(db, `revoke execute on function ${schema}.${name} from public`);
    if (role !== undefined) await run(db, `grant execute on function ${schema}.${name} to ${role}`);
  }
}
