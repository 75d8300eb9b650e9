import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishCount } from '../publication/publish.ts';
import { type Factor, factors, type GrowthOf } from './decompose.ts';

/** Amounts in cents; jeugdigen … tarief and rest add up to `groei`, and `before` + `groei` = `after`, as written. */
export interface GroeiCells extends Record<Factor, Cell> {
  before: Cell;
  after: Cell;
  groei: Cell;
  /** Part in the growth of all together, in percentage points of what all cost before (0.05: 5). */
  bijdrage: Cell;
  rest: Cell;
}

type Columns = 'before' | 'rest' | Factor;

/** The rows as cells, each rounded to its `unit`: first all together, which is the sum of the others as written. Pure. */
export function publishGrowth(
  rows: readonly { growth: GrowthOf; jeugdigen: number; unit: number }[],
  jeugdigen: number,
  publication: FigureOptions['publication'],
): GroeiCells[] {
  const written = rows.map(({ growth, unit }) => roundRow(growth, unit));
  const all = addRows(written);
  const base = all.before;
  return [
    toCells(all, base, jeugdigen, publication),
    ...written.map((row, i) => toCells(row, base, rows[i]?.jeugdigen ?? 0, publication)),
  ];
}

/** A table of one row that may not be shown. */
export function hideGrowth(): GroeiCells {
  return {
    ...hiddenParts(),
    before: suppressed,
    after: suppressed,
    groei: suppressed,
    bijdrage: suppressed,
    rest: suppressed,
  };
}

function hiddenParts(): Record<Factor, Cell> {
  return {
    jeugdigen: suppressed,
    trajectenPerJeugdige: suppressed,
    mix: suppressed,
    dagen: suppressed,
    volume: suppressed,
    tarief: suppressed,
  };
}

/** Each level of the waterfall is rounded, so that the last one is as near to what all cost as the first. */
function roundRow({ before, parts, rest }: GrowthOf, unit: number): Record<Columns, number> {
  const round = (amount: number) => Math.round(amount / unit) * unit + 0;
  let level = before;
  const step = (part: number) => {
    const from = round(level);
    level += part;
    return round(level) - from;
  };
  const [jeugdigen, trajectenPerJeugdige, mix, dagen, volume, tarief] = factors.map((_, i) => step(parts[i] ?? 0));
  return {
    before: round(before),
    jeugdigen: jeugdigen ?? 0,
    trajectenPerJeugdige: trajectenPerJeugdige ?? 0,
    mix: mix ?? 0,
    dagen: dagen ?? 0,
    volume: volume ?? 0,
    tarief: tarief ?? 0,
    rest: step(rest),
  };
}

function addRows(rows: readonly Record<Columns, number>[]): Record<Columns, number> {
  const sum = (column: Columns) => rows.reduce((total, row) => total + row[column], 0);
  return {
    before: sum('before'),
    jeugdigen: sum('jeugdigen'),
    trajectenPerJeugdige: sum('trajectenPerJeugdige'),
    mix: sum('mix'),
    dagen: sum('dagen'),
    volume: sum('volume'),
    tarief: sum('tarief'),
    rest: sum('rest'),
  };
}

function toCells(
  row: Record<Columns, number>,
  base: number,
  jeugdigen: number,
  publication: FigureOptions['publication'],
): GroeiCells {
  const counted = publishCount(jeugdigen, publication);
  const count = counted.kind === 'value' ? counted.value : 0;
  const cell = (value: number): Cell => ({ kind: 'value', value, count });
  const growth = factors.reduce((sum, factor) => sum + row[factor], row.rest);
  return {
    before: cell(row.before),
    after: cell(row.before + growth),
    groei: cell(growth),
    bijdrage:
      base > 0 ? cell(Math.round((growth / base) * 10_000) / 10_000) : { kind: 'undetermined', reason: 'empty' },
    jeugdigen: cell(row.jeugdigen),
    trajectenPerJeugdige: cell(row.trajectenPerJeugdige),
    mix: cell(row.mix),
    dagen: cell(row.dagen),
    volume: cell(row.volume),
    tarief: cell(row.tarief),
    rest: cell(row.rest),
  };
}
