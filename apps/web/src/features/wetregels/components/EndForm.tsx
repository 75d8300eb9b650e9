import type { WetregelView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { DateField } from '../../../components/DateField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { wetregelsTexts } from '../text.ts';
import { useGroupText } from './useGroupText.ts';

/** Lets a regel end; it is not changed otherwise. */
export function EndForm({ regel, onClose }: { regel: WetregelView; onClose: () => void }) {
  const t = useText(wetregelsTexts);
  const groupText = useGroupText();
  const [tot, setTot] = useState('');
  const [reden, setReden] = useState('');
  const send = useSend('endWetregel', ['listWetregels']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { regelId: regel.regelId }, body: { tot, reden } }, { onSuccess: onClose });
  };
  return (
    <form className="panel stack-5" onSubmit={submit}>
      <h2>{t('endTitle', { groep: groupText(regel) })}</h2>
      <p className="small">{t('endHint')}</p>
      <DateField label={t('endDay')} value={tot} onChange={setTot} />
      <TextField label={t('reason')} hint={t('reasonHint')} value={reden} maxLength={500} onChange={setReden} />
      <SendProblem error={send.error} />
      <div className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={tot === '' || reden.trim().length < 10 || send.isPending}
        >
          {t('end')}
        </Button>
        <Button type="button" appearance="secondary-action-button" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
