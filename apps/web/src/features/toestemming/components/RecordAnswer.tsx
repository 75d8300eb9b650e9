import type { GeverView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { FaultMessage } from '../../../components/FaultMessage.tsx';
import { Field } from '../../../components/Field.tsx';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';

interface Props {
  toestemmingId: string;
  gever: GeverView;
  onDone: () => void;
}

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
      <Choice label={t('answer')} value={antwoord} options={answers} onChange={setAntwoord} />
      {(antwoord === 'ja' || antwoord === 'nee') && (
        <Choice label={t('how')} value={hoe} options={['papier', 'mondeling']} onChange={setHoe} />
      )}
      {antwoord !== 'geen-antwoord' && hoe === 'papier' && <TextField name="scan" label={t('scan')} />}
      {antwoord !== 'geen-antwoord' && hoe === 'mondeling' && <TextField name="getuige" label={t('witness')} />}
      {antwoord === 'geen-antwoord' && <TextField name="reden" label={t('reason')} hint={t('reasonHint')} />}
      <FaultMessage error={send.error} />
      <p className="buttons stack-3">
        <Button type="submit" appearance="primary-action-button" disabled={send.isPending || antwoord === ''}>
          {t('keep')}
        </Button>
        <Button type="button" appearance="secondary-action-button" onClick={onDone}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly ('ja' | 'nee' | 'geen-antwoord' | 'papier' | 'mondeling')[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const t = useText(toestemmingTexts);
  return (
    <Field label={label}>
      {(own) => (
        <select
          {...own}
          className="utrecht-textbox"
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        >
          <option value="">{t('choose')}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {t(option)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function TextField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(own) => <input {...own} name={name} className="utrecht-textbox" size={48} maxLength={200} />}
    </Field>
  );
}
