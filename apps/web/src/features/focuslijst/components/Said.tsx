import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { focuslijstTexts } from '../text.ts';

interface Props {
  /** The last choice; with no lines it was taken back. */
  done: Answer<'chooseFocus'> | undefined;
  /** It was given to the account talk. */
  isTalk: boolean;
  onUndone: (done: Answer<'chooseFocus'>) => void;
}

/** What was kept, with the way back: undo rather than asking beforehand (ui.md 2). */
export function Said({ done, isTalk, onUndone }: Props) {
  const t = useText(focuslijstTexts);
  const format = useFormat();
  const undo = useSend('undoFocus', ['listFocuslijst', 'listTaken']);
  const { keuzeIds = [], skipped = 0 } = done ?? {};
  const count = keuzeIds.length;
  return (
    <>
      <div role="status">
        {done !== undefined && (
          <p className="focus-said">
            <span>
              {count > 0 && t('said', { count, n: format.number(count) })}
              {count === 0 && skipped === 0 && t('undone')}{' '}
              {skipped > 0 && t(isTalk ? 'skippedTalk' : 'skipped', { count: skipped, n: format.number(skipped) })}
            </span>
            {count > 0 && (
              <button
                type="button"
                className="text-button"
                disabled={undo.isPending}
                onClick={() => {
                  const onSuccess = () => {
                    onUndone({ keuzeIds: [], skipped: 0 });
                  };
                  undo.mutate({ body: { keuzeIds } }, { onSuccess });
                }}
              >
                {t('undo')}
              </button>
            )}
          </p>
        )}
      </div>
      <SendProblem error={undo.error} />
    </>
  );
}
