import type { SamenwerkingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { noPartij, toPartij } from '../samen-partij.ts';
import { samenTexts } from '../samen-text.ts';
import { PartijField } from './PartijField.tsx';

const empty = { soort: 'taak', tekst: '', voor: '' };

/** Asks somebody of another organisation for something, before a day. */
export function AskKetentaak({ jeugdigeId, samen }: { jeugdigeId: string; samen: SamenwerkingView }) {
  const t = useText(samenTexts);
  const [form, setForm] = useState(empty);
  const [wie, setWie] = useState(noPartij);
  const send = useSend('askKetentaak', ['getSamenwerking', 'listTaken']);
  const partij = toPartij(wie, samen.partijen);
  const set = (name: keyof typeof empty) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onSuccess = () => {
      setForm(empty);
      setWie(noPartij);
    };
    send.mutate({ params: { jeugdigeId }, body: { ...form, partij } }, { onSuccess });
  };
  const ready = partij !== undefined && form.tekst.trim().length > 2 && form.voor !== '';
  return (
    <details className="stack-3 no-print">
      <summary>{t('ask')}</summary>
      <form className="panel" onSubmit={submit}>
        <ChoiceField
          label={t('kind')}
          value={form.soort}
          options={[
            ['taak', t('task')],
            ['vraag', t('question_')],
            ['verzoek', t('request')],
          ]}
          onChange={set('soort')}
        />
        <TextField label={t('what')} value={form.tekst} maxLength={500} onChange={set('tekst')} />
        <PartijField partijen={samen.partijen} draft={wie} onChange={setWie} />
        <DateField label={t('before')} value={form.voor} onChange={set('voor')} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={!ready || send.isPending}>
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
