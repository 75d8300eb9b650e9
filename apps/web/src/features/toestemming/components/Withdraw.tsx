import type { ToestemmingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';

interface Props {
  row: ToestemmingView;
  label: string;
  /** What a screen reader says: which consent. */
  name: string;
  done: string;
}

const stale = ['listToestemmingen', 'listMijnToestemmingen', 'getJeugdige'] as const;

/** One click withdraws; undo instead of a question beforehand (ui.md 2). */
export function Withdraw({ row, label, name, done }: Props) {
  const t = useText(toestemmingTexts);
  const withdraw = useSend('withdrawToestemming', stale);
  const restore = useSend('restoreToestemming', stale);
  const params = { toestemmingId: row.toestemmingId };
  return (
    <div className="stack-3 no-print">
      {row.intrekbaar && (
        <Button
          appearance="secondary-action-button"
          aria-label={name}
          disabled={withdraw.isPending}
          onClick={() => {
            withdraw.mutate({ params });
          }}
        >
          {label}
        </Button>
      )}
      <div role="status">
        {row.herstelbaar && (
          <p>
            {done}{' '}
            <button
              type="button"
              className="text-button"
              disabled={restore.isPending}
              onClick={() => {
                restore.mutate({ params });
              }}
            >
              {t('restore')}
            </button>
          </p>
        )}
      </div>
      <SendProblem error={withdraw.error ?? restore.error} />
    </div>
  );
}
