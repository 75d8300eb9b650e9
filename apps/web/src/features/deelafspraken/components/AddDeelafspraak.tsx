import { deelafspraakSoorten } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import type { SubmitEvent } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { kindTexts } from '../../../text/kinds.ts';
import { deelafsprakenTexts } from '../text.ts';

/** Purposes for which an aanbieder can be given more than the law gives. */
const purposes = ['hulpverlening', 'bekostiging'] as const;

interface Props {
  partners: readonly { id: string; naam: string }[];
  onDone: () => void;
}

/** Records an agreement with one partner for one purpose. */
export function AddDeelafspraak({ partners, onDone }: Props) {
  const t = useText(deelafsprakenTexts);
  const kind = useText(kindTexts);
  const { gemeenten } = useSessie();
  const send = useSend('addDeelafspraak', ['listDeelafspraken']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const body = { ...Object.fromEntries(data), soorten: data.getAll('soorten') };
    const onSuccess = () => {
      form.reset();
      onDone();
    };
    send.mutate({ body }, { onSuccess });
  };
  return (
    <form className="panel stack-6" onSubmit={submit}>
      <h2>{t('add')}</h2>
      <Choice
        name="gemeente"
        label={t('gemeente')}
        options={gemeenten.map(({ code, naam }) => ({ value: code, text: naam }))}
      />
      <Choice
        name="organisatieId"
        label={t('partner')}
        options={partners.map(({ id, naam }) => ({ value: id, text: naam }))}
      />
      <Choice name="doel" label={t('purpose')} options={purposes.map((value) => ({ value, text: t(value) }))} />
      <fieldset className="field">
        <legend>{t('kinds')}</legend>
        {deelafspraakSoorten.map((soort) => (
          <label key={soort} className="check">
            <input type="checkbox" name="soorten" value={soort} />
            <span>{kind(soort)}</span>
          </label>
        ))}
      </fieldset>
      <div className="two-columns">
        <Day name="van" label={t('from')} />
        <Day name="tot" label={t('until')} hint={t('untilHint')} />
      </div>
      <SendProblem error={send.error} />
      <p className="stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={send.isPending}>
          {t('keep')}
        </Button>
      </p>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  options: readonly { value: string; text: string }[];
}

function Choice({ name, label, options }: ChoiceProps) {
  const t = useText(deelafsprakenTexts);
  return (
    <Field label={label}>
      {(own) => (
        <select {...own} name={name} className="utrecht-textbox" required defaultValue="">
          <option value="">{t('choose')}</option>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Day({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(own) => <input {...own} name={name} type="date" className="utrecht-textbox" required />}
    </Field>
  );
}
