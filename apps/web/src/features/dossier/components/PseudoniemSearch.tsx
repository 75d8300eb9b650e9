import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/catalogue.ts';
import { zonderTexts } from '../zonder-text.ts';

interface Props {
  chosen: string | undefined;
  onChoose: (pseudoniem: string | undefined) => void;
}

/** Finds one youth by pseudonym, also one whose care has ended. */
export function PseudoniemSearch({ chosen, onChoose }: Props) {
  const t = useText(zonderTexts);
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChoose(text === '' ? undefined : text.trim());
  };
  return (
    <form className="stack-4 no-print" onSubmit={submit}>
      <Field label={t('search')}>
        {(own) => (
          <input
            {...own}
            className="utrecht-textbox"
            size={16}
            pattern="\s*[jJ]-\d{1,9}\s*"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      <p className="buttons stack-3">
        <Button type="submit" appearance="secondary-action-button">
          {t('searchNow')}
        </Button>
        {chosen !== undefined && (
          <Button
            appearance="secondary-action-button"
            onClick={() => {
              setText('');
              onChoose(undefined);
            }}
          >
            {t('clear')}
          </Button>
        )}
      </p>
    </form>
  );
}
