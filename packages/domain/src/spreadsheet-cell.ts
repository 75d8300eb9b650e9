/** How a value begins that a spreadsheet may run; a negative number is a number. */
const live = /^(?:[=+@\t\r\0]|-(?!\d[\d.,]*$))/;

/** A value for a cell of a spreadsheet: what would be run as a formula gets an apostrophe before it (S-39). */
export function disarmCell(value: string): string {
  return live.test(value) ? `'${value}` : value;
}
