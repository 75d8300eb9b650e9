import type { SheetData } from 'write-excel-file/universal';
import { csvFile } from '../format/csv.ts';
import type { TakenTable } from './read-table.ts';
import type { Shown, ShownNumber } from './shown-number.ts';
import type { Note } from './useNotes.ts';

export interface TableWords {
  percentHead: (head: string) => string;
  euroHead: (head: string) => string;
  /** Names of the two sheets of an Excel file. */
  table: string;
  about: string;
}

/**
 * The account on top, an empty line, then the table. Semicolon and decimal comma, as a Dutch Excel reads them; no
 * separators of thousands; the unit of a column stands in its head.
 */
export function writeCsv(table: TakenTable, notes: readonly Note[], words: TableWords): Blob {
  const units = table.heads.map((_, i) => unitOf(table.rows.map((row) => row[i])));
  const heads = table.heads.map((head, i) => {
    const unit = units[i];
    return unit === 'percent' ? words.percentHead(head) : unit === 'euro' ? words.euroHead(head) : head;
  });
  return csvFile([
    ...notes.map(({ term, texts }) => [term, ...texts]),
    [''],
    heads,
    ...table.rows.map((row) => row.map(csvText)),
  ]);
}

/** The unit of a column, when all its numbers have the same. */
function unitOf(cells: readonly (Shown | undefined)[]): ShownNumber['unit'] | undefined {
  const units = new Set(cells.flatMap((cell) => (cell?.kind === 'number' ? [cell.unit] : [])));
  return units.size === 1 ? [...units][0] : undefined;
}

function csvText(cell: Shown): string {
  if (cell.kind === 'text') return cell.text;
  const value = cell.unit === 'percent' ? cell.value * 100 : cell.value;
  return value.toFixed(cell.digits).replace('.', ',');
}

/** Two sheets: the table with real numbers, and its account. Texts are typed as texts, so nothing runs. */
export async function writeExcel(table: TakenTable, notes: readonly Note[], words: TableWords): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const heads = table.heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }));
  const rows: SheetData = [heads, ...table.rows.map((row) => row.map(excelCell))];
  return writeExcelFile([
    {
      data: rows,
      sheet: words.table,
      columns: table.heads.map((_, i) => ({ width: i === 0 ? 30 : 16 })),
      stickyRowsCount: 1,
    },
    {
      data: notes.flatMap(({ term, texts }) =>
        texts.map((text, i) => [
          { value: i === 0 ? term : '', type: String, fontWeight: 'bold' as const },
          { value: text, type: String, wrap: true },
        ]),
      ),
      sheet: words.about,
      columns: [{ width: 18 }, { width: 100 }],
    },
  ]).toBlob();
}

function excelCell(cell: Shown) {
  if (cell.kind === 'text') return cell.text === '' ? null : { value: cell.text, type: String };
  const decimals = cell.digits === 0 ? '' : `.${'0'.repeat(cell.digits)}`;
  const formats = { plain: `#,##0${decimals}`, percent: `0${decimals}%`, euro: `"€" #,##0${decimals}` };
  return { value: cell.value, type: Number, format: formats[cell.unit] };
}
