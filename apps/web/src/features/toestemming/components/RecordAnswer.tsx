import type { GeverView } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';

interface Props {
  toestemmingId: string;
  gever: GeverView;
  onDone: () => void;
}

const ways = ['papier', 'mondeling'] as const;

/** What somebody said on paper or in a talk, or that a parent stayed silent; with the proof that belongs to it. */
export function RecordAnswer({ toestemmingId, gever, onDone }: Props) {
  const t = useText(toestemmingTexts);
  const taal = useLanguage();
  const [antwoord, setAntwoord] = useState('');
  const [hoe, setHoe] = useState('');
  const send = useSend('answerToestemming', ['listToestemmingen']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const body = {
      nr: gever.nr,
      antwoord,
      taal,
      hoe: hoe === '' || antwoord === 'geen-antwoord' ? undefined : hoe,
      scan: text('scan'),
      getuige: text('getuige'),
      reden: text('reden'),
    };
    send.mutate({ params: { toestemmingId }, body }, { onSuccess: onDone });
  };
  const answers = ['ja', 'nee', ...(gever.hoedanigheid === 'ouder' ? (['geen-antwoord'] as const) : [])] as const;
  return (
    <form className="panel" onSubmit={submit}>
      <ChoiceField
        label={t('answer')}
        value={antwoord}
        empty={t('choose')}
        options={answers.map((name) => [name, t(name)])}
        onChange={setAntwoord}
      />
      {(antwoord === 'ja' || antwoord === 'nee') && (
        <ChoiceField
          label={t('how')}
          value={hoe}
          empty={t('choose')}
          options={ways.map((name) => [name, t(name)])}
          onChange={setHoe}
        />
      )}
      {antwoord !== 'geen-antwoord' && hoe === 'papier' && <NamedField name="scan" label={t('scan')} />}
      {antwoord !== 'geen-antwoord' && hoe === 'mondeling' && <NamedField name="getuige" label={t('witness')} />}
      {antwoord === 'geen-antwoord' && <NamedField name="reden" label={t('reason')} hint={t('reasonHint')} />}
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('keep')}
        cancel={t('cancel')}
        disabled={send.isPending || antwoord === ''}
        onCancel={onDone}
      />
    </form>
  );
}

function NamedField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(own) => <input {...own} name={name} className="utrecht-textbox" size={48} maxLength={200} />}
    </Field>
  );
}
