import { type TaakView, tellWays } from '@samenpad/contract';
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

/** Ends a task; a task to inform asks how it was told. */
export function FinishForm({ row, onCancel, onDone }: Props) {
  const t = useText(takenTexts);
  const [hoe, setHoe] = useState('');
  const send = useSend('finishTaak', ['listTaken']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = hoe === '' ? {} : { hoe };
    send.mutate({ params: { taakId: row.taakId }, body }, { onSuccess: onDone });
  };
  return (
    <form className="panel" onSubmit={submit}>
      {row.soort === 'informeren' && (
        <Field label={t('how')}>
          {(own) => (
            <select
              {...own}
              className="utrecht-textbox"
              value={hoe}
              onChange={({ target }) => {
                setHoe(target.value);
              }}
            >
              <option value="">{t('choose')}</option>
              {tellWays.map((name) => (
                <option key={name} value={name}>
                  {t(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <FaultMessage error={send.error} />
      <p className="buttons stack-3">
        <Button type="submit" appearance="primary-action-button" disabled={send.isPending}>
          {t('done')}
        </Button>
        <Button type="button" appearance="secondary-action-button" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
