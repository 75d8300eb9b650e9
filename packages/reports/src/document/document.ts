import type { PlainDate } from '@samenpad/domain';

/** A bar with its number in words; `value` null: not shown, and `text` says why. */
export interface Bar {
  label: string;
  value: number | null;
  text: string;
  /** 95 % interval, where there is one. */
  low?: number | null;
  high?: number | null;
  /** Drawn hatched: the number may still change. */
  provisional?: boolean;
}

/** Whoever cannot see the drawing reads `spoken`; the table that follows has every number. */
interface Chart {
  caption: string;
  /** What the drawing shows, in words. Without it no PDF is made. */
  spoken: string;
  bars: Bar[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: string[] }
  | {
      kind: 'table';
      /** Null: the heading above it says the same. */
      caption: string | null;
      columns: { text: string; align: 'left' | 'right' }[];
      rows: string[][];
      /** The column that takes the room that is left; absent: the first. */
      wide?: number;
    }
  | ({ kind: 'bars' } & Chart)
  | ({ kind: 'columns' } & Chart)
  /** Dots with their interval, beside a line that stands for `reference`. */
  | ({ kind: 'ranges'; reference: number } & Chart);

/** A report as data, without a lay-out: what is kept of a month and what the PDF is made of. */
export interface ReportDocument {
  title: string;
  subtitle: string;
  taal: 'nl' | 'en';
  /** The day on which its figures stand. */
  date: PlainDate;
  /** At the foot of every page. */
  footer: string;
  /** What stands above the list of headings; null: a short document has none. */
  contents: string | null;
  blocks: Block[];
}
