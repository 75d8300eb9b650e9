import { useText } from '../text/catalogue.ts';
import { componentTexts } from './text.ts';

interface Props {
  /** What ends, for who hears the page. */
  what: string;
  disabled: boolean;
  onEnd: () => void;
}

/** Ends what was asked for and may run no longer, in its line of a table. */
export function EndButton({ what, disabled, onEnd }: Props) {
  const t = useText(componentTexts);
  return (
    <button type="button" className="text-button no-print" disabled={disabled} onClick={onEnd}>
      {t('end')}
      <span className="visually-hidden">: {what}</span>
    </button>
  );
}
