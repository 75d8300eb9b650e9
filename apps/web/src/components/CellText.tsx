import type { Cell } from '@samenpad/contract';
import type { ReactNode } from 'react';
import { useText } from '../text/catalogue.ts';
import { words } from '../text/words.ts';

interface Props {
  cell: Cell;
  /** How a value is written. */
  format: (value: number) => ReactNode;
  /** In a narrow table cell: `te weinig` instead of the whole sentence. */
  short?: boolean;
  /** Why it is not shown, when it is not the number itself that is too small. */
  reason?: string | undefined;
}

/** A value, or in words why there is none: never an empty cell, never 0 for unknown. */
export function CellText({ cell, format, short = false, reason }: Props) {
  const t = useText(words);
  const cellWords = useCellWords();
  if (cell.kind === 'value') return <>{format(cell.value)}</>;
  if (cell.kind === 'undetermined') {
    const because = cellWords(cell);
    return (
      <span className="not-shown" title={short ? because : undefined}>
        {short ? t(cell.reason === 'not-recorded' ? 'reason-not-recorded' : 'undetermined') : because}
      </span>
    );
  }
  return (
    <span className="not-shown" title={short ? cellWords(cell) : undefined}>
      {reason ?? (short ? t('suppressedShort') : cellWords(cell))}
    </span>
  );
}

/** Why a cell has no number, in one sentence. */
export function useCellWords() {
  const t = useText(words);
  return (cell: Exclude<Cell, { kind: 'value' }>): string => {
    if (cell.kind === 'suppressed') return t('suppressed');
    if (cell.reason === undefined) return t('undetermined');
    return t('undeterminedBecause', { reason: t(`reason-${cell.reason}`) });
  };
}
