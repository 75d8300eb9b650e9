import { disarmCell } from '@samenpad/domain';

function cellOf(text: string): string {
  return `"${disarmCell(text).replaceAll('"', '""')}"`;
}

/** A CSV file as a Dutch Excel opens it: semicolons, UTF-8 with its mark, no cell that runs. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

/** Hands a text to the browser as a file. Its name holds no personal data. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
