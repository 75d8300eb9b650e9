import type { VerzendingView } from '@samenpad/contract';
import { useText } from '../../../text/catalogue.ts';
import { verzondenTexts } from '../verzonden-text.ts';

interface Props {
  row: Pick<VerzendingView, 'verzondenOp' | 'kanaal'>;
  isPending: boolean;
  onDownload: () => void;
}

/** By which way something written left, and the button to take it as a file. */
export function Leaving({ row: { verzondenOp, kanaal }, isPending, onDownload }: Props) {
  const t = useText(verzondenTexts);
  return (
    <>
      {kanaal !== null && <span className="second">{t(kanaal === 'download' ? 'kanaal-download' : kanaal)}</span>}
      <button type="button" className="text-button no-print" disabled={isPending} onClick={onDownload}>
        {t(verzondenOp === null ? 'download' : 'again')}
      </button>
    </>
  );
}
