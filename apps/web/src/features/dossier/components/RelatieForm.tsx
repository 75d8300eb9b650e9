import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { betrokkenenTexts } from '../betrokkenen-text.ts';

const kinds = ['betrokken', 'waarnemer', 'uitgenodigd'] as const;
const empty = { relatie: 'betrokken', wie: '', tot: '', toelichting: '' };

interface Props {
  jeugdigeId: string;
  kandidaten: Answer<'listBetrokkenen'>['kandidaten'];
}

/** Lets a colleague or an aanbieder in. */
export function RelatieForm({ jeugdigeId, kandidaten }: Props) {
  const t = useText(betrokkenenTexts);
  const [form, setForm] = useState(empty);
  const send = useSend('addRelatie', ['listBetrokkenen']);
  const invites = form.relatie === 'uitgenodigd';
  const set = (name: keyof typeof empty) => (event: { target: { value: string } }) => {
    setForm({ ...form, [name]: event.target.value, ...(name === 'relatie' && { wie: '' }) });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const who = invites ? { organisatieId: form.wie } : { accountId: form.wie };
    // Until the end of that day here.
    const until = form.relatie === 'betrokken' ? {} : { tot: new Date(`${form.tot}T22:00:00Z`).toISOString() };
    const body = { relatie: form.relatie, ...who, ...until, toelichting: form.toelichting };
    const onSuccess = () => {
      setForm(empty);
    };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess });
  };
  const ready = form.wie !== '' && (form.relatie === 'betrokken' || form.tot !== '');
  return (
    <form className="panel no-print" onSubmit={submit}>
      <h2 className="stack-3">{t('letIn')}</h2>
      <Field label={t('how')}>
        {(own) => (
          <select {...own} className="utrecht-textbox" value={form.relatie} onChange={set('relatie')}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t(invites ? 'organisation' : 'person')} {...(invites && { hint: t('informed') })}>
        {(own) => (
          <select {...own} className="utrecht-textbox" value={form.wie} onChange={set('wie')}>
            <option value="">{t('choose')}</option>
            {kandidaten
              .filter(({ soort }) => (soort === 'organisatie') === invites)
              .map(({ id, naam }) => (
                <option key={id} value={id}>
                  {naam}
                </option>
              ))}
          </select>
        )}
      </Field>
      {form.relatie !== 'betrokken' && (
        <Field label={t('till')}>
          {(own) => <input {...own} type="date" className="utrecht-textbox" value={form.tot} onChange={set('tot')} />}
        </Field>
      )}
      <Field label={t('why')}>
        {(own) => (
          <input
            {...own}
            className="utrecht-textbox"
            size={48}
            value={form.toelichting}
            onChange={set('toelichting')}
          />
        )}
      </Field>
      <SendProblem error={send.error} />
      <p className="stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={!ready || send.isPending}>
          {t('save')}
        </Button>
      </p>
    </form>
  );
}
