import { disarmCell } from '@samenpad/domain';

function cellOf(text: string): string {
  return `"${disarmCell(text).replaceAll('"', '""')}"`;
}

/** A CSV file as a Dutch Excel opens it: semicolons, UTF-8 with its mark, no cell that runs. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

/** The same as a file. */
export function csvFile(rows: readonly (readonly string[])[]): Blob {
  return new Blob([formatCsv(rows)], { type: 'text/csv;charset=utf-8' });
}
