import { readFile } from 'node:fs/promises';

export type TableRow = Readonly<Record<string, string>>;

const known = new Map<string, Promise<TableRow[]>>();

/** The text of a file of `data/`. */
export function readOpenData(path: string): Promise<string> {
  return readFile(new URL(`../../data/${path}`, import.meta.url), 'utf8');
}

/** The rows of a CSV file of `data/`, by the names of its columns. Read once: the files do not change while we run. */
export function readTable(path: string): Promise<TableRow[]> {
  const rows = known.get(path) ?? readOpenData(path).then(parse);
  known.set(path, rows);
  return rows;
}

function parse(text: string): TableRow[] {
  const [head = [], ...rows] = text.trim().split(/\r?\n/).map(splitLine);
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ''])));
}

/** Fields in quotes may hold commas; the files have no quotes within them. */
function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** The number in a column; undefined where CBS publishes none. */
export function findNumber(row: TableRow, column: string): number | undefined {
  const text = row[column] ?? '';
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}
