import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { vergelijkingTexts } from '../text.ts';

export type MaatRow = Answer<'getVergelijking'>['rows'][number];
export type Reference = MaatRow['references'][number];

/** Writes numbers of a measure, the periods of CBS, and why there is no number. */
export function useValueText() {
  const t = useText(vergelijkingTexts);
  const word = useText(words);
  const format = useFormat();
  const write = (eenheid: MaatRow['eenheid']) => (value: number) => {
    if (eenheid === 'aandeel') return format.percent(value, 1);
    if (eenheid === 'dagen') return t('days', { n: format.number(value) });
    return eenheid === 'cent' ? format.euro(value) : format.number(value, 2);
  };
  const periode = ({ periode: text, voorlopig }: Reference) => {
    const [year = '', half] = text.split('-');
    const when = half === 'HJ1' || half === 'HJ2' ? t(`half-${half}`, { year }) : year;
    return voorlopig ? `${when}, ${t('provisional')}` : when;
  };
  const reason = (cell: Cell) => {
    if (cell.kind !== 'undetermined' || cell.reason === undefined) {
      return word(cell.kind === 'suppressed' ? 'suppressed' : 'undetermined');
    }
    return word('undeterminedBecause', { reason: word(`reason-${cell.reason}`) });
  };
  return { write, periode, reason };
}
