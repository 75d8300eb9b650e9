import { CsvError, type InfoRecord } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Scheidingsteken } from './extract.ts';
import { type ExtractFault, faultOf } from './fault.ts';

/** A CSV text with its header read. Rows are handed out one by one and not kept. */
export interface Table {
  header: readonly string[];
  /** Calls `visit` for each row that is not empty; returns the fault at which reading had to stop. */
  visitRows: (visit: (cells: readonly string[], row: number) => void) => ExtractFault | undefined;
}

export type TableOutcome = { ok: true; table: Table } | { ok: false; fault: ExtractFault };

const MAX_ROW_BYTES = 1024 * 1024;
const separators: readonly Scheidingsteken[] = [';', ',', '\t', '|'];

/** Opens a UTF-8 CSV text; the separator is the one that its first line has most of. */
export function openTable(text: Uint8Array, scheidingsteken: Scheidingsteken | undefined): TableOutcome {
  // A spreadsheet's own hint, `sep=;`, is a first line that is no header.
  const hint = /^sep=([;,\t|])\r?\n/i.exec(Buffer.from(text.subarray(0, 8)).toString('latin1'));
  const body = hint === null ? text : text.subarray(hint[0].length);
  const delimiter = scheidingsteken ?? hint?.[1] ?? findSeparator(body);
  const options = { delimiter, max_record_size: MAX_ROW_BYTES, record_delimiter: ['\r\n', '\n', '\r'] };
  const shared = { ...options, skip_empty_lines: true, relax_column_count: true };
  const rowOffset = hint === null ? 0 : 1;

  const header: string[] = [];
  const fault = faultOfParse(rowOffset, () => {
    header.push(...(parse(body, { ...shared, to: 1 })[0] ?? []));
  });
  if (fault !== undefined) return { ok: false, fault };
  const visitRows: Table['visitRows'] = (visit) =>
    faultOfParse(rowOffset, () => {
      parse(body, {
        ...shared,
        from: 2,
        on_record: (cells: string[], info: InfoRecord) => {
          // Spreadsheets write rows of separators alone below the last one that is filled.
          if (cells.some((cell) => cell.trim() !== '')) visit(cells, info.records + info.empty_lines + rowOffset);
          return null;
        },
      });
    });
  return { ok: true, table: { header, visitRows } };
}

/** The separator that the first line has most of. */
export function findSeparator(text: Uint8Array): Scheidingsteken {
  const [firstLine = ''] = Buffer.from(text.subarray(0, 65_536))
    .toString('utf8')
    .trimStart()
    .split(/[\r\n]/, 1);
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((separator) => bare.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Runs the parser. Its own texts quote the file, so only its code is used. */
function faultOfParse(rowOffset: number, run: () => void): ExtractFault | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = rowOf(error);
    if (error.code === 'CSV_MAX_RECORD_SIZE') return faultOf('rij-te-lang', row === null ? null : row + rowOffset);
    return faultOf('aanhalingsteken', row === null ? null : row + rowOffset);
  }
}

function rowOf(error: CsvError): number | null {
  const { records, empty_lines: emptyLines } = error;
  return typeof records === 'number' && typeof emptyLines === 'number' ? records + emptyLines + 1 : null;
}
