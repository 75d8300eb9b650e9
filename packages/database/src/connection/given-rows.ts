import type { Columns } from './insert-rows.ts';

/**
 * Rows that are given as JSON in the first parameter, to stand in the `from` of a query with an alias. It tells the planner
 * how many there are: by itself it expects a hundred, and then reads a whole table for the sake of one.
 */
export function givenRows(columns: Columns, count: number): string {
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `(select * from json_to_recordset($1::json) as given(${typed.join(', ')}) limit ${count})`;
}
