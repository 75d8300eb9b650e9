import type { ImportView } from '@samenpad/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import { ProgressBar } from 'react-aria-components';
import { call } from '../../../api/call.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ProblemMessage } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts } from '../text.ts';

/** How far a running import is, and the way to stop it. */
export function ImportProgress({ view }: { view: ImportView }) {
  const t = useText(berichtenTexts);
  const format = useFormat();
  const { csrfToken } = useSessie();
  const stop = useMutation({
    mutationFn: () => call('stopImport', { params: { importId: view.importId }, csrfToken }),
  });
  const stap = t(view.stap);
  const gelezen = format.number(view.gelezen);
  const text =
    view.totaal === null
      ? t('progressUnknown', { stap, gelezen })
      : t('progress', { stap, gelezen, totaal: format.number(view.totaal) });
  const known = view.totaal !== null && view.totaal > 0;
  return (
    <div className="progress" aria-live="polite">
      <ProgressBar aria-label={text} value={view.gelezen} maxValue={view.totaal ?? 1} isIndeterminate={!known}>
        {({ percentage }) => (
          <>
            <span>{text}</span>
            <div className="progress__track">
              <div className="progress__fill" style={{ width: `${known ? (percentage ?? 0) : 100}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <p className="buttons stack-3">
        <Button
          appearance="secondary-action-button"
          disabled={stop.isPending}
          onClick={() => {
            stop.mutate();
          }}
        >
          {t('stop')}
        </Button>
        <span className="small quiet">{t('stopHint')}</span>
      </p>
      {stop.isError && (
        <ProblemMessage
          error={stop.error}
          onRetry={() => {
            stop.mutate();
          }}
        />
      )}
    </div>
  );
}
