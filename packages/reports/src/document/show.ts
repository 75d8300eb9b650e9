import type { Account, Cell } from '@samenpad/analytics';
import type { Bar, Block } from './document.ts';
import { formats, type Taal } from './format.ts';

const texts = {
  nl: {
    suppressed: 'te weinig',
    undetermined: 'niet te bepalen',
    between: (low: string, high: string) => `${low} tot ${high}`,
    period: (van: string, tot: string) => `Periode: ${van} tot en met ${tot}.`,
    n: (n: string) => `Geteld: ${n}.`,
  },
  en: {
    suppressed: 'too few',
    undetermined: 'cannot be determined',
    between: (low: string, high: string) => `${low} to ${high}`,
    period: (van: string, tot: string) => `Period: ${van} to ${tot}.`,
    n: (n: string) => `Counted: ${n}.`,
  },
} as const;

export function toValue(cell: Cell): number | null {
  return cell.kind === 'value' ? cell.value : null;
}

/** A value, or in words why there is none: never empty, never 0 for unknown. */
export function showCell(cell: Cell, taal: Taal, write: (value: number) => string): string {
  return cell.kind === 'value' ? write(cell.value) : texts[taal][cell.kind];
}

/** Both ends of an interval. */
export function showInterval(low: Cell, high: Cell, taal: Taal, write: (value: number) => string): string {
  if (low.kind !== 'value' || high.kind !== 'value') {
    return showCell(low.kind === 'value' ? high : low, taal, write);
  }
  return texts[taal].between(write(low.value), write(high.value));
}

/** A bar with its number in words, and the ends of its interval where there is one. */
export function makeBar(
  label: string,
  cell: Cell,
  taal: Taal,
  write: (value: number) => string,
  interval?: readonly [low: Cell, high: Cell],
): Bar {
  const bar = { label, value: toValue(cell), text: showCell(cell, taal, write) };
  return interval === undefined ? bar : { ...bar, low: toValue(interval[0]), high: toValue(interval[1]) };
}

/** A table of which the first column names the row. */
export function makeTable(caption: string, columns: readonly string[], rows: string[][]): Block {
  return {
    kind: 'table',
    caption,
    columns: columns.map((text, i) => ({ text, align: i === 0 ? 'left' : 'right' })),
    rows,
  };
}

/** How a figure was counted, and who it leaves out besides `common`: no figure without it. */
export function describeAccount(
  name: string,
  { definition, period, n, excluded }: Account,
  common: readonly string[],
  taal: Taal,
): Block[] {
  const { date, number } = formats[taal];
  const text = texts[taal];
  const own = excluded.filter((sentence) => !common.includes(sentence));
  return [
    { kind: 'heading', level: 2, text: name },
    { kind: 'text', text: definition },
    {
      kind: 'text',
      text: `${text.period(date(period.van), date(period.tot))} ${text.n(showCell(n, taal, number))}`,
    },
    ...(own.length > 0 ? [{ kind: 'list', items: own } as const] : []),
  ];
}

/** Who is missing in every one of these figures. */
export function listCommonExcluded([first, ...others]: readonly Account[]): string[] {
  return first === undefined
    ? []
    : first.excluded.filter((sentence) => others.every(({ excluded }) => excluded.includes(sentence)));
}

/** The sentence, when every number in it may be shown. */
export function tellWhenShown<const Cells extends readonly (Cell | undefined)[]>(
  cells: Cells,
  tell: (...values: { [At in keyof Cells]: number }) => string,
): string | undefined {
  const values = cells.flatMap((cell) => (cell?.kind === 'value' ? [cell.value] : []));
  // One value for each cell: none was left out.
  return values.length === cells.length ? tell(...(values as { [At in keyof Cells]: number })) : undefined;
}
