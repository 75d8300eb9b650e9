import { type CellOutcome, type CellReader, looksLikeFormula } from './cell.ts';

/** How one field of a row is read from its column. */
export interface Field<T, Required extends boolean> {
  read: CellReader<T>;
  required: Required;
  /** Other column names that are understood. */
  aliases: readonly string[];
}

export type Fields = Readonly<Record<string, Field<unknown, boolean>>>;

/** The row that a set of fields reads: optional fields that are not there are null. */
export type RowOf<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer T, infer Required> ? (Required extends true ? T : T | null) : never;
};

/** A field that every row must fill. */
export function required<T>(read: CellReader<T>, ...aliases: string[]): Field<T, true> {
  return { read, required: true, aliases };
}

/** A field that a row, or the whole file, may leave out. */
export function optional<T>(read: CellReader<T>, ...aliases: string[]): Field<T, false> {
  return { read, required: false, aliases };
}

const MAX_KNOWN = 20_000;

/**
 * Reads the cells of one column: trims, translates, reads. Dates and codes come back a million times, so outcomes are
 * remembered (bounded): that saves their reading and keeps one string in memory instead of many.
 */
export function readerOf<T>(
  field: Field<T, boolean>,
  translations: Readonly<Record<string, string>>,
): (cell: string) => CellOutcome<T | null> {
  const translated = new Map(Object.entries(translations).map(([from, to]) => [from.trim().toLowerCase(), to.trim()]));
  const known = new Map<string, CellOutcome<T | null>>();
  const readCell = (cell: string): CellOutcome<T | null> => {
    const trimmed = cell.trim();
    const text = translated.get(trimmed.toLowerCase()) ?? trimmed;
    if (text === '') return field.required ? { code: 'waarde-ontbreekt' } : { value: null };
    const outcome = field.read(text);
    return outcome.code !== undefined && looksLikeFormula(text) ? { code: 'formule' } : outcome;
  };
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const outcome = readCell(cell);
    if (known.size < MAX_KNOWN) known.set(cell, outcome);
    return outcome;
  };
}
