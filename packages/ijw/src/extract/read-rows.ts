import { type GemeenteCode, maxDate, minDate } from '@samenpad/domain';
import type { CellOutcome } from './cell.ts';
import { gemeenteField } from './columns.ts';
import type { ExtractMapping, ExtractPeriode } from './extract.ts';
import { type ExtractFault, type ExtractFaultCode, faultOf } from './fault.ts';
import { type Field, type Fields, type RowOf, readerOf } from './field.ts';
import { type Column, matchHeader } from './header.ts';
import type { RowRules, Span } from './row-rules.ts';
import type { Table } from './table.ts';

export interface Rows<Row> {
  gemeente: GemeenteCode;
  periode: ExtractPeriode | null;
  rows: Row[];
}

export type RowsOutcome<Row> = { ok: true; value: Rows<Row> } | { ok: false; faults: ExtractFault[] };

/** Reads and checks every row. After the first fault rows are no longer kept, but all are still judged. */
export function readRows<F extends Fields>(
  table: Table,
  fields: F,
  rules: RowRules<RowOf<F>>,
  mapping: ExtractMapping,
): RowsOutcome<RowOf<F>> {
  const { columns, faults } = matchHeader(table.header, { ...fields, gemeente: gemeenteField }, mapping);
  if (mapping.gemeente === undefined && !columns.some(({ field }) => field === 'gemeente')) {
    faults.push(faultOf('gemeente-ontbreekt'));
  }
  if (faults.length > 0) return { ok: false, faults };

  const readCells = cellsReaderOf(fields, columns, mapping);
  const judge = judgeOf(rules, mapping);
  const names = new Map(columns.map(({ field, name }) => [field, name]));
  let rows: RowOf<F>[] = [];
  const stopped = table.visitRows((cells, number) => {
    const add = (code: ExtractFaultCode, field: string | null): void => {
      faults.push(faultOf(code, number, field === null ? null : (names.get(field) ?? field)));
    };
    if (cells.length !== table.header.length) {
      add('aantal-kolommen', null);
      return;
    }
    const read = readCells(cells, add);
    if (read !== undefined) judge.visit(read.row, read.gemeente, add);
    if (faults.length > 0) rows = [];
    else if (read !== undefined) rows.push(read.row);
  });
  if (stopped !== undefined) faults.push(stopped);
  if (faults.length > 0) return { ok: false, faults };

  const { gemeente, periode } = judge;
  // An empty file says "there was nothing" only when it says of which days.
  if (rows.length === 0 && periode === null) return { ok: false, faults: [faultOf('geen-rijen')] };
  if (gemeente === undefined) return { ok: false, faults: [faultOf('gemeente-ontbreekt')] };
  return { ok: true, value: { gemeente, periode, rows } };
}

type AddFault = (code: ExtractFaultCode, field: string | null) => void;
type CellsReader<T> = (cells: readonly string[]) => CellOutcome<T>;
type ReadCells<F extends Fields> = (
  cells: readonly string[],
  add: AddFault,
) => { row: RowOf<F>; gemeente: GemeenteCode | null } | undefined;

function cellsReaderOf<F extends Fields>(fields: F, columns: readonly Column[], mapping: ExtractMapping): ReadCells<F> {
  const indexes = new Map(columns.map(({ field, index }) => [field, index]));
  const cellReaderOf = <T>(field: string, definition: Field<T, boolean>): CellsReader<T | null> => {
    const index = indexes.get(field);
    if (index === undefined) return () => ({ value: null });
    const read = readerOf(definition, mapping.vertalingen?.[field] ?? {});
    return (cells) => read(cells[index] ?? '');
  };
  const readers = Object.entries<Fields[string]>(fields).map(([field, each]) => ({
    field,
    read: cellReaderOf(field, each),
  }));
  const readGemeente = cellReaderOf('gemeente', gemeenteField);
  const empty = createEmptyRow(readers.map(({ field }) => field));
  return (cells, add) => {
    const row: Record<string, unknown> = { ...empty };
    let complete = true;
    for (const { field, read } of readers) {
      const outcome = read(cells);
      row[field] = outcome.value;
      if (outcome.code === undefined) continue;
      add(outcome.code, field);
      complete = false;
    }
    const gemeente = readGemeente(cells);
    if (gemeente.code !== undefined) add(gemeente.code, 'gemeente');
    // Every field of F has just been read by its own reader, so the row has its shape.
    return complete && gemeente.code === undefined ? { row: row as RowOf<F>, gemeente: gemeente.value } : undefined;
  };
}

/**
 * A row to copy. A parsed object has room for just its own fields; one that grows field by field takes half as much
 * memory again, and a million rows must fit.
 */
function createEmptyRow(fields: readonly string[]): object {
  const parsed: unknown = JSON.parse(JSON.stringify(Object.fromEntries(fields.map((field) => [field, null]))));
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}

interface Judge<Row> {
  /** Of the mapping, else of the first row. */
  readonly gemeente: GemeenteCode | undefined;
  /** Of the mapping, else from the first begin to the last day named in the rows. */
  readonly periode: ExtractPeriode | null;
  visit: (row: Row, gemeente: GemeenteCode | null, add: AddFault) => void;
}

function judgeOf<Row>(rules: RowRules<Row>, mapping: ExtractMapping): Judge<Row> {
  const findRepeat = rules.startRepeatCheck();
  let gemeente = mapping.gemeente;
  let seen: ExtractPeriode | null = null;
  return {
    get gemeente() {
      return gemeente;
    },
    get periode() {
      return rules.spanOf === undefined ? null : (mapping.periode ?? seen);
    },
    visit(row, rowGemeente, add) {
      gemeente ??= rowGemeente ?? undefined;
      if (gemeente === undefined) add('waarde-ontbreekt', 'gemeente');
      else if (rowGemeente !== null && rowGemeente !== gemeente) add('andere-gemeente', 'gemeente');
      for (const [code, field] of [...rules.check(row), ...findRepeat(row)]) add(code, field);
      const span = rules.spanOf?.(row);
      if (span === undefined) return;
      seen = widen(seen, span);
      if (mapping.periode !== undefined && !overlaps(span, mapping.periode)) add('buiten-periode', null);
    },
  };
}

function widen(periode: ExtractPeriode | null, { van, tot }: Span): ExtractPeriode {
  const last = tot === null ? van : maxDate(van, tot);
  return periode === null ? { van, tot: last } : { van: minDate(periode.van, van), tot: maxDate(periode.tot, last) };
}

function overlaps({ van, tot }: Span, periode: ExtractPeriode): boolean {
  return van <= periode.tot && (tot === null || tot >= periode.van);
}
