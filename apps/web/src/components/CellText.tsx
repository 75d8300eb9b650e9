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
  if (cell.kind === 'value') return <>{format(cell.value)}</>;
  if (cell.kind === 'undetermined') {
    const because =
      cell.reason === undefined ? t('undetermined') : t('undeterminedBecause', { reason: t(`reason-${cell.reason}`) });
    return (
      <span className="not-shown" title={short ? because : undefined}>
        {short ? t('undetermined') : because}
      </span>
    );
  }
  return (
    <span className="not-shown" title={short ? t('suppressed') : undefined}>
      {reason ?? t(short ? 'suppressedShort' : 'suppressed')}
    </span>
  );
}
