import { type TaakView, tellWays } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
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
        <ChoiceField
          label={t('how')}
          value={hoe}
          empty={t('choose')}
          options={tellWays.map((name) => [name, t(name)])}
          onChange={setHoe}
        />
      )}
      <SendProblem error={send.error} />
      <FormButtons submit={t('done')} cancel={t('cancel')} disabled={send.isPending} onCancel={onCancel} />
    </form>
  );
}
