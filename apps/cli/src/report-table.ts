import type { Cell, FigureReport } from '@samenpad/analytics';
import { disarmCell } from '@samenpad/domain';

type Row = Record<string, unknown>;

/** The tables of a report: its rows, or each list of rows in it. Single values become a table of one row. */
function tablesOf(rows: unknown): { name: string; rows: Row[] }[] {
  if (Array.isArray(rows)) return splitNested(rows as Row[]); // rows of a figure are objects by their type
  const entries = Object.entries(rows as Row); // as above
  const lists = entries.filter((entry): entry is [string, Row[]] => Array.isArray(entry[1]));
  const single = Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value)).flatMap(flatten));
  return [{ name: '', rows: [single] }, ...lists.map(([name, list]) => ({ name, rows: list }))];
}

/** Lists of rows inside rows become tables of their own, each line with the first field of the row that it belongs to. */
function splitNested(rows: Row[]): { name: string; rows: Row[] }[] {
  const nested = Object.entries(rows[0] ?? {}).flatMap(([name, value]) => (isRows(value) ? [name] : []));
  const outer = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !nested.includes(name))));
  const inner = nested.map((name) => ({
    name,
    rows: rows.flatMap((row) => {
      const [first] = Object.entries(row);
      const own = row[name];
      return isRows(own) && first !== undefined ? own.map((line) => ({ [first[0]]: first[1], ...line })) : [];
    }),
  }));
  return [{ name: '', rows: outer }, ...inner];
}

function isRows(value: unknown): value is Row[] {
  return Array.isArray(value) && value.some((line) => typeof line === 'object' && line !== null);
}

function isCell(value: unknown): value is Cell {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function flatten([name, value]: [string, unknown]): [string, unknown][] {
  if (typeof value !== 'object' || value === null || isCell(value)) return [[name, value]];
  return Object.entries(value).map(([inner, v]) => [`${name}.${inner}`, v]);
}

const decimal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 });

function text(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (isCell(value)) {
    if (value.kind === 'suppressed') return 'niet getoond';
    return value.kind === 'undetermined' ? 'niet te bepalen' : decimal.format(value.value);
  }
  if (Array.isArray(value)) return value.map(text).join(' → ');
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  // A whole number may be a year.
  if (typeof value === 'number' && !Number.isInteger(value)) return decimal.format(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** A report for a person at a terminal: the tables, and under them how it was counted. */
export function formatReport({ figure, account, rows }: FigureReport<string, unknown>): string {
  const lines = [`${figure}, ${account.period.van} tot en met ${account.period.tot}`, ''];
  for (const table of tablesOf(rows)) {
    if (table.name !== '') lines.push(table.name);
    lines.push(...formatTable(table.rows), '');
  }
  const completeness =
    account.completeness === null ? 'niet bekend' : `${decimal.format(account.completeness * 100)} %`;
  lines.push(
    `Begrip: ${account.definition}`,
    `Bron: ${account.source}`,
    `Aantal: ${text(account.n)}`,
    `Volledig: ${completeness}`,
    ...account.excluded.map((sentence) => `Niet meegeteld: ${sentence}`),
    `Stand: ${account.storeVersion}`,
  );
  return lines.join('\n');
}

/** Rows as lines with aligned columns. */
export function formatTable(rows: Row[]): string[] {
  const [first] = rows;
  if (first === undefined) return ['(geen rijen)'];
  const names = Object.keys(first);
  const cells = rows.map((row) => names.map((name) => text(row[name])));
  const widths = names.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (values: string[]) =>
    values
      .map((value, i) => value.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(names), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line)];
}

/** The same tables as CSV with semicolons, as Dutch spreadsheets open it; the account as lines that begin with #. */
export function formatReportCsv({ figure, account, rows }: FigureReport<string, unknown>): string {
  const lines = [`# ${figure};${account.period.van};${account.period.tot}`, `# ${account.definition}`];
  for (const table of tablesOf(rows)) {
    if (table.name !== '') lines.push(`# ${table.name}`);
    const names = Object.keys(table.rows[0] ?? {});
    lines.push(names.join(';'), ...table.rows.map((row) => names.map((name) => csvCell(text(row[name]))).join(';')));
  }
  return lines.join('\n');
}

/** Quoted when needed; a value that a spreadsheet would run as a formula gets an apostrophe (S-39). */
export function csvCell(value: string): string {
  const safe = disarmCell(value);
  return /[;"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
