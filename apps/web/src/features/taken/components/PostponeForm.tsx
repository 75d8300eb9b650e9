import type { TaakView } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
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
      <DateField label={t('until')} value={tot} onChange={setTot} />
      <TextField label={t('why')} hint={t('whyHint')} value={reden} maxLength={500} onChange={setReden} />
      <SendProblem error={send.error} />
      <FormButtons submit={t('keep')} cancel={t('cancel')} disabled={send.isPending} onCancel={onCancel} />
    </form>
  );
}
