import type { Cell } from '@samenpad/contract';

/** The number, or undefined when there is none to show. */
export function findValue(cell: Cell): number | undefined {
  return cell.kind === 'value' ? cell.value : undefined;
}

/** Adds cells as they are written, so that a written-out sum adds up; one that is not shown hides the sum too. */
export function sumCells(cells: readonly Cell[]): Cell {
  let value = 0;
  let count = 0;
  for (const cell of cells) {
    if (cell.kind !== 'value') return cell;
    value += cell.value;
    count += cell.count;
  }
  return cells.length === 0 ? { kind: 'undetermined' } : { kind: 'value', value, count };
}

/** a ÷ b; hidden when either is hidden, undetermined for b = 0. */
export function divideCells(a: Cell, b: Cell): Cell {
  if (a.kind !== 'value') return a;
  if (b.kind !== 'value') return b;
  return b.value === 0 ? { kind: 'undetermined' } : { kind: 'value', value: a.value / b.value, count: b.count };
}
