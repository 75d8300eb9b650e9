import { MandaatWet } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';
import { mandatenTexts } from '../text.ts';

type Medewerkers = Answer<'listMandaten'>['medewerkers'];

const empty = {
  wie: '',
  organisatie: 'Gemeente',
  wet: 'jw',
  euro: '',
  maanden: '',
  hulpvorm: '',
  van: '',
  tot: '',
  grond: '',
};

/** Gives somebody of the gemeente a mandate. */
export function MandaatForm({ medewerkers }: { medewerkers: Medewerkers }) {
  const t = useText(mandatenTexts);
  const word = useText(words);
  const [form, setForm] = useState(empty);
  const add = useSend('addMandaat', ['listMandaten']);
  const set = (name: keyof typeof empty) => (event: { target: { value: string } }) => {
    setForm({ ...form, [name]: event.target.value });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [gemeente = '', accountId = ''] = form.wie.split(' ');
    const { organisatie, wet, van, grond } = form;
    const bedrag = Math.round(Number(form.euro) * 100);
    const maanden = form.maanden === '' ? null : Number(form.maanden);
    const hulpvorm = form.hulpvorm === '' ? null : form.hulpvorm;
    const tot = form.tot === '' ? null : form.tot;
    const onSuccess = () => {
      setForm(empty);
    };
    add.mutate(
      { body: { gemeente, accountId, organisatie, wet, bedrag, maanden, hulpvorm, van, tot, grond } },
      { onSuccess },
    );
  };
  const input = (name: keyof typeof empty, label: string, extra: object) => (
    <Field label={label}>
      {(own) => <input {...own} className="utrecht-textbox" value={form[name]} onChange={set(name)} {...extra} />}
    </Field>
  );
  const choice = (
    name: keyof typeof empty,
    label: string,
    options: readonly (readonly [string, string])[],
    none: string | null,
  ) => (
    <Field label={label}>
      {(own) => (
        <select {...own} required={name === 'wie'} className="utrecht-textbox" value={form[name]} onChange={set(name)}>
          {none !== null && <option value="">{none}</option>}
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const people = medewerkers.map(({ gemeente, accountId, naam }) => [`${gemeente} ${accountId}`, naam] as const);
  return (
    <form className="panel stack-5" onSubmit={submit}>
      <h2>{t('add')}</h2>
      {choice('wie', t('account'), people, t('choose'))}
      {input('organisatie', t('organisatie'), { required: true, minLength: 2, maxLength: 120 })}
      {choice(
        'wet',
        t('wet'),
        MandaatWet.options.map((wet) => [wet, t(wet)] as const),
        null,
      )}
      {input('euro', t('euro'), { required: true, type: 'number', min: 1 })}
      {input('maanden', t('hoogsteDuur'), { type: 'number', min: 1, max: 240 })}
      {choice(
        'hulpvorm',
        t('hulpvorm'),
        hulpvormOrder.map((code) => [code, word(code)] as const),
        t('alle'),
      )}
      {input('van', t('van'), { required: true, type: 'date' })}
      {input('tot', t('tot'), { type: 'date' })}
      {input('grond', t('grondLabel'), { required: true, minLength: 3, maxLength: 300, size: 40 })}
      <SendProblem error={add.error} />
      <div className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={add.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
