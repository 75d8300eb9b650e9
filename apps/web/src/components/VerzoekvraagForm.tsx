import { type VerzoektermijnView, vraagOorzaken } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { useText } from '../text/catalogue.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { Field } from './Field.tsx';
import { FormButtons } from './FormButtons.tsx';
import { SendProblem } from './SendProblem.tsx';
import { verzoektermijnTexts } from './verzoektermijn-text.ts';

interface Props {
  row: VerzoektermijnView;
  jeugdigeId: string;
  /** Whether a question was asked. */
  onClose: (sent: boolean) => void;
}

/** Asks the aanbieder or the family something: the one way to let a clock stand still. */
export function VerzoekvraagForm({ row, jeugdigeId, onClose }: Props) {
  const t = useText(verzoektermijnTexts);
  const [aan, setAan] = useState<'aanbieder' | 'gezin'>('aanbieder');
  const [oorzaak, setOorzaak] = useState<(typeof vraagOorzaken)[number]>('informatie');
  const [vraag, setVraag] = useState('');
  const send = useSend('askVerzoekvraag', ['listVerzoektermijnen']);
  const { domein, aanbieder, referentie } = row;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onSuccess = () => {
      onClose(true);
    };
    send.mutate(
      { params: { jeugdigeId }, body: { domein, aanbieder, referentie, aan, oorzaak, vraag } },
      { onSuccess },
    );
  };
  return (
    <form className="stack-4 no-print" onSubmit={submit}>
      <ChoiceField
        label={t('aan')}
        value={aan}
        options={[
          ['aanbieder', t('aanAanbieder')],
          ['gezin', t('aanGezin')],
        ]}
        onChange={(value) => {
          setAan(value === 'gezin' ? 'gezin' : 'aanbieder');
        }}
      />
      <ChoiceField
        label={t('oorzaak')}
        value={oorzaak}
        options={vraagOorzaken.map((one) => [one, t(one)])}
        onChange={(value) => {
          setOorzaak(vraagOorzaken.find((one) => one === value) ?? 'anders');
        }}
      />
      <Field label={t('question')} hint={t('questionHint')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textbox"
            rows={3}
            maxLength={1000}
            value={vraag}
            onChange={({ target }) => {
              setVraag(target.value);
            }}
          />
        )}
      </Field>
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('send')}
        cancel={t('cancel')}
        disabled={vraag.trim().length < 10 || send.isPending}
        onCancel={() => {
          onClose(false);
        }}
      />
    </form>
  );
}
