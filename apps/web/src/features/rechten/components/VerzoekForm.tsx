import { VerzoekHoedanigheid, VerzoekSoort } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { rechtenTexts } from '../text.ts';

const empty = { jeugdigeId: '', soort: '', toelichting: '', hoe: 'papier', naam: '', hoedanigheid: 'ouder' };

/** The family asks for itself; a worker records who asked, and how. */
export function VerzoekForm({ family }: { family: boolean }) {
  const t = useText(rechtenTexts);
  const [form, setForm] = useState(empty);
  const dossiers = useAnswer('listJeugdigen', { query: { volgorde: 'pseudoniem' } });
  const submit = useSend('submitVerzoek', ['listVerzoeken']);
  const rows = dossiers.data?.rows ?? [];
  const set = (name: keyof typeof empty) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const jeugdigeId = rows.length === 1 ? (rows[0]?.jeugdigeId ?? '') : form.jeugdigeId;
  const enabled = useSessie().rol === 'jeugdige' && jeugdigeId !== '';
  const judged = useAnswer('listOnbekwaamheid', { params: { jeugdigeId } }, { enabled });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { soort, toelichting, hoe, naam, hoedanigheid } = form;
    const body = { soort, toelichting, ...(family ? {} : { vastgelegd: { hoe, naam, hoedanigheid } }) };
    const onSuccess = () => {
      setForm(empty);
    };
    submit.mutate({ params: { jeugdigeId }, body }, { onSuccess });
  };
  // What a youth asks that was judged unable, whoever represents it asks (Jw 7.3.15).
  if (judged.data?.oordelen.some(({ runs }) => runs) === true) {
    return <p className="message message--attention stack-5">{t('representativeAsks')}</p>;
  }
  return (
    <form className="panel stack-5" onSubmit={send}>
      <h2>{t(family ? 'ask' : 'record')}</h2>
      <p className="small">{t(family ? 'askWhy' : 'recordWhy')}</p>
      {rows.length !== 1 && (
        <ChoiceField
          required
          empty={t('choose')}
          label={t('voor')}
          value={form.jeugdigeId}
          onChange={set('jeugdigeId')}
          options={rows.map((row) => [row.jeugdigeId, row.naam ?? row.pseudoniem])}
        />
      )}
      <ChoiceField
        required
        empty={t('choose')}
        label={t(family ? 'soortFamily' : 'soort')}
        value={form.soort}
        onChange={set('soort')}
        options={VerzoekSoort.options.map((soort) => [soort, t(soort)])}
      />
      <Field label={t('toelichting')} hint={t(family ? 'toelichtingHintFamily' : 'toelichtingHint')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textarea"
            rows={3}
            maxLength={2000}
            value={form.toelichting}
            onChange={(event) => {
              set('toelichting')(event.target.value);
            }}
          />
        )}
      </Field>
      {!family && <Recorded form={form} set={set} />}
      <SendProblem error={submit.error} />
      {submit.isSuccess && <p role="status">{t('sent')}</p>}
      <div className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={submit.isPending || jeugdigeId === '' || form.soort === ''}
        >
          {t(family ? 'ask' : 'record')}
        </Button>
      </div>
    </form>
  );
}

function Recorded({ form, set }: { form: typeof empty; set: (name: keyof typeof empty) => (value: string) => void }) {
  const t = useText(rechtenTexts);
  return (
    <>
      <ChoiceField
        required
        empty={t('choose')}
        label={t('hoe')}
        value={form.hoe}
        onChange={set('hoe')}
        options={(['papier', 'mondeling'] as const).map((hoe) => [hoe, t(hoe)])}
      />
      <Field label={t('naam')}>
        {(own) => (
          <input
            {...own}
            required
            minLength={2}
            maxLength={120}
            className="utrecht-textbox"
            value={form.naam}
            onChange={(event) => {
              set('naam')(event.target.value);
            }}
          />
        )}
      </Field>
      <ChoiceField
        required
        empty={t('choose')}
        label={t('hoedanigheid')}
        value={form.hoedanigheid}
        onChange={set('hoedanigheid')}
        options={VerzoekHoedanigheid.options.map((who) => [who, t(who)])}
      />
    </>
  );
}
