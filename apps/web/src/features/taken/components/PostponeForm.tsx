import type { TaakView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { FaultMessage } from '../../../components/FaultMessage.tsx';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/catalogue.ts';
import { takenTexts } from '../text.ts';

interface Props {
  row: TaakView;
  onCancel: () => void;
  onDone: () => void;
}

/** A later day, with the reason. */
export function PostponeForm({ row, onCancel, onDone }: Props) {
  const t = useText(takenTexts);
  const [tot, setTot] = useState('');
  const [reden, setReden] = useState('');
  const send = useSend('postponeTaak', ['listTaken']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { taakId: row.taakId }, body: { tot, reden } }, { onSuccess: onDone });
  };
  return (
    <form className="panel" onSubmit={submit}>
      <Field label={t('until')}>
        {(own) => (
          <input
            {...own}
            type="date"
            className="utrecht-textbox"
            required
            value={tot}
            onChange={({ target }) => {
              setTot(target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('why')} hint={t('whyHint')}>
        {(own) => (
          <input
            {...own}
            className="utrecht-textbox"
            size={48}
            maxLength={500}
            value={reden}
            onChange={({ target }) => {
              setReden(target.value);
            }}
          />
        )}
      </Field>
      <FaultMessage error={send.error} />
      <p className="buttons stack-3">
        <Button type="submit" appearance="primary-action-button" disabled={send.isPending}>
          {t('keep')}
        </Button>
        <Button type="button" appearance="secondary-action-button" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
