import { type DuckDBAppender, type DuckDBConnection, DuckDBDataChunk, type DuckDBValue } from '@duckdb/node-api';
import { type TableName, tables } from './tables.ts';

/** DuckDB's own vector size: the most rows that one chunk can hold. */
const CHUNK_ROWS = 2048;

/** Writes rows column by column in chunks: several times faster than value by value. */
export class TableWriter {
  readonly #appender: DuckDBAppender;
  readonly #types;
  #columns: DuckDBValue[][];
  #rows = 0;

  constructor(appender: DuckDBAppender, table: TableName) {
    this.#appender = appender;
    this.#types = Object.values(tables[table]);
    this.#columns = this.#types.map(() => []);
  }

  append(row: readonly DuckDBValue[]): void {
    for (const [i, column] of this.#columns.entries()) column.push(row[i] ?? null);
    this.#rows++;
    if (this.#rows === CHUNK_ROWS) this.#flush();
  }

  close(): void {
    this.#flush();
    this.#appender.closeSync();
  }

  #flush(): void {
    if (this.#rows === 0) return;
    const chunk = DuckDBDataChunk.create(this.#types);
    chunk.setColumns(this.#columns);
    this.#appender.appendDataChunk(chunk);
    this.#columns = this.#types.map(() => []);
    this.#rows = 0;
  }
}

/** A writer for the columns of `table` into a table of that shape called `name`. */
export async function openTableWriter(connection: DuckDBConnection, table: TableName, name: string) {
  return new TableWriter(await connection.createAppender(name), table);
}
