import type { Cell } from '@samenpad/contract';
import { findValue } from '../figures/cell.ts';
import { CellText } from './CellText.tsx';

interface Props {
  cell: Cell;
  van: Cell;
  tot: Cell;
  format: (value: number) => string;
}

/** A number in a table with its 95 % interval on the line below, as far as it has one. */
export function IntervalText({ cell, van, tot, format }: Props) {
  const [lower, upper] = [findValue(van), findValue(tot)];
  return (
    <>
      <CellText cell={cell} format={format} short />
      {cell.kind === 'value' && (lower !== undefined || upper !== undefined) && (
        <span className="second">
          {lower === undefined ? '…' : format(lower)} – {upper === undefined ? '…' : format(upper)}
        </span>
      )}
    </>
  );
}
