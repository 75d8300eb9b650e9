import type { Language } from '../text/language.ts';
import { readShown, type Shown } from './shown-number.ts';

export interface TakenTable {
  heads: string[];
  rows: Shown[][];
}

/** Names of the columns that hold what stands on the second line of a cell. */
export interface SecondLineNames {
  lower: (head: string) => string;
  upper: (head: string) => string;
  note: (head: string) => string;
}

interface TakenCell {
  text: string;
  second: string;
}

const interval = /^(\S.*?) – (.*\S)$/;

/** A table as it stands on screen, so that a file never holds what the screen hides. A second line becomes columns. */
export function readTable(table: HTMLTableElement, language: Language, names: SecondLineNames): TakenTable {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => readCell(cell).text);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).map((row) => [...row.cells].map(readCell));
  const columns = heads.flatMap((head, i) =>
    columnsOf(
      head,
      rows.map((row) => row[i] ?? { text: '', second: '' }),
      i === 0 ? undefined : language,
      names,
    ),
  );
  return {
    heads: columns.map(({ head }) => head),
    rows: rows.map((_, i) => columns.map(({ cells }) => cells[i] ?? { kind: 'text', text: '' })),
  };
}

/** The first column names its row: a text, whatever it looks like. */
function columnsOf(
  head: string,
  cells: readonly TakenCell[],
  language: Language | undefined,
  names: SecondLineNames,
): { head: string; cells: Shown[] }[] {
  const read = (text: string): Shown => (language === undefined ? { kind: 'text', text } : readShown(text, language));
  const column = (name: string, texts: readonly string[]) => ({ head: name, cells: texts.map(read) });
  const seconds = cells.map(({ second }) => second);
  const main = column(
    head,
    cells.map(({ text }) => text),
  );
  if (seconds.every((second) => second === '')) return [main];
  const ends = seconds.map((second) => (second === '' ? ['', '', ''] : interval.exec(second)));
  if (ends.includes(null)) return [main, column(names.note(head), seconds)];
  return [
    main,
    ...([names.lower, names.upper] as const).map((name, i) =>
      column(
        name(head),
        ends.map((end) => end?.[i + 1] ?? ''),
      ),
    ),
  ];
}

function readCell(cell: HTMLTableCellElement): TakenCell {
  // Loses what only a screen reader or only the eye gets: the words that stand there are the same.
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return { text: '', second: '' };
  for (const hidden of copy.querySelectorAll('svg, .visually-hidden, [aria-hidden="true"]')) hidden.remove();
  const seconds = [...copy.querySelectorAll('.second')];
  for (const second of seconds) second.remove();
  for (const item of [...copy.querySelectorAll('li')].slice(1)) item.prepend(' → ');
  return { text: textOf(copy), second: seconds.map(textOf).join('; ') };
}

function textOf(node: Element): string {
  return node.textContent.replaceAll(/\s+/g, ' ').trim();
}
