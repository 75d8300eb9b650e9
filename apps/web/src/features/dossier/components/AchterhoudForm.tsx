import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';

interface Props {
  jeugdigeId: string;
  stukId: string;
  onDone: () => void;
}

const empty = { voor: '', reden: '', collega: '', herzienVoor: '' };

/** Withholds an item from the youth or the parents: reason, colleague and day are all needed (Jw 7.3.2 lid 4). */
export function AchterhoudForm({ jeugdigeId, stukId, onDone }: Props) {
  const t = useText(dossierTexts);
  const [form, setForm] = useState(empty);
  const withhold = useSend('withholdStuk', ['getDossier']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const orNull = (text: string) => (text === '' ? null : text);
    const body = { ...form, voor: orNull(form.voor), herzienVoor: orNull(form.herzienVoor) };
    withhold.mutate({ params: { jeugdigeId, stukId }, body }, { onSuccess: onDone });
  };
  const set = (name: keyof typeof empty) => (event: { target: { value: string } }) => {
    setForm({ ...form, [name]: event.target.value });
  };
  return (
    <form className="panel" onSubmit={submit}>
      <h4>{t('withholdTitle')}</h4>
      <p className="small">{t('withholdWhy')}</p>
      <ChoiceField
        label={t('voor')}
        value={form.voor}
        empty={t('choose')}
        options={(['ouder', 'jeugdige', 'beiden'] as const).map((voor) => [voor, t(voor)])}
        onChange={(voor) => {
          setForm({ ...form, voor });
        }}
      />
      <Field label={t('reden')} hint={t('redenHint')}>
        {(own) => <input {...own} className="utrecht-textbox" size={48} value={form.reden} onChange={set('reden')} />}
      </Field>
      <Field label={t('collega')}>
        {(own) => (
          <input {...own} className="utrecht-textbox" size={32} value={form.collega} onChange={set('collega')} />
        )}
      </Field>
      <Field label={t('herzienVoor')} hint={t('herzienHint')}>
        {(own) => (
          <input
            {...own}
            type="date"
            className="utrecht-textbox"
            value={form.herzienVoor}
            onChange={set('herzienVoor')}
          />
        )}
      </Field>
      <SendProblem error={withhold.error} />
      <FormButtons submit={t('withhold')} cancel={t('cancel')} disabled={withhold.isPending} onCancel={onDone} />
    </form>
  );
}
