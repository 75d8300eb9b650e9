import { berichtstappen } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { WerklijstSearch } from '../search.ts';
import { werklijstTexts } from '../werklijst-text.ts';

interface Props {
  picked: readonly string[];
  /** Open, of the whole choice and not of the page alone. */
  total: number;
  search: WerklijstSearch;
  onSettled: () => void;
}

/** Settles the lines that were picked, or all of the choice; and undoes it as a whole. */
export function SettleBar({ picked, total, search, onSettled }: Props) {
  const t = useText(werklijstTexts);
  const format = useFormat();
  const [stap, setStap] = useState<string>(berichtstappen[0]);
  const settle = useSend('settleBerichtwerk', ['listBerichtwerk']);
  const undo = useSend('undoBerichtwerk', ['listBerichtwerk']);
  const amount = (count: number) => ({ count, n: format.number(count) });
  const send = (items: readonly string[] | null) => {
    const { soort, aanbieder } = search;
    settle.mutate(
      { body: { items, stap, ...(soort && { soort }), ...(aanbieder && { aanbieder }) } },
      { onSuccess: onSettled },
    );
  };
  const done = undo.isSuccess ? undefined : settle.data;
  return (
    <div className="stack-4 no-print">
      {total > 0 && (
        <>
          <ChoiceField
            label={t('step')}
            hint={picked.length === 0 ? t('pickFirst') : undefined}
            value={stap}
            options={berichtstappen.map((key) => [key, t(key)] as const)}
            onChange={setStap}
          />
          <p className="buttons stack-3">
            <Button
              appearance="primary-action-button"
              disabled={picked.length === 0 || settle.isPending}
              onClick={() => {
                undo.reset();
                send(picked);
              }}
            >
              {picked.length === 0 ? t('settlePicked') : t('settle', amount(picked.length))}
            </Button>
            <Button
              appearance="secondary-action-button"
              disabled={settle.isPending}
              onClick={() => {
                undo.reset();
                send(null);
              }}
            >
              {t('settleAll', { n: format.number(total) })}
            </Button>
          </p>
        </>
      )}
      <div role="status">
        {undo.isSuccess && settle.isSuccess && <p className="stack-3">{t('undone')}</p>}
        {done !== undefined && (
          <p className="buttons stack-3">
            {t('settled', amount(done.aantal))}
            <Button
              appearance="subtle-button"
              disabled={undo.isPending}
              onClick={() => {
                undo.mutate({ params: { handelingId: done.handelingId } });
              }}
            >
              {t('undo')}
            </Button>
          </p>
        )}
      </div>
      <SendProblem error={settle.error ?? undo.error} />
    </div>
  );
}
