import { Button } from '@utrecht/component-library-react';
import { Rich } from '../../../components/Rich.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { focuslijstTexts } from '../text.ts';
import type { Choosing } from './ChoiceForm.tsx';

interface Props {
  chosen: readonly string[];
  all: readonly string[];
  onPick: (ids: readonly string[]) => void;
  onChoose: (what: Choosing['what']) => void;
}

const acts = ['take', 'park', 'drop', 'account', 'ask'] as const;

/** What can be done with the lines that are ticked; or all of them at once. */
export function ChoiceBar({ chosen, all, onPick, onChoose }: Props) {
  const t = useText(focuslijstTexts);
  const format = useFormat();
  const amount = (ids: readonly string[]) => ({ count: ids.length, n: format.number(ids.length) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div className="focus-bar no-print" role="group" aria-label={t('chosenGroup')}>
      {chosen.length > 0 && (
        <>
          <span role="status">
            <Rich text={t('chosen', amount(chosen))} />
          </span>
          {acts.map((what, i) => (
            <Button
              key={what}
              appearance={i === 0 ? 'primary-action-button' : 'secondary-action-button'}
              onClick={() => {
                onChoose(what);
              }}
            >
              {t(what)} …
            </Button>
          ))}
        </>
      )}
      {chosen.length < all.length && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onPick(all);
          }}
        >
          {t('chooseAll', amount(all))}
        </button>
      )}
      {chosen.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onPick([]);
          }}
        >
          {t('chooseNone')}
        </button>
      )}
    </div>
  );
}
