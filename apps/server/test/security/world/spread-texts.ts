import { withAdmin } from '@samenpad/database/testing';
import type { TestApp } from '../../../src/testing/start-app.ts';

/** A column that holds texts of people. */
export interface TextColumn {
  name: string;
  /** How many rows got another text. */
  rows: number;
}

/**
 * Puts other texts in the place of what people typed, in every row of every column that holds such: one in which a text of the
 * given mark was kept, or any text of more than one word. The guards of the tables sleep while it does; what a table itself
 * refuses, such as a text in the place of a code, stays as it was.
 */
export async function spreadTexts(
  test: TestApp,
  mark: RegExp,
  textsOf: (column: number) => readonly string[],
): Promise<TextColumn[]> {
  return await withAdmin(test.server, test.server.address.database, async (admin) => {
    await admin.query('set session_replication_role = replica');
    const { rows: columns } = await admin.query<{ tabel: string; kolom: string }>(
      `select format('%I.%I', c.table_schema, c.table_name) as tabel, quote_ident(c.column_name) as kolom
         from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER' and c.table_schema not in ('pg_catalog', 'information_schema')
        order by 1, 2`,
    );
    const spread: TextColumn[] = [];
    for (const [n, { tabel, kolom }] of columns.entries()) {
      const { rows } = await admin.query<{ typed: boolean }>(
        `select exists (select from ${tabel} where ${kolom} ~ $1 or ${kolom} ~ '\\S \\S') as typed`,
        [mark.source],
      );
      if (rows[0]?.typed !== true) continue;
      try {
        const { rowCount } = await admin.query(
          `update ${tabel} set ${kolom} = ($1::text[])[1 + abs(hashtext(ctid::text)) % $2] where ${kolom} is not null`,
          [textsOf(n), textsOf(n).length],
        );
        spread.push({ name: `${tabel}.${kolom}`, rows: rowCount ?? 0 });
      } catch (error) {
        if (!isRefused(error)) throw error;
      }
    }
    return spread;
  });
}

/** A constraint (class 23) refused it: a code, or a text that the table does not take. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('23');
}
